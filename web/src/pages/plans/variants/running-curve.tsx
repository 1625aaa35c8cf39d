// A curve that is being computed.
import { type ReactElement } from 'react';
import { CancelVariants } from '../../../graphql/generated/cancel-variants';
import { VariantsProgress } from '../../../graphql/generated/variants-progress';
import { useChange } from '../../../graphql/use-change';
import { useWatchToEnd } from '../../../graphql/use-watch-to-end';
import { percent } from '../../../language/format';
import { useWords } from '../../../language/words';
import { Refusals } from '../../../parts/form';
import { ProblemNotice } from '../../../parts/problem-notice';
import { Progress } from '../../../parts/progress';
import { useScope } from '../../../shell/scope';
import { variantsWords } from './variants-words';

interface RunningCurveProps {
  readonly curve: string;
  /** Asks for the curve again. */
  readonly onChange: () => void;
}

export function RunningCurve({ curve, onChange }: RunningCurveProps): ReactElement {
  const words = useWords(variantsWords);
  const isOfficer = useScope().hasRole('PERSONNEL_OFFICER');
  const { make, making, userErrors, problem } = useChange(CancelVariants, (data) => data.cancelVariants);
  const run = useWatchToEnd(VariantsProgress, { curve }, onChange)?.variantsProgress.run;
  return (
    <section className="panel running-curve" aria-labelledby="running-curve">
      <h2 id="running-curve">{words.running}</h2>
      <Progress label={words.running} share={run?.state === 'RUNNING' ? run.done : null} />
      {run && <p>{words.done(percent(run.done), Math.round(run.seconds))}</p>}
      <Refusals userErrors={userErrors} />
      {problem && <ProblemNotice problem={problem} />}
      {isOfficer && (
        <button type="button" disabled={making} onClick={() => void make({ input: { curveId: curve } })}>
          {words.giveUp}
        </button>
      )}
    </section>
  );
}
