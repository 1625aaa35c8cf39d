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

/** A gap that is none. */
const EXACT = 1e-6;

/** Two digits of a gap, however small: "0.00" would deny it. */
function gapText({ id }: Tier, gap: number): string {
  const digits = (value: number): string => String(Number(value.toPrecision(2)));
  return id === 'T2' ? `${digits(100 * gap)}%` : digits(gap);
}

interface TiersProps {
  readonly tiers: readonly Tier[];
  /** Tiers whose search the time limit ended. */
  readonly cutShort: readonly string[];
}

export function Tiers({ tiers, cutShort }: TiersProps): ReactElement {
  const words = useWords(summaryWords);
  const figure = ({ id }: Tier, value: number): string => (SHOWN[id as TierId] ?? fine)(value);
  const meaning = (tier: Tier): string => {
    const gap = tier.value - tier.bound;
    const said =
      tier.status !== 'PROVEN'
        ? words.bestFoundMeaning(figure(tier, gap))
        : gap <= EXACT
          ? words.provenExactly
          : words.provenWithin(gapText(tier, gap));
    return cutShort.includes(tier.id) ? `${said} · ${words.cutShort}` : said;
  };
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
