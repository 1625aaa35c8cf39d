// Papers of some kinds with one click, and the file when it is there.
import { type ReactElement, useState } from 'react';
import { MakePapers } from '../../graphql/generated/make-papers';
import { type PaperKind } from '../../graphql/generated/types';
import { requestKey } from '../../graphql/request-key';
import { useChange } from '../../graphql/use-change';
import { Refusals } from '../../parts/form';
import { PaperOrderState } from '../../parts/paper-order';
import { ProblemNotice } from '../../parts/problem-notice';
import { type DonePlan } from './done-plan';

interface OrderButtonProps {
  readonly plan: DonePlan;
  readonly kinds: PaperKind[];
  readonly label: string;
}

export function OrderButton({ plan, kinds, label }: OrderButtonProps): ReactElement {
  const { make, making, userErrors, problem } = useChange(MakePapers, (data) => data.makePapers);
  const [orderId, setOrderId] = useState<string | null>(null);
  const order = async (): Promise<void> => {
    setOrderId(null);
    const made = await make({ input: { planId: plan.id, kinds, idempotencyKey: requestKey() } });
    if (made?.order) setOrderId(made.order.id);
  };
  return (
    <>
      <button type="button" className="primary" disabled={making} onClick={() => void order()}>
        {label}
      </button>
      <Refusals userErrors={userErrors} />
      {problem && <ProblemNotice problem={problem} />}
      {orderId !== null && <PaperOrderState orderId={orderId} />}
    </>
  );
}
