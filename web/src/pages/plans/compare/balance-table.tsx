// The balance between schools in both plans: coefficient, bar against the national limits, and which of them is met in words.
import { type ReactElement } from 'react';
import { stageWords } from '../../../language/vocabulary';
import { useWords } from '../../../language/words';
import { Badge, type Tone } from '../../../parts/badge';
import { DataTable } from '../../../parts/data-table';
import { balanceWords } from './balance-words';
import { compareWords } from './compare-words';
import { type Balance, type Pair } from './comparison';
import { LengthBar } from './length-bar';

type Level = 'QUALITY' | 'BASIC' | 'UNMET';

const TONES: Readonly<Record<Level, Tone>> = { QUALITY: 'good', BASIC: 'warning', UNMET: 'bad' };

/** Bars end here: well beyond the widest limit. */
const FULL_BAR = 1;

interface Row {
  readonly one: Balance;
  readonly other: Balance | undefined;
}

export function BalanceTable({ pair }: { readonly pair: Pair }): ReactElement {
  const words = useWords(balanceWords);
  const { oneShort, otherShort } = useWords(compareWords);
  const stages = useWords(stageWords);
  const rows = pair.one.plan.balance.map(
    (one): Row => ({
      one,
      other: pair.other.plan.balance.find(
        ({ stage, resource }) => stage === one.stage && resource === one.resource,
      ),
    }),
  );
  const told = (value: number | null | undefined, limits: Balance): string =>
    value === null || value === undefined
      ? words.none
      : `${value.toFixed(3)} ${words[levelOf(value, limits)]}`;
  return (
    <>
      <DataTable<Row>
        caption={words.caption}
        columns={[
          {
            key: 'indicator',
            head: words.indicator,
            text: ({ one }) => `${stages[one.stage]} · ${words[one.resource]}`,
            isRowHead: true,
          },
          {
            key: 'limits',
            head: words.limits,
            text: ({ one }) => `${one.basic.toFixed(2)} / ${one.quality.toFixed(2)}`,
          },
          {
            key: 'before',
            head: words.before,
            text: ({ one }) => told(one.before, one),
            cell: ({ one }) => <Coefficient value={one.before} limits={one} />,
          },
          {
            key: 'one',
            head: oneShort,
            text: ({ one }) => told(one.after, one),
            cell: ({ one }) => <Coefficient value={one.after} limits={one} before={one.before} />,
          },
          {
            key: 'other',
            head: otherShort,
            text: ({ one, other }) => told(other?.after, one),
            cell: ({ one, other }) => (
              <Coefficient value={other?.after ?? null} limits={one} before={other?.before ?? null} />
            ),
          },
        ]}
        rows={rows}
        rowKey={({ one }) => `${one.stage}${one.resource}`}
      />
      <p className="hint">{words.bar}</p>
    </>
  );
}

function levelOf(value: number, { basic, quality }: Pick<Balance, 'basic' | 'quality'>): Level {
  if (value <= quality) return 'QUALITY';
  return value <= basic ? 'BASIC' : 'UNMET';
}

interface CoefficientProps {
  readonly value: number | null;
  readonly limits: Balance;
  /** What it was before the plan. */
  readonly before?: number | null;
}

function Coefficient({ value, limits, before = null }: CoefficientProps): ReactElement {
  const words = useWords(balanceWords);
  if (value === null) return <>{words.none}</>;
  const level = levelOf(value, limits);
  return (
    <span className={`compare-bar level-${level.toLowerCase()}`}>
      <LengthBar share={value / FULL_BAR} limits={[limits.quality / FULL_BAR, limits.basic / FULL_BAR]} />
      <strong>{value.toFixed(3)}</strong>
      <Badge tone={TONES[level]}>{words[level]}</Badge>
      {before !== null && <Change by={value - before} />}
    </span>
  );
}

/** Less than this shows as the same figure. */
const SAME = 0.0005;

function Change({ by }: { readonly by: number }): ReactElement | null {
  const words = useWords(balanceWords);
  if (Math.abs(by) < SAME) return null;
  const figure = Math.abs(by).toFixed(3);
  return <span className="hint">{by > 0 ? words.worse(figure) : words.better(figure)}</span>;
}
