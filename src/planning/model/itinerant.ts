// Measure 2b, itinerant work (走教): whole days a week at another school in reach.
import { FTE_PER_DAY } from '../../domain/service';
import { cellId } from '../../domain/staffing-need';
import { FTE_TOLERANCE } from '../../domain/tolerance';
import { type SchoolFacts } from '../county/school-facts';
import { type StaffGroup } from '../county/staff-group';
import { type CountyFacts } from '../facts/county-facts';
import { type Term } from '../linear/linear-model';
import { type ModelDraft } from '../linear/model-draft';
import { isInReach } from '../rules/itinerant-reach';
import { classesOf, inScope, type ModelInput } from './scope';

export interface ItinerantColumn {
  /** Days a week. */
  readonly column: number;
  readonly groups: readonly StaffGroup[];
  readonly host: string;
  readonly subject: string;
}

export interface ItinerantColumns {
  readonly days: readonly ItinerantColumn[];
  /** FTE filled by all itinerant days in a cell, by cell id. */
  readonly filled: ReadonlyMap<string, number>;
}

/** Adds day columns for each class, host in reach and short subject, and one fill column a host cell. */
export function addItinerant(input: ModelInput, draft: ModelDraft): ItinerantColumns {
  const { facts } = input;
  const days: ItinerantColumn[] = [];
  const daysInto = new Map<string, Term[]>();
  const reach = reachOf(input);
  for (const groups of classesOf(input.groups)) {
    const { home, stage, main, others, homeCell } = groups[0]!;
    const free = groups.reduce((total, group) => total + group.freeDays * group.members.length, 0);
    const fromSurplus = Math.floor((facts.surplus(home.code, stage, main) + FTE_TOLERANCE) / FTE_PER_DAY);
    const most = Math.min(free, fromSurplus);
    if (most === 0) continue;
    const mine: number[] = [];
    for (const { host, km } of reach(home)) {
      if (groups[0]!.neverTo.includes(host.code)) continue;
      for (const subject of [main, ...others]) {
        const shortage = facts.shortage(host.code, stage, subject);
        if (shortage === 0) continue;
        const cell = cellId(host.code, stage, subject);
        const upper = Math.min(most, Math.ceil(shortage / FTE_PER_DAY - FTE_TOLERANCE));
        const column = draft.builder.column({ upper, integer: true });
        draft.leaving.add(homeCell, column, FTE_PER_DAY);
        draft.disruption.add('all', column, FTE_PER_DAY * (1 + km / 10));
        const into = daysInto.get(cell);
        if (into) into.push({ column, coefficient: -FTE_PER_DAY });
        else daysInto.set(cell, [{ column, coefficient: -FTE_PER_DAY }]);
        mine.push(column);
        days.push({ column, groups, host: host.code, subject });
      }
    }
    limitDays(draft, groups, mine, free);
  }
  return { days, filled: addFills(facts, draft, daysInto) };
}

/** Days of a class <= days a week of the members who stay. */
function limitDays(
  draft: ModelDraft,
  groups: readonly StaffGroup[],
  columns: readonly number[],
  free: number,
): void {
  if (columns.length === 0) return;
  const spent = columns.map((column) => ({ column, coefficient: 1 }));
  const lost = groups.flatMap((group) =>
    draft.absent
      .get(group.index)
      .map((term) => ({ ...term, coefficient: term.coefficient * group.freeDays })),
  );
  draft.builder.atMost([...spent, ...lost], free);
}

/** A day fills at most 0.2 FTE, and no more than the host cell is short of. */
function addFills(
  facts: CountyFacts,
  draft: ModelDraft,
  daysInto: ReadonlyMap<string, readonly Term[]>,
): ReadonlyMap<string, number> {
  const filled = new Map<string, number>();
  for (const [cell, terms] of daysInto) {
    const shortage = facts.staffing.cellById.get(cell)?.shortage ?? 0;
    const column = draft.builder.column({ upper: shortage });
    draft.builder.atMost([{ column, coefficient: 1 }, ...terms], 0);
    wholeDays(draft, column, terms, shortage);
    draft.fills.add(cell, column);
    filled.set(cell, column);
  }
  return filled;
}

/**
 * Valid inequality: with K = floor(d / 0.2) full days the fill grows by 0.2 a day, the last day adds only the rest
 * r = d - 0.2 K, so fill <= 0.2 K + r (days - K). Exact for whole days, cuts fractions off.
 */
function wholeDays(draft: ModelDraft, fill: number, terms: readonly Term[], shortage: number): void {
  const full = Math.floor((shortage + FTE_TOLERANCE) / FTE_PER_DAY);
  const rest = shortage - full * FTE_PER_DAY;
  if (rest <= FTE_TOLERANCE) return;
  const days = terms.map(({ column }) => ({ column, coefficient: -rest }));
  draft.builder.atMost([{ column: fill, coefficient: 1 }, ...days], full * FTE_PER_DAY - rest * full);
}

/** Whether `to` is in itinerant reach of `from` under the rule set, and the distance. */
export function itinerantReach(facts: CountyFacts, from: SchoolFacts, to: SchoolFacts): number | null {
  if (from.code === to.code || to.receivesNobody) return null;
  const km = facts.km(from.code, to.code);
  return isInReach(from, to, km, facts.settings['itinerant-reach']) ? km : null;
}

function reachOf(input: ModelInput): (home: SchoolFacts) => readonly { host: SchoolFacts; km: number }[] {
  const { facts } = input;
  const hosts = facts.schools.filter((school) => inScope(input, school.code) && !school.receivesNobody);
  const known = new Map<string, readonly { host: SchoolFacts; km: number }[]>();
  return (home) => {
    const found =
      known.get(home.code) ??
      hosts.flatMap((host) => {
        const km = itinerantReach(facts, home, host);
        return km === null ? [] : [{ host, km }];
      });
    known.set(home.code, found);
    return found;
  };
}
