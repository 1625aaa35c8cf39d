// The plans of the school year: what is being computed, what there is, a new one, two of them side by side.
import { type ReactElement, useMemo, useState } from 'react';
import { Link } from 'wouter';
import { Plans } from '../../graphql/generated/plans';
import { type PlanRunState, type PlansQueryVariables } from '../../graphql/generated/types';
import { usePages } from '../../graphql/use-pages';
import { planRunStateWords } from '../../language/vocabulary';
import { useWords } from '../../language/words';
import { Answered } from '../../parts/answered';
import { Choice } from '../../parts/choice';
import { Page } from '../../parts/page';
import { PrintButton } from '../../parts/print-button';
import { useInAddress } from '../../parts/use-in-address';
import { useScope } from '../../shell/scope';
import { FailureDialog } from './failure-dialog';
import { isUnderWay, type ListedPlan, plansOf } from './listed-plan';
import { PlanTable } from './plan-table';
import { plansWords } from './plans-words';
import { runWords } from './run-words';
import { RunningPlan } from './running-plan';
import { StartPlanDialog } from './start-plan-dialog';
import { TierLegend } from './tier-legend';
import './plans.css';

const PAGE_SIZE = 20;

/** What is asked for stands in the address, so that other pages can lead here. */
const ASKED = ['start', 'failure', 'run'] as const;

export function PlansPage(): ReactElement {
  const words = useWords(plansWords);
  const states = useWords(planRunStateWords);
  const { county, schoolYear, hasRole } = useScope();
  const [{ start, failure, run: runState }, ask] = useInAddress(ASKED, ASKED);
  const variables = useMemo<PlansQueryVariables>(
    () => ({
      county: county.code,
      schoolYear,
      runStates: runState ? [runState as PlanRunState] : null,
      first: PAGE_SIZE,
    }),
    [county.code, schoolYear, runState],
  );
  const pages = usePages(Plans, variables, plansOf);
  const version = pages.answer.data?.county?.schoolYear?.rosterVersion;
  const isOfficer = hasRole('PERSONNEL_OFFICER');
  const nameOf = (plan: string): string => pages.rows.find(({ id }) => id === plan)?.name || words.unnamed;
  return (
    <Page
      title={words.title}
      lead={version !== undefined && words.lead(county.name, schoolYear, version)}
      actions={
        <>
          {isOfficer && (
            <button type="button" className="primary" onClick={() => ask({ start: '1' })}>
              {words.start}
            </button>
          )}
          <PrintButton />
        </>
      }
    >
      <div className="plans">
        <div className="plans-tools no-print">
          <Choice
            label={words.runs}
            value={runState}
            options={Object.entries(states)}
            onChoose={(run) => ask({ run })}
          />
          <Link href="/plans/variants">{words.variants}</Link>
        </div>
        <Answered answer={pages.answer} part={plansOf}>
          {() => (
            <Listed
              plans={pages.rows}
              more={pages}
              isFiltered={runState !== ''}
              onChange={pages.answer.askAgain}
              onWhy={(plan) => ask({ failure: plan })}
            />
          )}
        </Answered>
      </div>
      {isOfficer && start && <StartPlanDialog onClose={() => ask({ start: '' })} />}
      {failure && (
        <FailureDialog
          plan={failure}
          title={words.whyOf(nameOf(failure))}
          onClose={() => ask({ failure: '' })}
        />
      )}
    </Page>
  );
}

interface ListedProps {
  readonly plans: readonly ListedPlan[];
  readonly more: Parameters<typeof PlanTable>[0]['more'];
  readonly isFiltered: boolean;
  readonly onChange: () => void;
  readonly onWhy: (plan: string) => void;
}

function Listed({ plans, more, isFiltered, onChange, onWhy }: ListedProps): ReactElement {
  const words = useWords(plansWords);
  const { title } = useWords(runWords);
  const { county, schoolYear } = useScope();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const choose = (plan: string): void =>
    setChosen((before) => (before.includes(plan) ? before.filter((id) => id !== plan) : [...before, plan]));
  if (plans.length === 0) {
    return <p className="empty">{isFiltered ? words.noneOfState : words.noPlans}</p>;
  }
  const underWay = plans.filter(isUnderWay);
  return (
    <div className="plans">
      {underWay.length > 0 && (
        <section className="panel" aria-labelledby="under-way">
          <h2 id="under-way">{title}</h2>
          <ul className="running">
            {underWay.map((plan) => (
              <RunningPlan key={plan.id} plan={plan} onChange={onChange} />
            ))}
          </ul>
        </section>
      )}
      <ToCompare chosen={chosen} />
      <PlanTable
        caption={words.caption(county.name, schoolYear)}
        plans={plans}
        more={more}
        chosen={chosen}
        onChoose={choose}
        onWhy={onWhy}
      />
      <TierLegend />
    </div>
  );
}

function ToCompare({ chosen }: { readonly chosen: readonly string[] }): ReactElement {
  const words = useWords(plansWords);
  const [one, other] = chosen;
  return (
    <p className="no-print" role="status">
      {one && other ? (
        <Link href={`/plans/compare?one=${one}&other=${other}`}>{words.compare}</Link>
      ) : (
        words.compareHint(chosen.length)
      )}
    </p>
  );
}
