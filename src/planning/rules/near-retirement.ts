// near-retirement: nobody is sent in the last years before the retirement age.
import { addYears, type IsoDate } from '../../domain/calendar';
import { type Teacher } from '../../domain/teacher';
import { type AppliedPlan } from './applied-plan';
import { type Finding, finding } from './finding';
import { ageByGender, type ValuesOf, years } from './parameter';
import { defineRule } from './rule';
import { naming } from './wording';

const parameters = {
  years: years(5, ['距退休年龄不少于几年', 'Years before the retirement age']),
  retirementAge: ageByGender({ MALE: 60, FEMALE: 55 }, ['退休年龄', 'Retirement age']),
};
type Own = ValuesOf<typeof parameters>;

export const nearRetirement = defineRule({
  id: 'near-retirement',
  name: { zh: '临近退休', en: 'Near retirement' },
  group: 'WHO_GOES',
  parameters,
  statement: (own) => ({
    zh: `距退休不足${own.years}年的教师不交流（男${own.retirementAge.MALE}岁，女${own.retirementAge.FEMALE}岁）。`,
    en: `Nobody goes within ${own.years} years of retirement (men ${own.retirementAge.MALE}, women ${own.retirementAge.FEMALE}).`,
  }),
  obstacle: {
    code: 'NEAR_RETIREMENT',
    rank: 16,
    sentence: ({ limit }) => ({
      zh: `距退休不足${limit}年`,
      en: `less than ${limit} years from retirement`,
    }),
  },
  eligibility: {
    forbids: ({ teacher }, date, own) => lastEligibleDay(teacher, own) < date,
    bars: ({ teacher }, _records, date, own) => isNearRetirement(teacher, date, own),
    measure: (_person, _date, own) => ({ limit: own.years }),
    brief: { zh: '临近退休', en: 'Near retirement' },
    why: ({ teacher }, _date, own) => {
      const age = own.retirementAge[teacher.gender];
      return {
        zh: `距退休年龄 ${age} 岁不足 ${own.years} 年`,
        en: `Less than ${own.years} years from the retirement age of ${age}`,
      };
    },
  },
  allowance: { unit: 'YEARS', side: 'LEAST' },
  check: checkRetirement,
});

/** Last day on which the teacher may still be sent, as the planner sees it. */
export function lastEligibleDay(teacher: Teacher, own: Own): IsoDate {
  return addYears(teacher.birthDate, own.retirementAge[teacher.gender] - own.years);
}

/** Less than the rule's years before the retirement age; exactly that many are not near. */
function isNearRetirement(teacher: Teacher, date: IsoDate, own: Own): boolean {
  return addYears(teacher.birthDate, own.retirementAge[teacher.gender]) < addYears(date, own.years);
}

function checkRetirement(applied: AppliedPlan, own: Own): readonly Finding[] {
  return applied.departures
    .filter(({ kind, teacher }) => kind !== 'PARTNER' && isNearRetirement(teacher, applied.startDate, own))
    .map(({ teacher, from }) => {
      const sentence = {
        zh: `${naming(teacher).zh}（${teacher.birthDate}出生）距退休不足${own.years}年，不能交流。`,
        en: `${naming(teacher).en}, born ${teacher.birthDate}, is less than ${own.years} years from retirement.`,
      };
      return finding(sentence, { teacher, school: from });
    });
}
