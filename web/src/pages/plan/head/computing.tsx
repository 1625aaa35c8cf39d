// A plan that is being computed, as it goes on, or why it gave no result.
import { type ReactElement, useEffect } from 'react';
import { PlanProgress } from '../../../graphql/generated/plan-progress';
import { useAskingEvery } from '../../../graphql/use-asking-every';
import { useWatch } from '../../../graphql/use-watch';
import { fte } from '../../../language/format';
import { runStateWords } from '../../../language/vocabulary';
import { useWords } from '../../../language/words';
import { Progress } from '../../../parts/progress';
import { isComputing, type PlanView } from '../plan-view';
import { planWords } from '../plan-words';

interface ComputingProps {
  readonly plan: PlanView;
  /** Asks for the plan again. */
  readonly onEnd: () => void;
}

/** Seconds between two looks when a line in between keeps the news back. */
const LOOK_SECONDS = 5;

export function Computing({ plan, onEnd }: ComputingProps): ReactElement | null {
  if (isComputing(plan)) return <Running plan={plan} onEnd={onEnd} />;
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

function Running({ plan, onEnd }: ComputingProps): ReactElement {
  const words = useWords(planWords);
  const states = useWords(runStateWords);
  const { data, ended } = useWatch(PlanProgress, { plan: plan.id });
  useEffect(() => {
    if (ended) onEnd();
  }, [ended, onEnd]);
  useAskingEvery(ended ? LOOK_SECONDS : null, onEnd);
  const run = data?.planProgress.run;
  const best = run?.best ?? null;
  const bound = run?.bound ?? null;
  return (
    <div className="panel">
      <Progress label={states[run?.state ?? plan.run.state]} share={run?.done ?? null} />
      {best !== null && (
        <p>
          {words.bestSoFar}: <strong>{fte(best)}</strong>
          {bound !== null && ` · ${words.bound(fte(bound))}`}
        </p>
      )}
    </div>
  );
}
