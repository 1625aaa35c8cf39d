// Form of a plan: who may move at all, and that nobody makes two moves that exclude each other.

import { isInPost, type Service } from '../../domain/service';
import { FTE_TOLERANCE } from '../../domain/tolerance';
import { type PlanMoves, type Violation } from '../plan';
import { type AppliedPlan, type RosterFacts } from '../rules/applied-plan';
import { naming } from '../rules/wording';
import { demands } from './form-violation';
import { violation } from './violation';

/** Moves that name somebody or some school the roster does not know. */
export function checkNames(facts: RosterFacts, moves: PlanMoves): readonly Violation[] {
  const staff = [
    ...[...moves.covers, ...moves.itinerants, ...moves.rotations, ...moves.exchanges].map((m) => m.staffNo),
    ...moves.exchanges.map((move) => move.partnerStaffNo),
  ];
  const codes = [
    ...[...moves.covers, ...moves.hires].map((move) => move.school),
    ...[...moves.itinerants, ...moves.rotations].flatMap((move) => [move.fromSchool, move.toSchool]),
    ...moves.exchanges.flatMap((move) => [move.townSchool, move.ruralSchool]),
  ];
  return [
    ...unknown(staff, facts.people, (who) => ({
      zh: `方案中的教职工号${who}不在名册里。`,
      en: `Nobody in the roster has the staff number ${who}.`,
    })),
    ...unknown(codes, facts.schools, (code) => ({
      zh: `方案中的学校标识码${code}不在名册里。`,
      en: `No school in the roster has the code ${code}.`,
    })),
  ];
}

function unknown(
  keys: readonly string[],
  known: ReadonlyMap<string, unknown>,
  sentence: (key: string) => { zh: string; en: string },
): readonly Violation[] {
  const strangers = new Set(keys.filter((key) => !known.has(key)));
  return [...strangers].map((key) => violation('form', sentence(key)));
}

/** Everybody in the plan is in post, present and free; travellers and rotating teachers are full-time (exchanges: their own rule). */
export function checkMovers(applied: AppliedPlan): readonly Violation[] {
  const rotating = applied.rotations.map(({ person }) => person);
  const leavers = [...rotating, ...applied.exchanges.flatMap(({ person, partner }) => [person, partner])];
  const travellers = applied.itinerants.map(({ person }) => person);
  const everybody = new Set([...applied.covers.map(({ person }) => person), ...travellers, ...leavers]);
  return [
    ...[...everybody].flatMap((person) => checkPresence(applied, person)),
    ...[...new Set([...travellers, ...rotating])].flatMap(checkFullTime),
    ...[...new Set(rotating)].flatMap(checkNotTravelling),
    ...checkOneMove(applied, leavers),
  ];
}

function checkPresence(applied: AppliedPlan, { teacher, gone, absent, away }: Service): readonly Violation[] {
  const who = naming(teacher);
  if (gone) {
    return demands({ teacher }, [
      false,
      {
        zh: `${who.zh}已于${teacher.leavesOn}离岗，不能安排。`,
        en: `${who.en} is gone since ${teacher.leavesOn} and cannot move.`,
      },
    ]);
  }
  return demands(
    { teacher },
    [
      isInPost(teacher, applied.startDate),
      {
        zh: `${who.zh}是代课教师，不参加兼课、走教和交流。`,
        en: `${who.en} is a substitute; substitutes make no moves.`,
      },
    ],
    [
      absent === null,
      {
        zh: `${who.zh}自${absent?.startsOn}起缺勤${absent?.endsOn ? `至${absent.endsOn}` : ''}，不能安排。`,
        en: `${who.en} is absent from ${absent?.startsOn}${absent?.endsOn ? ` until ${absent.endsOn}` : ' on'} and makes no move.`,
      },
    ],
    [
      away === null,
      {
        zh: `${who.zh}正在外校交流（${away?.toSchoolCode}），不能再作安排。`,
        en: `${who.en} is already serving at ${away?.toSchoolCode} and makes no move.`,
      },
    ],
  );
}

function checkFullTime({ teacher }: Service): readonly Violation[] {
  return demands({ teacher }, [
    teacher.fte >= 1 - FTE_TOLERANCE,
    {
      zh: `${naming(teacher).zh}工作量为${teacher.fte}，不是全职，不能走教或交流。`,
      en: `${naming(teacher).en} has ${teacher.fte} FTE; only full-time teachers travel or rotate.`,
    },
  ]);
}

function checkNotTravelling({ teacher, itinerant }: Service): readonly Violation[] {
  return demands({ teacher }, [
    itinerant.length === 0,
    {
      zh: `${naming(teacher).zh}正在走教，不能交流。`,
      en: `${naming(teacher).en} is travelling as an itinerant teacher and cannot leave.`,
    },
  ]);
}

/** Who rotates or trades places makes no other move. */
function checkOneMove(applied: AppliedPlan, leavers: readonly Service[]): readonly Violation[] {
  const staying = [...applied.covers, ...applied.itinerants].map(({ person }) => person);
  const twice = leavers.filter((person, i) => leavers.indexOf(person) !== i);
  return [...new Set([...twice, ...leavers.filter((person) => staying.includes(person))])].flatMap(
    ({ teacher }) =>
      demands({ teacher }, [
        false,
        {
          zh: `${naming(teacher).zh}已安排交流，不能再有第二项安排。`,
          en: `${naming(teacher).en} leaves by this plan and can make no second move.`,
        },
      ]),
  );
}
