// How even the schools are before and after the plan, as bars against the national limits, with the figures.
import { type ReactElement } from 'react';
import { stageWords } from '../../../language/vocabulary';
import { useWords } from '../../../language/words';
import { Badge, type Tone } from '../../../parts/badge';
import { DataTable } from '../../../parts/data-table';
import { BalanceBars } from './balance-bars';
import { limitWords } from './limit-words';
import { type Indicator, type PlanLimits } from './plan-limits';

const TONES = {
  QUALITY: 'good',
  BASIC: 'warning',
  NEITHER: 'bad',
  UNKNOWN: 'plain',
} as const satisfies Record<string, Tone>;

function standing({ after, basic, quality }: Indicator): keyof typeof TONES {
  if (after === null) return 'UNKNOWN';
  if (after <= quality) return 'QUALITY';
  return after <= basic ? 'BASIC' : 'NEITHER';
}

const DIGITS = 3;
const cv = (value: number | null): string => value?.toFixed(DIGITS) ?? '—';

export function Balance({ balance }: Pick<PlanLimits, 'balance'>): ReactElement {
  const words = useWords(limitWords);
  const stages = useWords(stageWords);
  const name = ({ stage, resource }: Indicator): string => `${stages[stage]} ${words[resource]}`;
  return (
    <div className="plan-block">
      <div className="plan-pair">
        <BalanceBars balance={balance} name={name} />
        <DataTable
          caption={words.balance}
          columns={[
            { key: 'indicator', head: words.indicator, text: name, isRowHead: true },
            { key: 'before', head: words.before, text: ({ before }) => cv(before), numeric: true },
            { key: 'after', head: words.after, text: ({ after }) => cv(after), numeric: true },
            { key: 'basic', head: words.basic, text: ({ basic }) => basic.toFixed(2), numeric: true },
            { key: 'quality', head: words.quality, text: ({ quality }) => quality.toFixed(2), numeric: true },
            {
              key: 'verdict',
              head: words.verdict,
              text: (indicator) => words[standing(indicator)],
              cell: (indicator) => (
                <Badge tone={TONES[standing(indicator)]}>{words[standing(indicator)]}</Badge>
              ),
            },
          ]}
          rows={balance}
          rowKey={({ stage, resource }) => `${stage} ${resource}`}
        />
      </div>
      <p className="hint">{words.balanceMeaning}</p>
    </div>
  );
}
