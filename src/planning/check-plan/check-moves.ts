// Form of a plan's moves: schools that fit, whole days, positive loads within one person, nothing listed twice.

import { isReceiver, isSender } from '../../domain/school';
import { FTE_PER_DAY } from '../../domain/service';
import { SOLVED_FTE_TOLERANCE } from '../../domain/tolerance';
import { type Fill, type Violation } from '../plan';
import {
  type AppliedPlan,
  type CoverEntry,
  type ExchangeEntry,
  type ItinerantEntry,
  type RotationEntry,
} from '../rules/applied-plan';
import { figure, lessonName, naming, type Sentence } from '../rules/wording';
import { demands, isCount, isPositive } from './form-violation';
import { violation } from './violation';

export function checkMoves(applied: AppliedPlan): readonly Violation[] {
  return [
    ...applied.covers.flatMap((entry) => checkCover(applied, entry)),
    ...applied.itinerants.flatMap(checkItinerant),
    ...applied.rotations.flatMap(checkRotation),
    ...applied.exchanges.flatMap(checkExchange),
    ...checkDuplicates(applied),
  ];
}

function checkCover(applied: AppliedPlan, { move, person, school }: CoverEntry): readonly Violation[] {
  const { teacher } = person;
  const who = naming(teacher);
  const name = lessonName(applied, move.stage, move.subject);
  return demands(
    { teacher, school },
    [
      move.school === teacher.schoolCode,
      {
        zh: `${who.zh}只能在本校兼课，不能到${school.name}兼课。`,
        en: `${who.en} can cover only at home, not at ${school.name}.`,
      },
    ],
    [
      move.subject !== teacher.mainSubject || move.stage !== teacher.stage,
      {
        zh: `${name.zh}是${who.zh}的主教学科，不算兼课。`,
        en: `${name.en} is the main subject of ${who.en}: that is no cover.`,
      },
    ],
    [
      isPositive(move.fte),
      { zh: `${who.zh}的兼课量必须大于0。`, en: `The cover of ${who.en} must be above 0 FTE.` },
    ],
  );
}

function checkItinerant({ move, person, host }: ItinerantEntry): readonly Violation[] {
  const { teacher } = person;
  const who = naming(teacher);
  const most = move.daysPerWeek * FTE_PER_DAY;
  return demands(
    { teacher, school: host },
    [
      move.fromSchool === teacher.schoolCode && host.code !== teacher.schoolCode,
      {
        zh: `${who.zh}须从本校到外校走教，起止学校有误。`,
        en: `${who.en} travels from the home school to another one; the schools named are wrong.`,
      },
    ],
    [
      isCount(move.daysPerWeek),
      {
        zh: `${who.zh}的走教天数${move.daysPerWeek}不是整数天。`,
        en: `${who.en} travels whole days, not ${move.daysPerWeek}.`,
      },
    ],
    [
      isPositive(move.fillsFte) && move.fillsFte <= most + SOLVED_FTE_TOLERANCE,
      {
        zh: `${who.zh}每周走教${move.daysPerWeek}天，补缺应大于0且不超过${figure(most)}人，方案为${figure(move.fillsFte)}人。`,
        en: `${who.en} travels ${move.daysPerWeek} days a week and can fill up to ${figure(most)} FTE, not ${figure(move.fillsFte)}.`,
      },
    ],
  );
}

function checkRotation({ move, person, home, host }: RotationEntry): readonly Violation[] {
  const { teacher } = person;
  const who = naming(teacher);
  return [
    ...demands({ teacher, school: host }, [
      move.fromSchool === home.code,
      {
        zh: `${who.zh}的人事关系在${home.name}，方案写的派出学校有误。`,
        en: `${who.en} belongs to ${home.name}; the plan names another school.`,
      },
    ]),
    ...checkFills(who, 1, move.fills),
  ];
}

function checkExchange({ move, person, partner, town, rural }: ExchangeEntry): readonly Violation[] {
  return demands(
    { teacher: person.teacher, school: rural },
    [
      move.townSchool === town.code && move.ruralSchool === rural.code,
      {
        zh: `${naming(person.teacher).zh}与${naming(partner.teacher).zh}的对换写错了学校。`,
        en: `The exchange of ${naming(person.teacher).en} and ${naming(partner.teacher).en} names the wrong schools.`,
      },
    ],
    [
      isSender(town) && isReceiver(rural) && town.code !== rural.code,
      {
        zh: `对换必须在支援校与受援校之间进行，${town.name}与${rural.name}不符合。`,
        en: `People trade places between a sender and a receiver; ${town.name} and ${rural.name} do not qualify.`,
      },
    ],
  );
}

/** Each fill is positive and listed once; together they fit into so many persons. */
export function checkFills(who: Sentence, persons: number, fills: readonly Fill[]): readonly Violation[] {
  const sum = fills.reduce((total, fill) => total + fill.fte, 0);
  const keys = new Set(fills.map((fill) => `${fill.stage}|${fill.subject}`));
  return demands(
    {},
    [
      fills.every((fill) => isPositive(fill.fte)),
      { zh: `${who.zh}的补缺量必须大于0。`, en: `Every fill of ${who.en} must be above 0 FTE.` },
    ],
    [
      keys.size === fills.length,
      { zh: `${who.zh}的同一学科列了两次。`, en: `A subject is listed twice for ${who.en}.` },
    ],
    [
      sum <= persons + SOLVED_FTE_TOLERANCE,
      {
        zh: `${who.zh}共补缺${figure(sum)}人，超过${persons}人的工作量。`,
        en: `${who.en} would fill ${figure(sum)} FTE with ${persons} person(s).`,
      },
    ],
  );
}

function checkDuplicates(applied: AppliedPlan): readonly Violation[] {
  const keys = [
    ...applied.covers.map(
      ({ move, person }) => [person, `C|${move.staffNo}|${move.stage}|${move.subject}`] as const,
    ),
    ...applied.itinerants.map(
      ({ move, person }) =>
        [person, `I|${move.staffNo}|${move.toSchool}|${move.stage}|${move.subject}`] as const,
    ),
  ];
  const seen = new Set<string>();
  return keys.flatMap(([{ teacher }, key]) => {
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    const sentence = {
      zh: `${naming(teacher).zh}的同一项安排列了两次。`,
      en: `The same move of ${naming(teacher).en} is listed twice.`,
    };
    return [violation('form', sentence, { teacher })];
  });
}
