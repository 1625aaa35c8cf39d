// Publicity of a plan: since when, until when its people may object, who did, and what became of it.
import { type ReactElement, useEffect, useMemo } from 'react';
import { Link } from 'wouter';
import { Objections } from '../../graphql/generated/objections';
import { PlanDecisions } from '../../graphql/generated/plan-decisions';
import { type ObjectionsQuery } from '../../graphql/generated/types';
import { useAnswer } from '../../graphql/use-answer';
import { usePages } from '../../graphql/use-pages';
import { moment } from '../../language/format';
import { useLanguage } from '../../language/language';
import { useWords } from '../../language/words';
import { Answered } from '../../parts/answered';
import { Progress } from '../../parts/progress';
import { useScope } from '../../shell/scope';
import { type DonePlan, isInForce } from './done-plan';
import { noticePeriod, type Objected } from './objection';
import { ObjectionTable } from './objection-table';
import { OrderButton } from './order-button';
import { papersWords } from './papers-words';

const rotationsOf = ({ county }: ObjectionsQuery) => county?.schoolYear?.rotations;

export function PublicityPanel({ plan }: { readonly plan: DonePlan }): ReactElement {
  const words = useWords(papersWords);
  const { county, schoolYear } = useScope();
  const variables = useMemo(
    () => ({ county: county.code, schoolYear, filter: { planIds: [plan.id] } }),
    [county.code, schoolYear, plan.id],
  );
  const pages = usePages(Objections, variables, rotationsOf);
  const { rows, total, complete, loading, next } = pages;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each page that has come
  useEffect(() => {
    if (!complete && !loading) next();
  }, [rows.length, complete, loading]);
  return (
    <div className="papers">
      <section className="panel" aria-labelledby="list">
        <h2 id="list">{words.list}</h2>
        <Published plan={plan} />
        <OrderButton plan={plan} kinds={['PUBLICITY_LIST']} label={words.makeList} />
      </section>
      {isInForce(plan) ? (
        <Answered answer={pages.answer} part={rotationsOf}>
          {() => (
            <>
              <Period rows={rows} />
              <ObjectionTable rows={rows} />
              {!complete && (
                <Progress label={words.looking(rows.length, total)} share={rows.length / total} />
              )}
            </>
          )}
        </Answered>
      ) : (
        <p>{words.notInForce}</p>
      )}
    </div>
  );
}

function Published({ plan }: { readonly plan: DonePlan }): ReactElement | null {
  const words = useWords(papersWords);
  const language = useLanguage();
  const answer = useAnswer(PlanDecisions, { plan: plan.id });
  const decisions = answer.data?.plan?.decisions.nodes ?? [];
  const published = decisions.find(({ toState }) => toState === 'PUBLISHED');
  if (published) {
    return <p>{words.publishedOn(moment(published.decidedAt, language), published.decidedByName ?? '')}</p>;
  }
  if (!answer.data) return null;
  return (
    <p>
      {words.notPublished} <Link href={`/plans/${encodeURIComponent(plan.id)}`}>{words.toPlan}</Link>
    </p>
  );
}

interface RowsProps {
  readonly rows: readonly Objected[];
}

function Period({ rows }: RowsProps): ReactElement {
  const words = useWords(papersWords);
  const period = noticePeriod(rows);
  return (
    <section className="panel" aria-labelledby="period">
      <h2 id="period">{words.period}</h2>
      {period.until ? <p>{words.periodUntil(period.first, period.until)}</p> : <p>{words.noPeriod}</p>}
      <p>{words.notified(period.notified, rows.length)}</p>
    </section>
  );
}
