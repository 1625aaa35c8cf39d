// A plan that is being computed, as it goes on.
import { type ReactElement, useEffect } from 'react';
import { PlanProgress } from '../../graphql/generated/plan-progress';
import { useAskingEvery } from '../../graphql/use-asking-every';
import { useWatch } from '../../graphql/use-watch';
import { fte } from '../../language/format';
import { runStateWords } from '../../language/vocabulary';
import { useWords } from '../../language/words';
import { Progress } from '../../parts/progress';
import { overviewWords } from './overview-words';

interface RunningPlanProps {
  readonly plan: string;
  /** Asks the page again when there is nothing more to watch. */
  readonly onEnd: () => void;
}

/** Seconds between two looks when a line in between keeps the news back. */
const LOOK_SECONDS = 5;

export function RunningPlan({ plan, onEnd }: RunningPlanProps): ReactElement {
  const words = useWords(overviewWords);
  const states = useWords(runStateWords);
  const { data, ended } = useWatch(PlanProgress, { plan });
  useEffect(() => {
    if (ended) onEnd();
  }, [ended, onEnd]);
  useAskingEvery(ended ? LOOK_SECONDS : null, onEnd);
  const run = data?.planProgress.run;
  const best = run?.best ?? null;
  return (
    <>
      <Progress label={states[run?.state ?? 'QUEUED']} share={run?.done ?? null} />
      {best !== null && (
        <p>
          {words.bestSoFar}: <strong>{fte(best)}</strong>
          {run?.bound !== null && run?.bound !== undefined && ` · ${words.bound(fte(run.bound))}`}
        </p>
      )}
    </>
  );
}
