// The standings of a county, worked out once for each picture.
import { type CountyPicture } from '../shortages';
import { type ExchangeStanding, exchangeStandings } from './exchange-standing';

export interface Standings {
  readonly all: readonly ExchangeStanding[];
  readonly byStaffNo: ReadonlyMap<string, ExchangeStanding>;
}

const known = new WeakMap<CountyPicture, Standings>();

/** Forgotten together with the picture. */
export function standingsOf(picture: CountyPicture): Standings {
  const kept = known.get(picture);
  if (kept) return kept;
  const all = exchangeStandings(picture);
  const standings = { all, byStaffNo: new Map(all.map((standing) => [standing.staffNo, standing])) };
  known.set(picture, standings);
  return standings;
}
