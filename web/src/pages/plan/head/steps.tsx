// The way of a plan from draft to closed, how far it has come, and the buttons of what the reader may do now.
import { type ReactElement, useState } from 'react';
import { planStateWords } from '../../../language/vocabulary';
import { useWords } from '../../../language/words';
import { type PlanStanding, type PlanView } from '../plan-view';
import { planWords } from '../plan-words';
import { DecisionDialog } from './decision-dialog';
import { decisionWords } from './decision-words';
import { DECISIONS, type Decision } from './decisions';
import { ReplanButton } from './replan-button';

const WAY = ['DRAFT', 'SUBMITTED', 'APPROVED', 'PUBLISHED', 'CLOSED'] as const;

interface StepsProps {
  readonly plan: PlanView;
  readonly standing: PlanStanding;
}

export function Steps({ plan, standing }: StepsProps): ReactElement {
  const words = useWords(planWords);
  const states = useWords(planStateWords);
  return (
    <div className="plan-steps">
      <ol aria-label={words.steps}>
        {WAY.map((state) => (
          <li key={state} aria-current={state === standing.state ? 'step' : undefined}>
            {states[state]}
          </li>
        ))}
        {standing.state === 'WITHDRAWN' && <li aria-current="step">{states.WITHDRAWN}</li>}
      </ol>
      <Buttons plan={plan} standing={standing} />
    </div>
  );
}

function Buttons({ plan, standing }: StepsProps): ReactElement {
  const words = useWords(decisionWords);
  const [deciding, setDeciding] = useState<Decision | null>(null);
  const open = DECISIONS.filter((decision) => standing.viewerCan[decision]);
  return (
    <div className="buttons no-print">
      {open.map((decision) => (
        <button
          key={decision}
          type="button"
          className={['submit', 'approve', 'publish'].includes(decision) ? 'primary' : undefined}
          onClick={() => setDeciding(decision)}
        >
          {words[decision]}
        </button>
      ))}
      <ReplanButton plan={plan} />
      {deciding && (
        <DecisionDialog decision={deciding} standing={standing} onClose={() => setDeciding(null)} />
      )}
    </div>
  );
}
