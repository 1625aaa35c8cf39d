// A button that makes the notices which concern the reader, and the file when they are there.
import { type ReactElement, useState } from 'react';
import { MakeNotices } from '../graphql/generated/make-notices';
import { requestKey } from '../graphql/request-key';
import { useChange } from '../graphql/use-change';
import { Refusals } from './form';
import { PaperOrderState } from './paper-order';
import { ProblemNotice } from './problem-notice';

interface NoticeButtonProps {
  readonly planId: string;
  readonly label: string;
  /** Said when the notices of the plan are about somebody else. */
  readonly failed: string;
}

export function NoticeButton({ planId, label, failed }: NoticeButtonProps): ReactElement {
  const { make, making, userErrors, problem } = useChange(MakeNotices, (data) => data.makeNotices);
  const [orderId, setOrderId] = useState<string | null>(null);
  const order = async (): Promise<void> => {
    const made = await make({ input: { planId, idempotencyKey: requestKey() } });
    if (made?.order) setOrderId(made.order.id);
  };
  return (
    <div className="paper-order-button">
      {orderId === null && (
        <button type="button" className="primary" disabled={making} onClick={() => void order()}>
          {label}
        </button>
      )}
      <Refusals userErrors={userErrors} />
      {problem && <ProblemNotice problem={problem} />}
      {orderId !== null && <PaperOrderState orderId={orderId} failed={failed} />}
    </div>
  );
}
