// The officer's desk after an approval: publicity and objections, papers, postings as they go on, vacancies to fill.
import { type ReactElement } from 'react';
import { Link, useSearchParams } from 'wouter';
import { Plans } from '../../graphql/generated/plans';
import { useAnswer } from '../../graphql/use-answer';
import { planStateWords } from '../../language/vocabulary';
import { useWords } from '../../language/words';
import { Answered } from '../../parts/answered';
import { Page } from '../../parts/page';
import { useScope } from '../../shell/scope';
import { type DonePlan, firstPlan } from './done-plan';
import { MakePapersPanel } from './make-papers-panel';
import { papersWords } from './papers-words';
import { PostingsPanel } from './postings-panel';
import { PublicityPanel } from './publicity-panel';
import { VacanciesPanel } from './vacancies-panel';
import './papers.css';

const TABS = ['publicity', 'papers', 'postings', 'vacancies'] as const;
type Tab = (typeof TABS)[number];

/** What the first two tabs are about. */
const OF_PLAN: ReadonlySet<Tab> = new Set<Tab>(['publicity', 'papers']);

export function PapersPage(): ReactElement {
  const words = useWords(papersWords);
  const { county, schoolYear } = useScope();
  const [parameters, setParameters] = useSearchParams();
  const answer = useAnswer(Plans, {
    county: county.code,
    schoolYear,
    runStates: ['SUCCEEDED'],
    first: 20,
  });
  const tab = TABS.find((each) => each === parameters.get('tab')) ?? 'publicity';
  const asked = parameters.get('plan');
  return (
    <Page title={words.title}>
      <nav className="papers-tabs no-print" aria-label={words.sections}>
        {TABS.map((each) => (
          <Link
            key={each}
            href={`/papers?tab=${each}${asked ? `&plan=${encodeURIComponent(asked)}` : ''}`}
            aria-current={each === tab ? 'page' : undefined}
          >
            {words[each]}
          </Link>
        ))}
      </nav>
      {tab === 'postings' && <PostingsPanel />}
      {tab === 'vacancies' && <VacanciesPanel />}
      {OF_PLAN.has(tab) && (
        <Answered
          answer={answer}
          part={(data) => firstPlan(data.county?.schoolYear?.plans.nodes ?? [], asked)}
          empty={<p className="empty">{words.noPlan}</p>}
        >
          {(plan) => (
            <>
              <PlanChoice
                plan={plan}
                plans={answer.data?.county?.schoolYear?.plans.nodes ?? []}
                onChoose={(id) => setParameters({ tab, plan: id })}
              />
              {tab === 'publicity' ? (
                <PublicityPanel key={plan.id} plan={plan} />
              ) : (
                <MakePapersPanel key={plan.id} plan={plan} />
              )}
            </>
          )}
        </Answered>
      )}
    </Page>
  );
}

interface PlanChoiceProps {
  readonly plan: DonePlan;
  readonly plans: readonly DonePlan[];
  readonly onChoose: (id: string) => void;
}

function PlanChoice({ plan, plans, onChoose }: PlanChoiceProps): ReactElement {
  const words = useWords(papersWords);
  const states = useWords(planStateWords);
  return (
    <p className="no-print">
      <label>
        {words.plan}{' '}
        <select value={plan.id} onChange={({ target }) => onChoose(target.value)}>
          {plans.map(({ id, name, state, createdAt }) => (
            <option key={id} value={id}>
              {words.planName(name || words.unnamed, states[state], createdAt.slice(0, 10))}
            </option>
          ))}
        </select>
      </label>
    </p>
  );
}
