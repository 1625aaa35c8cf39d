// Places an order in one transaction: the order, its job, its audit entry; once for one key.
import { type GraphContext } from '../../../graphql/context';
import { RefusedError } from '../../../graphql/errors';
import { inMutation } from '../../../graphql/mutation';
import { once } from '../../../graphql/once';
import { enqueue } from '../../../jobs';
import { audit } from '../../audit';
import { PAPER_JOB, paperJobKey } from './paper-job';
import { insertOrder, type NewOrder, ordersAtWork } from './paper-order.store';

/** Orders of one account that may wait or be made at a time. */
const ORDERS_OF_ACCOUNT = 20;

export interface OrderCall {
  readonly operation: string;
  readonly key: string;
  readonly asked: unknown;
}

/** Returns the id of the order. */
export function placeOrder(
  context: GraphContext,
  order: NewOrder,
  { operation, key, asked }: OrderCall,
): Promise<string> {
  const { accountId, plan, kinds } = order;
  return inMutation(context, (manager) =>
    once(manager, { accountId, operation, key, input: asked }, async () => {
      if ((await ordersAtWork(manager, accountId)) >= ORDERS_OF_ACCOUNT) {
        throw new RefusedError('RATE_LIMITED', {
          zh: `已有 ${ORDERS_OF_ACCOUNT} 份文书在办理，请等待其完成`,
          en: `${ORDERS_OF_ACCOUNT} orders of papers are at work already: wait for them`,
        });
      }
      const orderId = await insertOrder(manager, order);
      await enqueue(manager, PAPER_JOB, { orderId }, { key: paperJobKey(orderId) });
      await audit(manager, {
        county: plan.year.countyCode,
        actor: accountId,
        action: 'PAPERS_ORDERED',
        subjectType: 'PLAN',
        subjectId: plan.planId,
        detail: { orderId, kinds, ownTemplates: [...order.templates.keys()], reader: order.reader },
        // Papers tell of a plan, they do not change it.
        change: null,
      });
      return orderId;
    }),
  );
}
