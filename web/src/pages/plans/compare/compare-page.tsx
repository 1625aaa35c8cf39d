// Two plans side by side; which ones stands in the address.
import { type ReactElement } from 'react';
import { Link } from 'wouter';
import { useWords } from '../../../language/words';
import { Choice } from '../../../parts/choice';
import { Page } from '../../../parts/page';
import { PrintButton } from '../../../parts/print-button';
import { useInAddress } from '../../../parts/use-in-address';
import { useScope } from '../../../shell/scope';
import { useOfferedPlans } from '../use-offered-plans';
import { compareWords } from './compare-words';
import { ComparisonView } from './comparison-view';
import './compare.css';

const SIDES = ['one', 'other'] as const;

export function ComparePage(): ReactElement {
  const words = useWords(compareWords);
  const { county, schoolYear } = useScope();
  const [{ one, other }, choose] = useInAddress(SIDES, SIDES);
  return (
    <Page title={words.title} lead={words.lead(county.name, schoolYear)} actions={<PrintButton />}>
      <div className="compare">
        <div className="plans-tools no-print">
          <PlanChoice label={words.one} value={one} onChoose={(plan) => choose({ one: plan })} />
          <PlanChoice label={words.other} value={other} onChoose={(plan) => choose({ other: plan })} />
          <Link href="/plans">{words.toPlans}</Link>
        </div>
        {one && other && one !== other ? (
          <ComparisonView one={one} other={other} />
        ) : (
          <p className="empty">{words.chooseTwo}</p>
        )}
      </div>
    </Page>
  );
}

interface PlanChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly onChoose: (plan: string) => void;
}

function PlanChoice({ label, value, onChoose }: PlanChoiceProps): ReactElement {
  const words = useWords(compareWords);
  const plans = useOfferedPlans();
  return (
    <Choice
      label={label}
      none={words.choose}
      value={plans.some(([id]) => id === value) ? value : ''}
      options={plans}
      onChoose={onChoose}
    />
  );
}
