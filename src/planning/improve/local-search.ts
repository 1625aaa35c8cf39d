// Improvement by single decisions: one more, one less, or one for another, as long as a tier gains and no earlier one loses.
import { add, isUsed, type Option, remove } from './options';
import { type Standing } from './standing';
import { swapAll } from './swaps';
import { compare, isBetter, judge, type LocalSearch, type Takers, takeOver, takersOf } from './trial';

/** Changes the standing's point until no single decision improves it; false when limits ended it sooner. */
export function searchLocally(search: LocalSearch): boolean {
  const others = takersOf(search.needs);
  const began = search.standing.work;
  const isOver = (): boolean => search.standing.work - began > search.workLimit || search.isOver();
  const task = { ...search, isOver };
  for (;;) {
    const before = changes(task.standing);
    addAll(task);
    removeAll(task, others);
    if (isOver()) return false;
    if (changes(task.standing) > before) continue;
    swapAll(task, others);
    if (isOver()) return false;
    if (changes(task.standing) === before) return true;
  }
}

const changes = ({ commits }: Standing): number => commits;

/** The best first; after one round the rest is looked at anew. */
function addAll(search: LocalSearch): void {
  const { standing, needs, options, goals, isOver } = search;
  let open = options;
  while (open.length > 0 && !isOver()) {
    const worth: { option: Option; gain: Float64Array }[] = [];
    for (const option of open) {
      if (isOver()) break;
      const deltas = add(standing, needs, option) ? standing.settle() : null;
      if (deltas && isBetter(deltas, goals)) worth.push({ option, gain: deltas.slice() });
      standing.rollback();
    }
    worth.sort((a, b) => compare(a.gain, b.gain) || a.option.price - b.option.price);
    for (const { option } of worth) if (add(standing, needs, option)) judge(search);
    open = worth.map(({ option }) => option);
    if (worth.length === 0) return;
  }
}

/** The dearest first; what one did the others take over where they can. */
function removeAll(search: LocalSearch, takers: Takers): void {
  const { standing, needs, isOver } = search;
  const used = search.options.filter((option) => isUsed(standing, option));
  used.sort((a, b) => b.price - a.price);
  for (const option of used) {
    do {
      if (isOver() || !isUsed(standing, option)) break;
      remove(standing, needs, option);
      takeOver(search, option, takers);
    } while (judge(search));
  }
}
