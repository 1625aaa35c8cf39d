// Random legal plans: moves are proposed without any model and kept when the checker has nothing against them.
import { type Roster } from '../../src/domain/roster';
import { cellId } from '../../src/domain/staffing-need';
import { applyPlan, checkPlan, readFacts } from '../../src/planning/check-plan';
import { filled } from '../../src/planning/check-plan/tally';
import { type Fill, type PlanMoves } from '../../src/planning/plan';
import { someMoves } from '../builders';

/** Whole numbers 0 .. below-1, from a seed (a linear congruential generator is random enough here). */
type Dice = (below: number) => number;

function dice(seed: number): Dice {
  let state = (seed * 2654435761 + 1) % 4294967296;
  return (below) => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return Math.floor((state / 4294967296) * below);
  };
}

/** A plan that breaks no rule: `tries` random moves on top of a legal plan; an illegal start counts as none. */
export function randomLegalMoves(
  roster: Roster,
  seed: number,
  tries: number,
  start: PlanMoves = someMoves(),
): PlanMoves {
  const facts = readFacts(roster);
  const roll = dice(seed);
  let moves = checkPlan(roster, start).length === 0 ? start : someMoves();
  for (let i = 0; i < tries; i++) {
    const propose = PROPOSALS[roll(PROPOSALS.length)]!;
    const next = propose({ facts, moves, left: shortageLeft(facts, moves), roll });
    if (next && checkPlan(roster, next).length === 0) moves = next;
  }
  return moves;
}

/** The plan without one of its moves, chosen by the seed. */
export function withoutOneMove(moves: PlanMoves, seed: number): PlanMoves {
  const kinds = ['covers', 'itinerants', 'rotations', 'exchanges', 'hires'] as const;
  const all = kinds.flatMap((kind) => moves[kind].map((move) => ({ kind, move })));
  if (all.length === 0) return moves;
  const { kind, move } = pick(all, dice(seed));
  return { ...moves, [kind]: (moves[kind] as readonly unknown[]).filter((other) => other !== move) };
}

interface Table {
  readonly facts: ReturnType<typeof readFacts>;
  readonly moves: PlanMoves;
  /** FTE still lacking in a cell. */
  readonly left: (school: string, stage: Fill['stage'], subject: string) => number;
  readonly roll: Dice;
}

function shortageLeft(facts: ReturnType<typeof readFacts>, moves: PlanMoves): Table['left'] {
  const into = filled(applyPlan(facts, moves));
  return (school, stage, subject) => {
    const id = cellId(school, stage, subject);
    return Math.max(0, (facts.cells.get(id)?.shortage ?? 0) - (into.get(id) ?? 0));
  };
}

const pick = <T>(list: readonly T[], roll: Dice): T => list[roll(list.length)]!;

function somebody({ facts, roll }: Table) {
  const { teacher } = pick([...facts.people.values()], roll);
  return { teacher, subjects: [teacher.mainSubject, ...teacher.otherSubjects] };
}

/** Fills the main subject first, then others, with what is lacking. */
function fillsAt(
  table: Table,
  school: string,
  stage: Fill['stage'],
  subjects: readonly string[],
): readonly Fill[] {
  let room = 1;
  let others = 0.5;
  return subjects.flatMap((subject, i) => {
    const fte = Math.min(table.left(school, stage, subject), room, i === 0 ? 1 : others);
    if (fte <= 1e-9) return [];
    room -= fte;
    if (i > 0) others -= fte;
    return [{ stage, subject, fte }];
  });
}

const PROPOSALS: readonly ((table: Table) => PlanMoves | null)[] = [
  (table) => {
    const { teacher, subjects } = somebody(table);
    const subject = pick(subjects, table.roll);
    const cell = table.facts.cells.get(cellId(teacher.schoolCode, teacher.stage, teacher.mainSubject));
    const fte = Math.min(
      table.left(teacher.schoolCode, teacher.stage, subject),
      0.5 * teacher.fte,
      (cell?.surplus ?? 0) * (table.roll(2) === 0 ? 1 : 0.5),
    );
    const cover = {
      staffNo: teacher.staffNo,
      school: teacher.schoolCode,
      stage: teacher.stage,
      subject,
      fte,
    };
    return { ...table.moves, covers: [...table.moves.covers, cover] };
  },
  (table) => {
    const { teacher, subjects } = somebody(table);
    const host = pick([...table.facts.schools.values()], table.roll);
    const subject = pick(subjects, table.roll);
    const daysPerWeek = 1 + table.roll(2);
    const fillsFte = Math.min(0.2 * daysPerWeek, table.left(host.code, teacher.stage, subject));
    const move = {
      staffNo: teacher.staffNo,
      fromSchool: teacher.schoolCode,
      toSchool: host.code,
      stage: teacher.stage,
      subject,
      daysPerWeek,
      fillsFte,
    };
    return { ...table.moves, itinerants: [...table.moves.itinerants, move] };
  },
  (table) => {
    const { teacher, subjects } = somebody(table);
    const host = pick([...table.facts.schools.values()], table.roll);
    const fills = fillsAt(table, host.code, teacher.stage, subjects);
    const move = { staffNo: teacher.staffNo, fromSchool: teacher.schoolCode, toSchool: host.code, fills };
    return { ...table.moves, rotations: [...table.moves.rotations, move] };
  },
  (table) => {
    const { teacher } = somebody(table);
    const same = [...table.facts.people.values()].filter(
      (other) => other.teacher.stage === teacher.stage && other.teacher.mainSubject === teacher.mainSubject,
    );
    const partner = pick(same, table.roll).teacher;
    const move = {
      staffNo: teacher.staffNo,
      partnerStaffNo: partner.staffNo,
      townSchool: teacher.schoolCode,
      ruralSchool: partner.schoolCode,
      stage: teacher.stage,
      subject: teacher.mainSubject,
    };
    return { ...table.moves, exchanges: [...table.moves.exchanges, move] };
  },
  (table) => {
    const cell = pick([...table.facts.cells.values()], table.roll);
    const profile = table.facts.roster.ruleSet.hiringProfiles?.find(
      (row) => row.stage === cell.stage && row.main === cell.subject,
    );
    const fills = fillsAt(table, cell.school, cell.stage, [cell.subject, ...(profile?.also ?? [])]);
    const hire = { school: cell.school, stage: cell.stage, mainSubject: cell.subject, count: 1, fills };
    return { ...table.moves, hires: [...table.moves.hires, hire] };
  },
];
