// One decision for another: what is worth trying in whose place, and the round that tries it.

import { add, isUsed, type Option, remove } from './options';
import { type RowSet, type Standing } from './standing';
import { isBetter, judge, type LocalSearch, type SwapPartners, type Takers, takeOver } from './trial';

/** Rows of the whole county tie everything to everything: partners are not looked for along rows of more options. */
const WIDE = 250;

/** Tries every used option against its neighbours, then against what only limits of the whole county keep out. */
export function swapAll(search: LocalSearch, takers: Takers): void {
  const { standing, partners, isOver } = search;
  const before = standing.commits;
  for (const option of search.options) {
    if (!isUsed(standing, option)) continue;
    if (isOver()) return;
    swap(search, option, { takers, others: partners.near(option).map((i) => search.options[i]!) });
  }
  if (standing.commits === before) swapAcross(search, takers, partners.wide);
}

interface Trial {
  readonly takers: Takers;
  readonly others: Iterable<Option>;
}

/** Puts the first of the others that improves in the option's place. */
function swap(search: LocalSearch, option: Option, { takers, others }: Trial): void {
  const { standing, needs, isOver } = search;
  remove(standing, needs, option);
  const mark = standing.mark();
  for (const other of others) {
    if (isOver()) break;
    if (other === option || !add(standing, needs, other)) continue;
    takeOver(search, option, takers);
    if (judge(search, mark)) return;
  }
  standing.rollback();
}

/** What an option would bring if no limit of the whole county stood in its way. */
interface Prospect {
  readonly option: Option;
  readonly gain: Float64Array;
}

/** Only what brings more than the used option takes along is tried in its place. */
function swapAcross(search: LocalSearch, takers: Takers, wide: RowSet): void {
  if (wide.size === 0) return;
  const { standing, needs, options, goals, isOver } = search;
  const prospects = prospectsOf(search, wide);
  for (const option of options) {
    if (isOver()) return;
    if (option.kind === 'COVER' || option.kind === 'DAY' || !isUsed(standing, option)) continue;
    remove(standing, needs, option);
    takeOver(search, option, takers);
    const loss = standing.settle(wide)?.slice();
    standing.rollback();
    if (!loss) continue;
    const others = prospects
      .filter(({ gain }) =>
        isBetter(
          loss.map((each, goal) => each + gain[goal]!),
          goals,
        ),
      )
      .map((prospect) => prospect.option);
    swap(search, option, { takers, others });
  }
}

/** The cheapest possible option of every worth: the others bring no more. */
function prospectsOf({ standing, needs, options, isOver }: LocalSearch, wide: RowSet): readonly Prospect[] {
  const best = new Map<string, Prospect>();
  for (const option of options) {
    if (isOver()) break;
    if (option.kind === 'COVER' || option.kind === 'DAY') continue;
    const known = best.get(option.worth);
    if (known && known.option.price <= option.price) continue;
    const gain = add(standing, needs, option, wide) ? standing.settle(wide) : null;
    if (gain) best.set(option.worth, { option, gain: gain.slice() });
    standing.rollback();
  }
  return [...best.values()];
}

/** Positions in the list of options stand for themselves, so partners hold for every plan over the same model. */
export function swapPartners(standing: Standing, options: readonly Option[]): SwapPartners {
  const byRow = new Map<number, number[]>();
  const rowsOf = ({ decision, fills }: Option): ReadonlySet<number> =>
    new Set(
      [...(decision === null ? [] : [decision]), ...fills].flatMap((column) => [...standing.rowsOf(column)]),
    );
  options.forEach((option, i) => {
    for (const row of rowsOf(option)) {
      const list = byRow.get(row);
      if (list) list.push(i);
      else byRow.set(row, [i]);
    }
  });
  const wide = new Set([...byRow].filter(([, list]) => list.length > WIDE).map(([row]) => row));
  const near = (option: Option): readonly number[] => {
    const rows = [...rowsOf(option)].filter((row) => !wide.has(row));
    const found = new Set(rows.flatMap((row) => byRow.get(row)!));
    return [...found].sort((a, b) => a - b);
  };
  return { near, wide };
}
