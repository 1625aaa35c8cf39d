// The plan that was made last: where it stands and what it brings.
import { type ReactElement } from 'react';
import { Link } from 'wouter';
import { fte, moment, whole } from '../../language/format';
import { useLanguage } from '../../language/language';
import { moveKindWords, planStateWords } from '../../language/vocabulary';
import { useWords } from '../../language/words';
import { Badge } from '../../parts/badge';
import { DataTable } from '../../parts/data-table';
import { PlanUnderWay } from '../../parts/plan-under-way';
import { RunBadge } from '../../parts/run-badge';
import { overviewWords } from './overview-words';
import { type OverviewPlan } from './waiting';

interface LatestPlanProps {
  readonly plan: OverviewPlan | undefined;
  /** Asks the page again. */
  readonly onChange: () => void;
}

export function LatestPlan({ plan, onChange }: LatestPlanProps): ReactElement {
  const words = useWords(overviewWords);
  return (
    <section className="panel" aria-labelledby="latest-plan">
      <h2 id="latest-plan">{words.plan}</h2>
      {plan ? <Found plan={plan} onChange={onChange} /> : <p>{words.noPlan}</p>}
    </section>
  );
}

interface FoundProps extends LatestPlanProps {
  readonly plan: OverviewPlan;
}

function Found({ plan, onChange }: FoundProps): ReactElement {
  const words = useWords(overviewWords);
  const states = useWords(planStateWords);
  const language = useLanguage();
  const { run, state } = plan;
  const working = run.state === 'QUEUED' || run.state === 'RUNNING';
  return (
    <>
      <p>
        <Link href={`/plans/${plan.id}`}>{plan.name || words.unnamed}</Link> <Badge>{states[state]}</Badge>{' '}
        <RunBadge state={run.state} /> {plan.outdated && <Badge tone="warning">{words.outdated}</Badge>}
      </p>
      <p className="hint">{words.made(moment(plan.createdAt, language))}</p>
      {working && <PlanUnderWay plan={plan} onEnd={onChange} />}
      {run.failure && <p>{run.failure.message}</p>}
      <TierOne plan={plan} />
      <Measures plan={plan} />
    </>
  );
}

function TierOne({ plan }: { readonly plan: OverviewPlan }): ReactElement | null {
  const words = useWords(overviewWords);
  const tier = plan.tiers.find(({ id }) => id === 'T1');
  if (!tier) return null;
  return (
    <p>
      {words.tierOne}: <strong>{words.fromTo(fte(tier.before), fte(tier.value))}</strong> ·{' '}
      {tier.status === 'PROVEN' ? words.proven : words.bound(fte(tier.bound))}
    </p>
  );
}

function Measures({ plan }: { readonly plan: OverviewPlan }): ReactElement | null {
  const words = useWords(overviewWords);
  const kinds = useWords(moveKindWords);
  if (plan.moveCounts.length === 0) return null;
  return (
    <DataTable
      caption={words.measures}
      columns={[
        { key: 'kind', head: words.measure, text: ({ kind }) => kinds[kind], isRowHead: true },
        { key: 'moves', head: words.moves, text: ({ moves }) => whole(moves), numeric: true },
        { key: 'persons', head: words.people, text: ({ persons }) => whole(persons), numeric: true },
      ]}
      rows={plan.moveCounts}
      rowKey={({ kind }) => kind}
    />
  );
}
