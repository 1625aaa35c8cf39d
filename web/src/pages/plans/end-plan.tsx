// Ending a computation early: with the best plan so far, or without one.
import { type ReactElement, useState } from 'react';
import { CancelPlan } from '../../graphql/generated/cancel-plan';
import { useChange } from '../../graphql/use-change';
import { useWords } from '../../language/words';
import { ConfirmDialog } from '../../parts/confirm-dialog';
import { Refusals } from '../../parts/form';
import { ProblemNotice } from '../../parts/problem-notice';
import { toast } from '../../parts/toast';
import { runWords } from './run-words';

interface EndPlanProps {
  readonly plan: string;
  readonly name: string;
  /** There is something to keep. */
  readonly hasBest: boolean;
}

export function EndPlan({ plan, name, hasBest }: EndPlanProps): ReactElement {
  const words = useWords(runWords);
  const { make, making, userErrors, problem } = useChange(CancelPlan, (data) => data.cancelPlan);
  const [keeping, setKeeping] = useState(false);
  const [asking, setAsking] = useState(false);
  const end = async (keepBest: boolean): Promise<void> => {
    setAsking(false);
    if (!(await make({ plan, keepBest }))) return;
    setKeeping(keepBest);
    if (!keepBest) toast(words.givenUp);
  };
  return (
    <>
      <Refusals userErrors={userErrors} />
      {problem && <ProblemNotice problem={problem} />}
      {keeping ? (
        <p role="status">{words.keeping}</p>
      ) : (
        <div className="buttons no-print">
          {hasBest && (
            <button type="button" disabled={making} onClick={() => void end(true)}>
              {words.keepBest}
            </button>
          )}
          <button type="button" className="quiet" disabled={making} onClick={() => setAsking(true)}>
            {words.giveUp}
          </button>
        </div>
      )}
      {asking && (
        <ConfirmDialog
          title={words.giveUpOf(name)}
          confirm={words.giveUp}
          refuse={words.goOn}
          onConfirm={() => void end(false)}
          onClose={() => setAsking(false)}
        >
          <p>{words.giveUpMeans}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
