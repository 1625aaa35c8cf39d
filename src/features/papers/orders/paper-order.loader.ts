// Orders by their opaque ids, for the account that made them.
import { type GraphContext } from '../../../graphql/context';
import { decodeNodeId, encodeNodeId } from '../../../graphql/node-id';
import { findSchoolYear, type SchoolYearScope } from '../../school-years';
import { findOrder, type OrderSource } from './paper-order.store';

export function orderNodeId(year: SchoolYearScope, orderId: string): string {
  return encodeNodeId('PaperOrder', year.countyCode, year.label, orderId);
}

/** County code inside an opaque order id, without looking whether the order exists; null when it is no such id. */
export function countyOfOrderId(id: unknown): string | null {
  const node = typeof id === 'string' ? decodeNodeId(id) : null;
  return node?.type === 'PaperOrder' ? (node.key[0] ?? null) : null;
}

/** Null when there is none, or when somebody else made it. */
export async function orderById(
  { manager, viewer }: Pick<GraphContext, 'manager' | 'viewer'>,
  id: string,
): Promise<OrderSource | null> {
  const node = decodeNodeId(id);
  if (node?.type !== 'PaperOrder' || !viewer) return null;
  const [county = '', label = '', orderId = ''] = node.key;
  const year = await findSchoolYear(manager, county, label);
  return year && findOrder(manager, year, orderId, viewer.accountId);
}
