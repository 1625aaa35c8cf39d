// minimum-tenure: only who has been at the school long enough is sent to the countryside.
import { addYears, fullYearsBetween, type IsoDate, yearsBetween } from '../../domain/calendar';
import { type Teacher } from '../../domain/teacher';
import { type AppliedPlan } from './applied-plan';
import { type Finding, finding } from './finding';
import { type ValuesOf, years } from './parameter';
import { defineRule } from './rule';
import { naming } from './wording';

const parameters = { years: years(6, ['同校任教满几年', 'Years at one school']) };
type Own = ValuesOf<typeof parameters>;

export const minimumTenure = defineRule({
  id: 'minimum-tenure',
  name: { zh: '同校任教年限', en: 'Minimum tenure' },
  group: 'WHO_GOES',
  parameters,
  statement: (own) => ({
    zh: `交流教师到开学日须在同一学校任教满${own.years}年。`,
    en: `A teacher who goes has been at the school for at least ${own.years} years.`,
  }),
  obstacle: {
    code: 'MINIMUM_TENURE',
    rank: 13,
    sentence: ({ actual, limit }) => ({
      zh: `同校任教${actual}年，未满${limit}年`,
      en: `${actual} years at the school, fewer than ${limit}`,
    }),
  },
  eligibility: {
    forbids: ({ tenureStart }, date, own) => addYears(tenureStart, own.years) > date,
    bars: ({ teacher }, _records, date, own) => !hasTenure(teacher, date, own.years),
    measure: ({ tenureStart }, date, own) => ({ actual: yearsBetween(tenureStart, date), limit: own.years }),
    brief: { zh: '同校年限不够', en: 'Too few years at the school' },
    why: ({ tenureStart }, date, own) => {
      const served = Math.max(0, fullYearsBetween(tenureStart, date));
      return {
        zh: `在本校任教满 ${served} 年，不足 ${own.years} 年`,
        en: `${served} full years at the school, fewer than ${own.years}`,
      };
    },
  },
  allowance: { unit: 'YEARS', side: 'LEAST' },
  check: checkTenure,
});

/** Exactly that many years on the date are enough. */
function hasTenure(teacher: Teacher, date: IsoDate, least: number): boolean {
  return addYears(teacher.joinedSchoolOn, least) <= date;
}

function checkTenure(applied: AppliedPlan, own: Own): readonly Finding[] {
  return applied.departures
    .filter(({ kind, teacher }) => kind !== 'PARTNER' && !hasTenure(teacher, applied.startDate, own.years))
    .map(({ teacher, from }) => {
      const sentence = {
        zh: `${naming(teacher).zh}于${teacher.joinedSchoolOn}到${from.name}任教，到${applied.startDate}未满${own.years}年，不能交流。`,
        en: `${naming(teacher).en} joined ${from.name} on ${teacher.joinedSchoolOn}, less than ${own.years} years before ${applied.startDate}.`,
      };
      return finding(sentence, { teacher, school: from });
    });
}
