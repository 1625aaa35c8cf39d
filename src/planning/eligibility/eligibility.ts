// Who meets the exchange conditions (符合交流条件), and everything that stands in the way of everybody else.
import { type Absence } from '../../domain/absence';
import { type IsoDate } from '../../domain/calendar';
import { ABSENT_WORDS } from '../../domain/words';
import { type Person } from '../county/person';
import { type ReasonCode } from '../plan/reason';
import { ALL_RULES, type RuleId } from '../rules';
import { type Measured, type RuleValues } from '../rules/rule';
import { type Sentence } from '../rules/wording';

/** Something that keeps a teacher from going: a condition that no rule set changes, or a rule that can be switched off. */
export interface Ineligibility {
  readonly code: ReasonCode;
  /** Null for a condition that no rule stands for. */
  readonly rule: RuleId | null;
  /** Id towards the office: the rule, or the name of the condition. */
  readonly id: string;
  /** A few words for lists and filters. */
  readonly brief: Sentence;
  readonly holds: (person: Person, date: IsoDate, settings: RuleValues) => boolean;
  readonly measure: (person: Person, date: IsoDate, settings: RuleValues) => Measured;
  /** Why this person is kept, said to the office and to the person. */
  readonly why: (person: Person, date: IsoDate, settings: RuleValues) => Sentence;
}

interface Condition {
  readonly code: ReasonCode;
  readonly id: string;
  readonly holds: (person: Person) => boolean;
  readonly brief: Sentence;
  readonly why: (person: Person) => Sentence;
}

const AWAY = {
  id: 'not-on-rotation',
  brief: { zh: '正在交流', en: 'On a rotation' },
  why: () => ({ zh: '正在交流、支教、跟岗或走教', en: 'On a rotation or itinerant work already' }),
} as const;

function absentSentence({ kind, endsOn }: Absence): Sentence {
  const { zh, en } = ABSENT_WORDS[kind];
  return endsOn === null ? { zh, en } : { zh: `${zh}（至 ${endsOn}）`, en: `${en} (until ${endsOn})` };
}

/** Planning model, section 2. */
const CONDITIONS: readonly Condition[] = [
  {
    code: 'NOT_IN_POST',
    id: 'in-post',
    holds: ({ inPost }) => !inPost,
    brief: { zh: '不在编', en: 'Not in post' },
    why: () => ({ zh: '代课教师，不在编', en: 'A substitute, not in post' }),
  },
  {
    code: 'RURAL_SCHOOL',
    id: 'urban-or-town-school',
    holds: ({ home }) => !home.sends,
    brief: { zh: '已在受援学校', en: 'At a receiving school' },
    why: () => ({ zh: '人事关系已在受援学校', en: 'Belongs to a receiving school already' }),
  },
  {
    code: 'ABSENT',
    id: 'present',
    holds: ({ service }) => service.absent !== null,
    brief: { zh: '缺勤', en: 'Absent' },
    why: ({ service: { absent } }) => absentSentence(absent!),
  },
  { code: 'ON_ROTATION', ...AWAY, holds: ({ service }) => service.away !== null },
  { code: 'ITINERANT_ALREADY', ...AWAY, holds: ({ service }) => service.itinerant.length > 0 },
];

/** Everything that can make a teacher ineligible, the conditions first, then the rules in their order. */
export const INELIGIBILITIES: readonly Ineligibility[] = [
  ...CONDITIONS.map((condition): Ineligibility => ({ ...condition, rule: null, measure: () => ({}) })),
  ...ALL_RULES.flatMap(({ id, obstacle, eligibility }): Ineligibility[] => {
    if (!eligibility || !obstacle) return [];
    const { brief, forbids, measure, why } = eligibility;
    const holds: Ineligibility['holds'] = (person, date, settings) =>
      settings[id]?.enabled === true && forbids(person, date, settings);
    return [{ code: obstacle.code, rule: id, id, brief, holds, measure, why }];
  }),
];

/** Everything that makes a teacher ineligible on the date; empty for those who meet the conditions. */
export function ineligibilities(
  person: Person,
  date: IsoDate,
  settings: RuleValues,
): readonly Ineligibility[] {
  return INELIGIBILITIES.filter(({ holds }) => holds(person, date, settings));
}

/** Whether the personal conditions hold: all but the one that the home school sends people at all. */
export function isFit(person: Person, date: IsoDate, settings: RuleValues): boolean {
  return !INELIGIBILITIES.some(({ code, holds }) => code !== 'RURAL_SCHOOL' && holds(person, date, settings));
}

/** Whether nothing makes a teacher ineligible on the date. */
export function isEligible(person: Person, date: IsoDate, settings: RuleValues): boolean {
  return !INELIGIBILITIES.some(({ holds }) => holds(person, date, settings));
}
