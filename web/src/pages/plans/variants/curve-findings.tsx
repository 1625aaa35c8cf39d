// What a curve says, in sentences.
import { type ReactElement } from 'react';
import { fte, whole } from '../../../language/format';
import { useWords } from '../../../language/words';
import { type Curve, share } from './curve';
import { findingWords } from './finding-words';
import { findingsOf } from './findings';

export function CurveFindings({ curve }: { readonly curve: Curve }): ReactElement {
  const words = useWords(findingWords);
  const found = findingsOf(curve);
  const { staying, moving, hiring, quota, proven, solved } = found;
  const less = staying && moving ? staying.t1.value - moving.t1.value : 0;
  const sentences = [
    staying && words.staying(fte(staying.t1.before), fte(staying.t1.value)),
    moving &&
      less > 0 &&
      moving.going > 0 &&
      words.moving(whole(moving.going), fte(moving.t1.value), (less / moving.going).toFixed(2)),
    moving?.ceiling && found.isEnough && words.useless(share(moving.ceiling)),
    moving &&
      hiring &&
      (hiring.hires ?? 0) > 0 &&
      words.hiring(whole(hiring.hires ?? 0), fte(moving.t1.value - hiring.t1.value)),
    quota.length > 0 &&
      words.quota(quota.map(({ ceiling, t4 }) => words.missing(share(ceiling ?? 0), fte(t4?.value ?? 0)))),
    proven === solved ? words.allProven(solved) : words.someProven(proven, solved - proven),
    solved < curve.points.length && words.without(curve.points.length - solved),
  ].filter((sentence) => typeof sentence === 'string');
  return (
    <section className="panel" aria-labelledby="findings">
      <h2 id="findings">{words.title}</h2>
      <ul className="findings">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}
