// What each further measure buys in both plans: what is left after it, as bars and figures.
import { type ReactElement } from 'react';
import { fte } from '../../../language/format';
import { moveKindWords } from '../../../language/vocabulary';
import { useWords } from '../../../language/words';
import { DataTable } from '../../../parts/data-table';
import { compareWords } from './compare-words';
import { type Pair } from './comparison';
import { LengthBar } from './length-bar';

interface Step {
  readonly key: string;
  readonly name: string;
  readonly one: number | undefined;
  readonly other: number | undefined;
}

export function WaterfallTable({ pair }: { readonly pair: Pair }): ReactElement {
  const words = useWords(compareWords);
  const steps = useSteps(pair);
  const most = Math.max(...steps.flatMap(({ one = 0, other = 0 }) => [one, other]));
  const side = (key: keyof Pair, head: string) => ({
    key,
    head,
    text: (step: Step) => optional(step[key]),
    cell: (step: Step) => {
      const before = steps[steps.indexOf(step) - 1]?.[key];
      const value = step[key];
      return (
        value !== undefined && (
          <span className={`compare-bar compare-${key}`}>
            <LengthBar share={value / most} />
            <strong>{fte(value)}</strong>
            {before !== undefined && <span className="hint">{words.fell(fte(before - value))}</span>}
          </span>
        )
      );
    },
  });
  return (
    <DataTable<Step>
      caption={words.waterfall}
      columns={[
        { key: 'step', head: words.step, text: ({ name }) => name, isRowHead: true },
        side('one', words.oneShort),
        side('other', words.otherShort),
      ]}
      rows={steps}
      rowKey={({ key }) => key}
    />
  );
}

function optional(value: number | undefined): string {
  return value === undefined ? '' : fte(value);
}

/** Nothing done, then one measure more with every row. */
function useSteps({ one, other }: Pair): readonly Step[] {
  const words = useWords(compareWords);
  const kinds = useWords(moveKindWords);
  const before = (side: Pair['one']): number | undefined =>
    side.plan.tiers.find(({ id }) => id === 'T1')?.before;
  return [
    { key: 'none', name: words.noMeasure, one: before(one), other: before(other) },
    ...one.plan.waterfall.map(({ measures, t1 }) => {
      const last = measures[measures.length - 1];
      return {
        key: measures.join(),
        name: last ? words.further(kinds[last]) : words.noMeasure,
        one: t1,
        other: other.plan.waterfall.find((step) => step.measures.length === measures.length)?.t1,
      };
    }),
  ];
}
