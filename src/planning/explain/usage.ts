// What a list of moves uses: surplus, beds, posts, caps and people; and what it leaves of every shortage.

import { type Stage } from '../../domain/school';
import { FTE_PER_DAY } from '../../domain/service';
import { cellId } from '../../domain/staffing-need';
import { FTE_TOLERANCE, positivePart } from '../../domain/tolerance';
import { type CountyFacts } from '../facts/county-facts';
import { needsBed } from '../model/flow';
import { hireNeedsBed } from '../model/hire';
import { type PlanMoves } from '../plan';
import { isOrdinary } from '../rules/direction';
import { filledByCell } from './filled-by-cell';

/** Amounts by key; absent keys stand for nothing. */
export type Sums = Pick<ReadonlyMap<string, number>, 'get'>;

export interface Usage {
  readonly moves: PlanMoves;
  /** FTE leaving a cell, by cell id. */
  readonly leaving: Sums;
  /** The part of it that pins demand. */
  readonly pinned: Sums;
  /** The part of it that goes into one cell, by `home cell>cell filled`; and who fills what, by `staff number>cell`. */
  readonly feeding: Sums;
  /** FTE filled, by cell id. */
  readonly filled: Sums;
  /** Rotations out of a school. */
  readonly sent: Sums;
  /** Beds taken by rotations and hires, by school. */
  readonly beds: Sums;
  /** Hires by school. */
  readonly hired: Sums;
  readonly hires: number;
  readonly rotations: number;
  /** Those from senders to receivers, of which the backbone share speaks. */
  readonly ordinary: number;
  /** Backbone teachers among these. */
  readonly backbone: number;
  /** Cover FTE and itinerant days by staff number. */
  readonly covers: Sums;
  readonly days: Sums;
  /** Staff numbers of those who leave by rotation or exchange, on either side. */
  readonly gone: Pick<ReadonlySet<string>, 'has'>;
}

/** Exchanges are left out of caps, ceilings and beds: they would give way to a rotation that fills a shortage. */
export function usageOf(facts: CountyFacts, moves: PlanMoves): Usage {
  const exchanged = moves.exchanges.flatMap(({ staffNo, partnerStaffNo }) => [staffNo, partnerStaffNo]);
  const ordinary = moves.rotations.filter(({ fromSchool, toSchool }) =>
    isOrdinary(facts.schoolByCode.get(fromSchool)!, facts.schoolByCode.get(toSchool)!),
  );
  const backbone = ordinary.filter(({ staffNo }) => facts.personByStaffNo.get(staffNo)!.backbone);
  return {
    moves,
    ...sumsOf(facts, moves),
    filled: filledByCell(moves),
    hires: moves.hires.reduce((total, { count }) => total + count, 0),
    rotations: moves.rotations.length,
    ordinary: ordinary.length,
    backbone: backbone.length,
    gone: new Set([...moves.rotations.map(({ staffNo }) => staffNo), ...exchanged]),
  };
}

/** What is added up move by move. */
type Sum = 'leaving' | 'pinned' | 'feeding' | 'sent' | 'beds' | 'hired' | 'covers' | 'days';

function sumsOf(facts: CountyFacts, moves: PlanMoves): Pick<Usage, Sum> {
  const sums = noSums();
  const home = (staffNo: string): string => {
    const { teacher } = facts.personByStaffNo.get(staffNo)!;
    return cellId(teacher.schoolCode, teacher.stage, teacher.mainSubject);
  };
  const leave = (staffNo: string, fte: number, cells: readonly string[]): void => {
    add(sums.leaving, home(staffNo), fte);
    for (const cell of cells) {
      add(sums.feeding, `${home(staffNo)}>${cell}`, fte);
      add(sums.feeding, `${staffNo}>${cell}`, fte);
    }
  };
  for (const { staffNo, school, stage, subject, fte } of moves.covers) {
    leave(staffNo, fte, [cellId(school, stage, subject)]);
    add(sums.covers, staffNo, fte);
  }
  for (const { staffNo, toSchool, stage, subject, daysPerWeek } of moves.itinerants) {
    leave(staffNo, daysPerWeek * FTE_PER_DAY, [cellId(toSchool, stage, subject)]);
    add(sums.days, staffNo, daysPerWeek);
  }
  for (const { staffNo, fromSchool, toSchool, fills } of moves.rotations) {
    const cells = fills.map(({ stage, subject }) => cellId(toSchool, stage, subject));
    leave(staffNo, 1, cells);
    if (facts.personByStaffNo.get(staffNo)!.pins.sendTo.length > 0) add(sums.pinned, home(staffNo), 1);
    add(sums.sent, fromSchool, 1);
    if (needsBed(facts, fromSchool, toSchool)) add(sums.beds, toSchool, 1);
  }
  for (const { school, count } of moves.hires) {
    add(sums.hired, school, count);
    if (hireNeedsBed(facts, facts.schoolByCode.get(school)!)) add(sums.beds, school, count);
  }
  return sums;
}

function noSums(): Readonly<Record<Sum, Map<string, number>>> {
  return {
    leaving: new Map(),
    pinned: new Map(),
    feeding: new Map(),
    sent: new Map(),
    beds: new Map(),
    hired: new Map(),
    covers: new Map(),
    days: new Map(),
  };
}

/** The usage of a plan without some of its moves: `part` is what those use, `moves` the rest. */
export function usageWithout(all: Usage, part: Usage, moves: PlanMoves): Usage {
  const minus = (of: Sums, by: Sums): Sums => ({
    get: (key) => {
      const left = (of.get(key) ?? 0) - (by.get(key) ?? 0);
      return left > FTE_TOLERANCE ? left : undefined;
    },
  });
  return {
    moves,
    leaving: minus(all.leaving, part.leaving),
    pinned: minus(all.pinned, part.pinned),
    feeding: minus(all.feeding, part.feeding),
    filled: minus(all.filled, part.filled),
    sent: minus(all.sent, part.sent),
    beds: minus(all.beds, part.beds),
    hired: minus(all.hired, part.hired),
    covers: minus(all.covers, part.covers),
    days: minus(all.days, part.days),
    hires: all.hires - part.hires,
    rotations: all.rotations - part.rotations,
    ordinary: all.ordinary - part.ordinary,
    backbone: all.backbone - part.backbone,
    gone: { has: (staffNo) => all.gone.has(staffNo) && !part.gone.has(staffNo) },
  };
}

/** u[c] after the moves, FTE. */
export function remainingAt(facts: CountyFacts, usage: Usage, cell: CellAt): number {
  const { school, stage, subject } = cell;
  return positivePart(
    facts.shortage(school, stage, subject) - (usage.filled.get(cellId(school, stage, subject)) ?? 0),
  );
}

export interface CellAt {
  readonly school: string;
  readonly stage: Stage;
  readonly subject: string;
}

function add(sums: Map<string, number>, key: string, amount: number): void {
  sums.set(key, (sums.get(key) ?? 0) + amount);
}
