// Two plans side by side; which ones stands in the address.
import { type ReactElement } from 'react';
import { Link } from 'wouter';
import { Plans } from '../../../graphql/generated/plans';
import { useAnswer } from '../../../graphql/use-answer';
import { moment } from '../../../language/format';
import { useLanguage } from '../../../language/language';
import { commonWords } from '../../../language/vocabulary';
import { useWords } from '../../../language/words';
import { Choice } from '../../../parts/choice';
import { Page } from '../../../parts/page';
import { useInAddress } from '../../../parts/use-in-address';
import { useScope } from '../../../shell/scope';
import { plansOf } from '../listed-plan';
import { compareWords } from './compare-words';
import { ComparisonView } from './comparison-view';
import './compare.css';

const SIDES = ['one', 'other'] as const;

/** Plans that are offered, the newest first. */
const OFFERED = 50;

export function ComparePage(): ReactElement {
  const words = useWords(compareWords);
  const common = useWords(commonWords);
  const { county, schoolYear } = useScope();
  const [{ one, other }, choose] = useInAddress(SIDES, SIDES);
  return (
    <Page
      title={words.title}
      lead={words.lead(county.name, schoolYear)}
      actions={
        <button type="button" onClick={() => window.print()}>
          {common.print}
        </button>
      }
    >
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
  const language = useLanguage();
  const { county, schoolYear } = useScope();
  const { data } = useAnswer(Plans, {
    county: county.code,
    schoolYear,
    runStates: ['SUCCEEDED'],
    first: OFFERED,
  });
  const plans = data ? (plansOf(data)?.nodes ?? []) : [];
  return (
    <Choice
      label={label}
      none={words.choose}
      value={plans.some(({ id }) => id === value) ? value : ''}
      options={plans.map(({ id, name, createdAt }) => [
        id,
        `${name || words.unnamed} · ${moment(createdAt, language)}`,
      ])}
      onChoose={onChoose}
    />
  );
}
