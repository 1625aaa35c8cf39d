// The teaching gap and the establishment gap, side by side and never added up.
import { type ReactElement } from 'react';
import { fte, whole } from '../../language/format';
import { useWords } from '../../language/words';
import { Badge, type Tone } from '../../parts/badge';
import { overviewWords } from './overview-words';
import { type Overview } from './waiting';

type Total = Overview['shortageMatrix']['county'];

export function BothGaps({ total }: { readonly total: Total }): ReactElement {
  const words = useWords(overviewWords);
  const { establishmentGap } = total;
  const [state, tone]: readonly [string, Tone] =
    establishmentGap > 0
      ? [words.under, 'warning']
      : establishmentGap < 0
        ? [words.over, 'bad']
        : [words.balanced, 'good'];
  return (
    <section className="panel" aria-labelledby="both-gaps">
      <h2 id="both-gaps">{words.bothGaps}</h2>
      <div className="overview-gaps">
        <div>
          <h3>{words.teachingGap}</h3>
          <p className="overview-figure">
            <strong>{fte(total.teachingGap)}</strong> {words.teachingGapUnit}
          </p>
          <p>{words.teachingGapMeaning(fte(total.need), fte(total.supply), fte(total.surplus))}</p>
        </div>
        <div>
          <h3>{words.establishmentGap}</h3>
          <p className="overview-figure">
            <strong>{whole(Math.abs(establishmentGap))}</strong> {words.persons}{' '}
            <Badge tone={tone}>{state}</Badge>
          </p>
          <p>{words.establishmentMeaning(whole(total.authorisedPosts), whole(total.staffInPost))}</p>
        </div>
      </div>
      <p className="hint">{words.structural}</p>
    </section>
  );
}
