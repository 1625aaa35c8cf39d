// Where a plan stands: its state, whether its input still holds, the steps done, and those the reader may take.
import { type ReactElement } from 'react';
import { Link } from 'wouter';
import { planRunStateWords, planStateWords } from '../../../language/vocabulary';
import { useWords } from '../../../language/words';
import { Badge } from '../../../parts/badge';
import { addressOfPlan, isComputed, type PlanStanding, type PlanView } from '../plan-view';
import { planWords } from '../plan-words';
import { Steps } from './steps';

interface PlanHeadProps {
  readonly plan: PlanView;
  readonly standing: PlanStanding;
}

export function PlanHead({ plan, standing }: PlanHeadProps): ReactElement {
  const words = useWords(planWords);
  return (
    <div className="plan-head panel">
      <Badges plan={plan} />
      {plan.description && <p>{plan.description}</p>}
      {plan.basedOn && (
        <p>
          {words.basedOn}
          <Link href={addressOfPlan(plan.basedOn.id)}>{plan.basedOn.name || words.unnamed}</Link>
        </p>
      )}
      {plan.outdated && isComputed(plan) && (
        <p className="plan-warning">
          {words.outdatedMeaning} <Link href={addressOfPlan(plan.id, 'record')}>{words.whatChanged}</Link>
        </p>
      )}
      <Steps plan={plan} standing={standing} />
    </div>
  );
}

function Badges({ plan }: { readonly plan: PlanView }): ReactElement {
  const words = useWords(planWords);
  const states = useWords(planStateWords);
  const runs = useWords(planRunStateWords);
  const { check, outdated, run, state } = plan;
  return (
    <p className="plan-badges">
      <Badge tone={state === 'WITHDRAWN' ? 'bad' : 'busy'}>{states[state]}</Badge>{' '}
      {!isComputed(plan) && (
        <>
          <Badge tone={run.state === 'FAILED' ? 'bad' : 'plain'}>{runs[run.state]}</Badge>{' '}
        </>
      )}
      <Badge tone={outdated ? 'warning' : 'good'}>{outdated ? words.outdated : words.current}</Badge>{' '}
      {check && (
        <Badge tone={check.passed ? 'good' : 'bad'}>
          {check.passed ? words.checked : words.unchecked(check.violations)}
        </Badge>
      )}
    </p>
  );
}
