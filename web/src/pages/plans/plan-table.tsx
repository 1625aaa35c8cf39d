// The plans of a school year: state, tiers with what is proven, people, who made it; two of them chosen for comparison.
import { type ReactElement, type ReactNode } from 'react';
import { Link } from 'wouter';
import { moment, whole } from '../../language/format';
import { useLanguage } from '../../language/language';
import { planRunStateWords, planStateWords } from '../../language/vocabulary';
import { useWords } from '../../language/words';
import { Badge } from '../../parts/badge';
import { type Column, DataTable, type MoreRows } from '../../parts/data-table';
import { RunBadge } from '../../parts/run-badge';
import { countWords } from './count-words';
import { countsByKind, goingIn, type ListedPlan, STATE_TONES } from './listed-plan';
import { plansWords } from './plans-words';
import { TIER_IDS, type TierId, tierFigure, tierOf } from './tier';
import { TierFigure } from './tier-figure';
import { tierWords } from './tier-words';

interface PlanTableProps {
  readonly caption: string;
  readonly plans: readonly ListedPlan[];
  readonly more: MoreRows<ListedPlan>;
  readonly chosen: readonly string[];
  readonly onChoose: (plan: string) => void;
  readonly onWhy: (plan: string) => void;
}

/** As many as are compared. */
const MOST_CHOSEN = 2;

export function PlanTable({ caption, plans, more, chosen, onChoose, onWhy }: PlanTableProps): ReactElement {
  const words = useWords(plansWords);
  const tiers = useWords(tierWords);
  const runs = useWords(planRunStateWords);
  const states = useWords(planStateWords);
  const counts = useWords(countWords);
  const language = useLanguage();
  const stateOf = ({ run, state }: ListedPlan): string =>
    run.state === 'SUCCEEDED' ? states[state] : runs[run.state];
  const tierColumn = (id: TierId): Column<ListedPlan> => ({
    key: id,
    head: tiers[id],
    text: (plan) => {
      const tier = tierOf(plan.tiers, id);
      return tier ? tierFigure(id, tier.value) : '';
    },
    cell: (plan) => <TierFigure tier={tierOf(plan.tiers, id)} />,
    order: (plan) => tierOf(plan.tiers, id)?.value ?? Number.POSITIVE_INFINITY,
    numeric: true,
  });
  const columns: readonly Column<ListedPlan>[] = [
    {
      key: 'choose',
      head: words.choose,
      text: () => '',
      cell: (plan): ReactNode => (
        <input
          type="checkbox"
          className="no-print"
          aria-label={words.chooseOne(plan.name || words.unnamed)}
          checked={chosen.includes(plan.id)}
          disabled={
            plan.run.state !== 'SUCCEEDED' || (chosen.length >= MOST_CHOSEN && !chosen.includes(plan.id))
          }
          onChange={() => onChoose(plan.id)}
        />
      ),
    },
    {
      key: 'plan',
      head: words.plan,
      text: (plan) => `${plan.name || words.unnamed}（${stateOf(plan)}）`,
      cell: (plan) => <NameAndState plan={plan} onWhy={onWhy} />,
      isRowHead: true,
    },
    ...TIER_IDS.map(tierColumn),
    {
      key: 'people',
      head: words.people,
      text: ({ moveCounts }) => countsByKind(moveCounts, counts),
      cell: ({ moveCounts }) =>
        moveCounts.length > 0 && (
          <>
            <strong>{words.going(whole(goingIn(moveCounts)))}</strong>
            <span className="plan-measures">{countsByKind(moveCounts, counts)}</span>
          </>
        ),
      order: ({ moveCounts }) => goingIn(moveCounts),
    },
    {
      key: 'made',
      head: words.made,
      text: ({ createdAt, createdByName }) =>
        `${createdByName ?? words.bySystem} ${moment(createdAt, language)}`,
      cell: ({ createdAt, createdByName }) => (
        <>
          {createdByName ?? words.bySystem}
          <span className="plan-measures">{moment(createdAt, language)}</span>
        </>
      ),
      order: ({ createdAt }) => createdAt,
    },
  ];
  return <DataTable caption={caption} columns={columns} rows={plans} rowKey={({ id }) => id} more={more} />;
}

interface NameAndStateProps {
  readonly plan: ListedPlan;
  readonly onWhy: (plan: string) => void;
}

function NameAndState({ plan, onWhy }: NameAndStateProps): ReactElement {
  const words = useWords(plansWords);
  const states = useWords(planStateWords);
  const { id, run, state, outdated } = plan;
  return (
    <>
      <Link href={`/plans/${id}`}>{plan.name || words.unnamed}</Link>
      <span className="plan-badges">
        {run.state === 'SUCCEEDED' ? (
          <Badge tone={STATE_TONES[state]}>{states[state]}</Badge>
        ) : (
          <RunBadge state={run.state} />
        )}
        {outdated && run.state === 'SUCCEEDED' && <Badge tone="warning">{words.outdated}</Badge>}
      </span>
      {run.failure && (
        <span className="plan-measures">
          {run.failure.message}{' '}
          <button type="button" className="no-print link-button" onClick={() => onWhy(id)}>
            {words.why}
          </button>
        </span>
      )}
    </>
  );
}
