// A trial: some changes of a standing, judged by the tiers in their order, kept or taken back.
import { type Needs, type Option, top } from './options';
import { type RowSet, type Standing } from './standing';

/** A tier that changes less is as it was. */
const SAME = 1e-9;
/** Gains below it are arithmetic. */
const GAIN = 1e-6;

/** Options by the rows they stand in. */
export interface SwapPartners {
  /** Positions of the options that share a row with this one: the same person, school, cell or bed. */
  readonly near: (option: Option) => readonly number[];
  /** Rows of the whole county. */
  readonly wide: RowSet;
}

export interface LocalSearch {
  readonly standing: Standing;
  readonly needs: Needs;
  readonly options: readonly Option[];
  readonly partners: SwapPartners;
  /** Tiers that may not rise and are worth a decision, in their order. */
  readonly goals: number;
  /** Work after which the search rests, in rows looked at. */
  readonly workLimit: number;
  readonly isOver: () => boolean;
}

export type Takers = ReadonlyMap<number, readonly number[]>;

/** Whether some tier gains while none before it loses. */
export function isBetter(deltas: Float64Array, goals: number): boolean {
  for (let goal = 0; goal < goals; goal++) {
    if (deltas[goal]! > SAME) return false;
    if (deltas[goal]! < -GAIN) return true;
  }
  return false;
}

/** Orders gains, the largest in the first tier that differs first. */
export function compare(a: Float64Array, b: Float64Array): number {
  for (let goal = 0; goal < a.length; goal++) {
    if (Math.abs(a[goal]! - b[goal]!) > GAIN) return a[goal]! - b[goal]!;
  }
  return 0;
}

/** Keeps what improves and takes back the rest, after a mark where one is given; says whether it improved. */
export function judge({ standing, goals }: LocalSearch, mark?: number): boolean {
  const deltas = standing.settle();
  const better = deltas !== null && isBetter(deltas, goals);
  if (better) standing.commit();
  else if (mark === undefined) standing.rollback();
  else standing.undoTo(mark);
  return better;
}

/** Lets others who work on the same shortages take over what an option left of them. */
export function takeOver({ standing, needs }: LocalSearch, { fills }: Option, takers: Takers): void {
  for (const fill of fills) {
    const { remaining } = needs.get(fill)!;
    for (const other of takers.get(remaining) ?? []) {
      if (standing.point[remaining]! <= SAME) break;
      if (standing.point[other]! > SAME) top(standing, needs, other);
    }
  }
}

/** Fill columns by the remaining shortage they work on. */
export function takersOf(needs: Needs): Takers {
  const found = new Map<number, number[]>();
  for (const [fill, { remaining }] of needs) {
    const list = found.get(remaining);
    if (list) list.push(fill);
    else found.set(remaining, [fill]);
  }
  return found;
}
