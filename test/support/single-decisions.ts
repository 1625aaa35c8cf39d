// Every plan one decision away from a plan: one move more, one less, or one person, school or partner for another. No model.
import { FTE_PER_DAY } from '../../src/domain/service';
import { cellId } from '../../src/domain/staffing-need';
import { type Teacher } from '../../src/domain/teacher';
import { applyPlan, type readFacts } from '../../src/planning/check-plan';
import { filled } from '../../src/planning/check-plan/tally';
import { type Fill, type PlanMoves } from '../../src/planning/plan';

type Facts = ReturnType<typeof readFacts>;

/** Useful loads below it are not worth a try under the default rules. */
const LEAST = 0.1;
const KINDS = ['covers', 'itinerants', 'rotations', 'exchanges', 'hires'] as const;

/** Legal or not: whoever asks has to check. */
export function* oneDecisionAway(facts: Facts, moves: PlanMoves): Generator<PlanMoves> {
  yield* oneMore(facts, moves);
  for (const kind of KINDS) {
    for (const move of moves[kind]) {
      const less: PlanMoves = {
        ...moves,
        [kind]: (moves[kind] as readonly unknown[]).filter((m) => m !== move),
      };
      yield less;
      if (kind === 'rotations' || kind === 'exchanges') yield* oneMore(facts, less, [kind]);
    }
  }
}

/** One move more, filling as much as there is. */
function* oneMore(
  facts: Facts,
  moves: PlanMoves,
  kinds: readonly (typeof KINDS)[number][] = KINDS,
): Generator<PlanMoves> {
  const into = filled(applyPlan(facts, moves));
  const left = (school: string, stage: Fill['stage'], subject: string): number => {
    const id = cellId(school, stage, subject);
    return Math.max(0, (facts.cells.get(id)?.shortage ?? 0) - (into.get(id) ?? 0));
  };
  const teachers = [...facts.people.values()].map(({ teacher }) => teacher);
  for (const teacher of teachers) {
    if (kinds.includes('exchanges')) yield* exchanges(facts, moves, teacher, teachers);
    for (const school of facts.schools.values()) {
      if (school.code === teacher.schoolCode) {
        if (kinds.includes('covers')) yield* covers(moves, teacher, left);
        continue;
      }
      if (kinds.includes('itinerants')) yield* days(moves, teacher, school.code, left);
      if (kinds.includes('rotations') && school.area === 'RURAL') {
        const { staffNo, schoolCode: fromSchool } = teacher;
        const fills = loadOf(teacher, teacher.otherSubjects, (subject) =>
          left(school.code, teacher.stage, subject),
        );
        if (fills.length > 0) {
          const move = { staffNo, fromSchool, toSchool: school.code, fills };
          yield { ...moves, rotations: [...moves.rotations, move] };
        }
      }
    }
  }
  if (kinds.includes('hires')) yield* hires(facts, moves, left);
}

type Left = (school: string, stage: Fill['stage'], subject: string) => number;

function* exchanges(
  facts: Facts,
  moves: PlanMoves,
  teacher: Teacher,
  teachers: readonly Teacher[],
): Generator<PlanMoves> {
  if (facts.schools.get(teacher.schoolCode)?.area === 'RURAL') return;
  for (const partner of teachers) {
    if (partner.stage !== teacher.stage || partner.mainSubject !== teacher.mainSubject) continue;
    if (facts.schools.get(partner.schoolCode)?.area !== 'RURAL') continue;
    const move = {
      staffNo: teacher.staffNo,
      partnerStaffNo: partner.staffNo,
      townSchool: teacher.schoolCode,
      ruralSchool: partner.schoolCode,
      stage: teacher.stage,
      subject: teacher.mainSubject,
    };
    yield { ...moves, exchanges: [...moves.exchanges, move] };
  }
}

function* covers(moves: PlanMoves, teacher: Teacher, left: Left): Generator<PlanMoves> {
  const { staffNo, schoolCode: school, stage } = teacher;
  for (const subject of teacher.otherSubjects) {
    for (const share of [0.5, 0.25, 0.1]) {
      const fte = Math.min(share * teacher.fte, left(school, stage, subject));
      if (fte <= 1e-3) continue;
      const move = { staffNo, school, stage, subject, fte };
      yield { ...moves, covers: [...moves.covers, move] };
    }
  }
}

function* days(moves: PlanMoves, teacher: Teacher, toSchool: string, left: Left): Generator<PlanMoves> {
  const { staffNo, schoolCode: fromSchool, stage } = teacher;
  for (const subject of [teacher.mainSubject, ...teacher.otherSubjects]) {
    const fillsFte = Math.min(FTE_PER_DAY, left(toSchool, stage, subject));
    if (fillsFte <= 1e-3) continue;
    const move = { staffNo, fromSchool, toSchool, stage, subject, daysPerWeek: 1, fillsFte };
    yield { ...moves, itinerants: [...moves.itinerants, move] };
  }
}

function* hires(facts: Facts, moves: PlanMoves, left: Left): Generator<PlanMoves> {
  for (const { main, stage, also } of facts.roster.ruleSet.hiringProfiles ?? []) {
    for (const school of facts.schools.values()) {
      if (school.area !== 'RURAL') continue;
      const person = { stage, mainSubject: main };
      const fills = loadOf(person, also, (subject) => left(school.code, stage, subject));
      if (fills.length === 0) continue;
      const move = { school: school.code, stage, mainSubject: main, count: 1, fills };
      yield { ...moves, hires: [...moves.hires, move] };
    }
  }
}

/** Main subject first, then half a load of others. */
function loadOf(
  { stage, mainSubject }: Pick<Teacher, 'stage' | 'mainSubject'>,
  others: readonly string[],
  left: (subject: string) => number,
): readonly Fill[] {
  const fills: Fill[] = [];
  let room = 1;
  let besides = 0.5;
  for (const subject of [mainSubject, ...others]) {
    const most = subject === mainSubject ? room : Math.min(room, besides);
    const fte = Math.min(most, left(subject));
    if (fte <= 1e-6) continue;
    fills.push({ stage, subject, fte });
    room -= fte;
    if (subject !== mainSubject) besides -= fte;
  }
  return room > 1 - LEAST ? [] : fills;
}
