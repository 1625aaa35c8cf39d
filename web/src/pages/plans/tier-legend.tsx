// What the five tiers mean, for whoever asks.
import { type ReactElement } from 'react';
import { useWords } from '../../language/words';
import { plansWords } from './plans-words';
import { TIER_IDS } from './tier';
import { tierWords } from './tier-words';

export function TierLegend(): ReactElement {
  const words = useWords(tierWords);
  const { tiers } = useWords(plansWords);
  return (
    <details className="tier-legend">
      <summary>{tiers}</summary>
      <p>{words.order}</p>
      <dl>
        {TIER_IDS.map((id) => (
          <div key={id}>
            <dt>{words[id]}</dt>
            <dd>{words[`meaning${id}`]}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
