// The five goals in their order: what was reached, what is proven, and whether any plan could do better.
import { type ReactElement } from 'react';
import { fte, percent } from '../../../language/format';
import { useWords } from '../../../language/words';
import { Badge } from '../../../parts/badge';
import { DataTable } from '../../../parts/data-table';
import { fine } from '../figures';
import { type PlanView } from '../plan-view';
import { summaryWords } from './summary-words';

type Tier = PlanView['tiers'][number];
type TierId = 'T1' | 'T2' | 'T3' | 'T4' | 'T5';

const SHOWN: Readonly<Record<TierId, (value: number) => string>> = {
  T1: fte,
  T2: percent,
  T3: fte,
  T4: fine,
  T5: fte,
};

export function Tiers({ tiers }: { readonly tiers: readonly Tier[] }): ReactElement {
  const words = useWords(summaryWords);
  const figure = ({ id }: Tier, value: number): string => (SHOWN[id as TierId] ?? fine)(value);
  const meaning = (tier: Tier): string =>
    tier.status === 'PROVEN'
      ? words.provenMeaning
      : words.bestFoundMeaning(figure(tier, tier.value - tier.bound));
  const status = ({ status: code }: Tier): string => (code === 'PROVEN' ? words.proven : words.bestFound);
  return (
    <div className="plan-block">
      <DataTable
        caption={words.tiers}
        columns={[
          { key: 'goal', head: words.goal, text: ({ id }) => words[id as TierId] ?? id, isRowHead: true },
          { key: 'before', head: words.before, text: (tier) => figure(tier, tier.before), numeric: true },
          {
            key: 'value',
            head: words.value,
            text: (tier) => figure(tier, tier.value),
            cell: (tier) => <strong>{figure(tier, tier.value)}</strong>,
            numeric: true,
          },
          { key: 'bound', head: words.bound, text: (tier) => figure(tier, tier.bound), numeric: true },
          {
            key: 'verdict',
            head: words.verdict,
            text: (tier) => `${status(tier)} · ${meaning(tier)}`,
            cell: (tier) => (
              <>
                <Badge tone={tier.status === 'PROVEN' ? 'good' : 'warning'}>{status(tier)}</Badge>{' '}
                {meaning(tier)}
              </>
            ),
          },
        ]}
        rows={tiers}
        rowKey={({ id }) => id}
      />
      <p className="hint">{words.boundMeaning}</p>
    </div>
  );
}
