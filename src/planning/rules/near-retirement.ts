// near-retirement: nobody is sent in the last years before the retirement age.

import { addYears, type IsoDate } from '../../domain/calendar';
import { type Teacher } from '../../domain/teacher';
import { lastEligibleDay, type Person } from '../facts/person';
import { type Violation } from '../plan';
import { type Settings } from '../settings';
import { type AppliedPlan, type Rule } from './rule';
import { naming, violation } from './wording';

export const nearRetirement: Rule = {
  id: 'near-retirement',
  nameZh: '临近退休',
  nameEn: 'Near retirement',
  statement: (settings) => {
    const { years, retirementAge } = settings['near-retirement'];
    return {
      zh: `距退休不足${years}年的教师不交流（男${retirementAge.MALE}岁，女${retirementAge.FEMALE}岁）。`,
      en: `Nobody goes within ${years} years of retirement (men ${retirementAge.MALE}, women ${retirementAge.FEMALE}).`,
    };
  },
  forbids,
  check: checkRetirement,
};

function forbids({ teacher }: Person, date: IsoDate, settings: Settings): boolean {
  return lastEligibleDay(teacher, settings['near-retirement']) < date;
}

/** Less than the rule's years before the retirement age; exactly that many are not near. */
export function isNearRetirement(
  teacher: Teacher,
  date: IsoDate,
  { years, retirementAge }: Settings['near-retirement'],
): boolean {
  return addYears(teacher.birthDate, retirementAge[teacher.gender]) < addYears(date, years);
}

function checkRetirement(applied: AppliedPlan): readonly Violation[] {
  const setting = applied.settings['near-retirement'];
  return applied.departures
    .filter(
      ({ kind, teacher }) => kind !== 'PARTNER' && isNearRetirement(teacher, applied.startDate, setting),
    )
    .map(({ teacher, from }) => {
      const sentence = {
        zh: `${naming(teacher).zh}（${teacher.birthDate}出生）距退休不足${setting.years}年，不能交流。`,
        en: `${naming(teacher).en}, born ${teacher.birthDate}, is less than ${setting.years} years from retirement.`,
      };
      return violation('near-retirement', sentence, { teacher, school: from });
    });
}
