// The five tiers of both plans, each with what is proven, and which plan is better.
import { type ReactElement } from 'react';
import { useWords } from '../../../language/words';
import { Badge } from '../../../parts/badge';
import { DataTable } from '../../../parts/data-table';
import { TIER_IDS, type TierId, tierFigure, tierOf } from '../tier';
import { TierProof } from '../tier-figure';
import { tierWords } from '../tier-words';
import { compareWords } from './compare-words';
import { type Pair } from './comparison';

type Better = 'one' | 'other' | null;

export function TiersTable({ pair }: { readonly pair: Pair }): ReactElement {
  const words = useWords(compareWords);
  const names = useWords(tierWords);
  const tier = (side: keyof Pair, id: TierId) => tierOf(pair[side].plan.tiers, id);
  const figure = (side: keyof Pair, id: TierId): string => {
    const found = tier(side, id);
    return found ? tierFigure(id, found.value) : '';
  };
  const betterOf = (id: TierId): Better => {
    const [one, other] = [figure('one', id), figure('other', id)];
    // What shows as the same figure is the same to its reader.
    if (one === other) return null;
    return (tier('one', id)?.value ?? 0) < (tier('other', id)?.value ?? 0) ? 'one' : 'other';
  };
  const verdict = (id: TierId): string => {
    const better = betterOf(id);
    if (!better) return words.same;
    const gap = Math.abs((tier('one', id)?.value ?? 0) - (tier('other', id)?.value ?? 0));
    return better === 'one' ? words.oneBetter(tierFigure(id, gap)) : words.otherBetter(tierFigure(id, gap));
  };
  const side = (key: keyof Pair, head: string) => ({
    key,
    head,
    text: (id: TierId) => figure(key, id),
    cell: (id: TierId) => {
      const found = tier(key, id);
      return (
        found && (
          <>
            <strong>{figure(key, id)}</strong> <TierProof tier={found} />
          </>
        )
      );
    },
    numeric: true,
  });
  return (
    <DataTable<TierId>
      caption={words.tiers}
      columns={[
        { key: 'tier', head: words.tier, text: (id) => names[id], isRowHead: true },
        {
          key: 'before',
          head: words.before,
          text: (id) => (id === 'T5' ? '' : tierFigure(id, tier('one', id)?.before ?? 0)),
          numeric: true,
        },
        side('one', words.oneShort),
        side('other', words.otherShort),
        {
          key: 'better',
          head: words.better,
          text: verdict,
          cell: (id) => <Badge tone={betterOf(id) ? 'good' : 'plain'}>{verdict(id)}</Badge>,
        },
      ]}
      rows={TIER_IDS}
      rowKey={(id) => id}
    />
  );
}
