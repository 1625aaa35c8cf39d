// minimum-tenure: only who has been at the school long enough is sent to the countryside.

import { addYears, type IsoDate } from '../../domain/calendar';
import { type Teacher } from '../../domain/teacher';
import { type Person } from '../facts/person';
import { type Settings } from '../settings';
import { type AppliedPlan, type Rule } from './rule';
import { naming, violation } from './wording';

export const minimumTenure: Rule = {
  id: 'minimum-tenure',
  nameZh: '同校任教年限',
  nameEn: 'Minimum tenure',
  statement: (settings) => ({
    zh: `交流教师到开学日须在同一学校任教满${settings['minimum-tenure'].years}年。`,
    en: `A teacher who goes has been at the school for at least ${settings['minimum-tenure'].years} years.`,
  }),
  forbids,
  check: checkTenure,
};

function forbids({ tenureStart }: Person, date: IsoDate, settings: Settings): boolean {
  return addYears(tenureStart, settings['minimum-tenure'].years) > date;
}

/** Exactly that many years on the date are enough. */
export function hasTenure(teacher: Teacher, date: IsoDate, years: number): boolean {
  return addYears(teacher.joinedSchoolOn, years) <= date;
}

function checkTenure(applied: AppliedPlan) {
  const { years } = applied.settings['minimum-tenure'];
  return applied.departures
    .filter(({ kind, teacher }) => kind !== 'PARTNER' && !hasTenure(teacher, applied.startDate, years))
    .map(({ teacher, from }) => {
      const sentence = {
        zh: `${naming(teacher).zh}于${teacher.joinedSchoolOn}到${from.name}任教，到${applied.startDate}未满${years}年，不能交流。`,
        en: `${naming(teacher).en} joined ${from.name} on ${teacher.joinedSchoolOn}, less than ${years} years before ${applied.startDate}.`,
      };
      return violation('minimum-tenure', sentence, { teacher, school: from });
    });
}
