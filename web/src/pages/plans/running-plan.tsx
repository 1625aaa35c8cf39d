// A plan that is being computed, live: part of the work, best and bound so far, seconds, and how to end it.
import { type ReactElement } from 'react';
import { PlanProgress } from '../../graphql/generated/plan-progress';
import { useWatchToEnd } from '../../graphql/use-watch-to-end';
import { fte } from '../../language/format';
import { useWords } from '../../language/words';
import { Progress } from '../../parts/progress';
import { useScope } from '../../shell/scope';
import { EndPlan } from './end-plan';
import { type ListedPlan } from './listed-plan';
import { plansWords } from './plans-words';
import { runWords } from './run-words';

interface RunningPlanProps {
  readonly plan: ListedPlan;
  /** Asks for the list again. */
  readonly onChange: () => void;
}

/** A gap this small is a matter of rounding. */
const NO_GAP = 0.05;

export function RunningPlan({ plan, onChange }: RunningPlanProps): ReactElement {
  const words = useWords(runWords);
  const { unnamed } = useWords(plansWords);
  const isOfficer = useScope().hasRole('PERSONNEL_OFFICER');
  const run = useWatchToEnd(PlanProgress, { plan: plan.id }, onChange)?.planProgress.run ?? plan.run;
  const name = plan.name || unnamed;
  return (
    <li>
      <h3>{name}</h3>
      <Progress label={phaseIn(words, run)} share={run.state === 'QUEUED' ? null : run.done} />
      <dl className="run-figures">
        <Best best={run.best} bound={run.bound} />
        <div>
          <dt>{words.time}</dt>
          <dd>{words.seconds(Math.round(run.seconds), plan.timeLimitSeconds)}</dd>
        </div>
      </dl>
      {isOfficer && <EndPlan plan={plan.id} name={name} hasBest={run.best !== null} />}
    </li>
  );
}

function phaseIn(
  words: Readonly<Record<string, unknown>>,
  { state, phase }: Pick<ListedPlan['run'], 'state' | 'phase'>,
): string {
  const word = words[state === 'QUEUED' ? state : (phase ?? 'MODEL')];
  return typeof word === 'string' ? word : '';
}

function Best({ best, bound }: Pick<ListedPlan['run'], 'best' | 'bound'>): ReactElement {
  const words = useWords(runWords);
  if (best === null) {
    return (
      <div>
        <dt>{words.best}</dt>
        <dd>{words.notYet}</dd>
      </div>
    );
  }
  const gap = bound === null ? null : Math.max(0, best - bound);
  return (
    <>
      <div>
        <dt>{words.best}</dt>
        <dd>
          <strong>{fte(best)}</strong>
        </dd>
      </div>
      {bound !== null && (
        <div>
          <dt>{words.bound}</dt>
          <dd>{fte(bound)}</dd>
        </div>
      )}
      {gap !== null && (
        <div>
          <dt>{words.gap}</dt>
          <dd>{gap < NO_GAP ? words.atBest : fte(gap)}</dd>
        </div>
      )}
    </>
  );
}
