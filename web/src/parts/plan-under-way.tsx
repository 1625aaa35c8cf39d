// A plan that is being computed, as it goes on.
import { type ReactElement } from 'react';
import { PlanProgress } from '../graphql/generated/plan-progress';
import { type PlanRunState } from '../graphql/generated/types';
import { useWatchToEnd } from '../graphql/use-watch-to-end';
import { fte } from '../language/format';
import { planRunStateWords } from '../language/vocabulary';
import { useWords } from '../language/words';
import { planUnderWayWords } from './plan-under-way-words';
import { Progress } from './progress';

interface PlanUnderWayProps {
  readonly plan: { readonly id: string; readonly run: { readonly state: PlanRunState } };
  /** Asks the page again when there is nothing more to watch. */
  readonly onEnd: () => void;
}

export function PlanUnderWay({ plan, onEnd }: PlanUnderWayProps): ReactElement {
  const words = useWords(planUnderWayWords);
  const states = useWords(planRunStateWords);
  const run = useWatchToEnd(PlanProgress, { plan: plan.id }, onEnd)?.planProgress.run;
  const best = run?.best ?? null;
  const bound = run?.bound ?? null;
  return (
    <>
      <Progress label={states[run?.state ?? plan.run.state]} share={run?.done ?? null} />
      {best !== null && (
        <p>
          {words.bestSoFar}: <strong>{fte(best)}</strong>
          {bound !== null && ` · ${words.bound(fte(bound))}`}
        </p>
      )}
    </>
  );
}
