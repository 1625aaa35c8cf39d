// A plan that is being computed, as it goes on, or why it gave no result.
import { type ReactElement } from 'react';
import { PlanUnderWay } from '../../../parts/plan-under-way';
import { isComputing, type PlanView } from '../plan-view';

interface ComputingProps {
  readonly plan: PlanView;
  /** Asks for the plan again. */
  readonly onEnd: () => void;
}

export function Computing({ plan, onEnd }: ComputingProps): ReactElement | null {
  if (isComputing(plan)) {
    return (
      <div className="panel">
        <PlanUnderWay plan={plan} onEnd={onEnd} />
      </div>
    );
  }
  const { failure } = plan.run;
  if (!failure) return null;
  return (
    <div className="notice notice-bad">
      <p>{failure.message}</p>
      {failure.hint && <p>{failure.hint}</p>}
      {failure.causes.length > 0 && (
        <ul>
          {failure.causes.map((cause) => (
            <li key={cause}>{cause}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
