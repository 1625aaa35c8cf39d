// A tier reached: from what to what, and in words how much better any plan could be.
import { type ReactElement } from 'react';
import { useWords } from '../../language/words';
import { isProven, type Tier, tierFigure } from './tier';
import { tierWords } from './tier-words';

export function TierFigure({ tier }: { readonly tier: Tier | undefined }): ReactElement | null {
  if (!tier) return null;
  const { id, before, value } = tier;
  return (
    <>
      {id !== 'T5' && <span className="tier-before">{tierFigure(id, before)} → </span>}
      <strong>{tierFigure(id, value)}</strong>
      <TierProof tier={tier} />
    </>
  );
}

export function TierProof({ tier }: { readonly tier: Tier }): ReactElement {
  const words = useWords(tierWords);
  const proven = isProven(tier);
  return (
    <span className={proven ? 'tier-proof tier-proven' : 'tier-proof tier-bounded'}>
      {proven ? words.proven : words.bounded(tierFigure(tier.id, tier.bound))}
    </span>
  );
}
