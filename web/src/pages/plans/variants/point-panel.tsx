// One point in words, and how a plan is made by it.
import { type ReactElement } from 'react';
import { Link } from 'wouter';
import { fte, whole } from '../../../language/format';
import { useWords } from '../../../language/words';
import { useScope } from '../../../shell/scope';
import { isProven, type SolvedPoint, share } from './curve';
import { pointWords } from './point-words';

export function PointPanel({ point }: { readonly point: SolvedPoint }): ReactElement {
  const words = useWords(pointWords);
  const isOfficer = useScope().hasRole('PERSONNEL_OFFICER');
  const { name, t1, going, rotations, exchanges, hires, itinerantDays } = point;
  const count = (value: number | null): string => whole(value ?? 0);
  return (
    <section className="panel point" aria-labelledby="point">
      <h2 id="point">{words.chosen(name)}</h2>
      <p>
        <strong>{words.result(fte(t1.before), fte(t1.value), whole(going))}</strong>
      </p>
      <p>{words.people(count(rotations), count(exchanges), count(hires), count(itinerantDays))}</p>
      <p className={isProven(point) ? 'tier-proven' : 'tier-bounded'}>
        {isProven(point) ? words.isProven : words.isBounded(fte(t1.bound))}
      </p>
      {isOfficer && <Adopt point={point} />}
    </section>
  );
}

function Adopt({ point }: { readonly point: SolvedPoint }): ReactElement {
  const words = useWords(pointWords);
  const { ceiling, measures } = point;
  return (
    <div className="no-print">
      <h3>{words.adopt}</h3>
      <ol>
        <li>
          <Link href="/rules">{words.setCeiling(share(ceiling ?? 0))}</Link>
        </li>
        {!measures.includes('HIRE') && (
          <li>
            <Link href="/rules">{words.setNoHires}</Link>
          </li>
        )}
        <li>
          <Link href="/plans?start=1">{words.thenStart}</Link>
        </li>
      </ol>
      {ceiling !== null && !measures.includes('EXCHANGE') && <p className="hint">{words.exchangesAlways}</p>}
    </div>
  );
}
