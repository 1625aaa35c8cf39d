// How a plan was computed, so that anybody can compute it again.
import { type ReactElement } from 'react';
import { moment } from '../../../language/format';
import { useLanguage } from '../../../language/language';
import { useWords } from '../../../language/words';
import { DataTable } from '../../../parts/data-table';
import { type SectionProps } from '../plan-view';
import { summaryWords } from './summary-words';

export function Origin({ plan }: SectionProps): ReactElement {
  const words = useWords(summaryWords);
  const language = useLanguage();
  const { check, run, solver } = plan;
  const rows: readonly (readonly [string, string])[] = [
    ...(solver ? [[words.solver, `${solver.name} ${solver.version} · ${solver.formulation}`] as const] : []),
    ...(run.finishedAt ? [[words.computed, moment(run.finishedAt, language)] as const] : []),
    [words.seconds, words.secondsOf(run.seconds.toFixed(1), plan.timeLimitSeconds.toString())],
    ...(check
      ? [[words.checked, check.passed ? words.passed : words.violations(check.violations)] as const]
      : []),
    [words.input, plan.outdated ? words.inputOutdated : words.inputCurrent],
    [words.rules, plan.ruleSetVersion],
    [words.seed, plan.seed.toString()],
    [words.hash, plan.inputHash],
  ];
  return (
    <div className="plan-block">
      <DataTable
        caption={words.origin}
        columns={[
          { key: 'item', head: words.item, text: ([item]) => item, isRowHead: true },
          {
            key: 'fact',
            head: words.fact,
            text: ([, fact]) => fact,
            cell: ([, fact]) => <span className="plan-fact">{fact}</span>,
          },
        ]}
        rows={rows}
        rowKey={([item]) => item}
      />
      <p className="hint">
        {solver && solver.cutShort.length > 0 ? words.notSame(solver.cutShort.join('、')) : words.same}
      </p>
      {solver && solver.leftOut.length > 0 ? <p className="hint">{words.leftOut}</p> : null}
    </div>
  );
}
