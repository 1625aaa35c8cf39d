// cool-off: after a finished rotation a teacher stays for some years.
import { type IsoDate } from '../../domain/calendar';
import { type RotationRecord } from '../../domain/rotation';
import { finishedWithin } from '../../domain/service';
import { type AppliedPlan } from './applied-plan';
import { type Finding, finding } from './finding';
import { type ValuesOf, years } from './parameter';
import { defineRule } from './rule';
import { naming } from './wording';

const parameters = { years: years(3, ['上次交流结束后间隔年数', 'Years since the last rotation']) };
type Own = ValuesOf<typeof parameters>;

export const coolOff = defineRule({
  id: 'cool-off',
  name: { zh: '交流间隔', en: 'Cool-off' },
  group: 'WHO_GOES',
  parameters,
  statement: (own) => ({
    zh: `上次交流结束后满${own.years}年方可再次交流。`,
    en: `Nobody goes again within ${own.years} years of a finished rotation.`,
  }),
  obstacle: {
    code: 'COOL_OFF',
    rank: 15,
    sentence: ({ limit }) => ({
      zh: `上次交流结束未满${limit}年`,
      en: `the last rotation ended less than ${limit} years ago`,
    }),
  },
  eligibility: {
    forbids: ({ rotations }, date, own) =>
      rotations.some((record) => finishedWithin(record, date, own.years)),
    bars: (_service, records, date, own) => rotationCoolingOff(records, date, own.years) !== undefined,
    measure: (_person, _date, own) => ({ limit: own.years }),
    brief: { zh: '刚结束交流', en: 'Back from a rotation' },
    why: ({ rotations }, date, own) => {
      const ends = rotations.filter((record) => finishedWithin(record, date, own.years));
      const last = ends
        .map(({ endsOn }) => endsOn ?? '')
        .sort()
        .at(-1);
      return {
        zh: `上次交流于 ${last} 结束，间隔不足 ${own.years} 年`,
        en: `The last rotation ended on ${last}, less than ${own.years} years ago`,
      };
    },
    also: ['PARTNER'],
  },
  allowance: { unit: 'YEARS', side: 'LEAST' },
  check: checkCoolOff,
});

/** The full-time rotation that ended less than so many years before the date, if there is one. */
function rotationCoolingOff(
  records: readonly RotationRecord[],
  date: IsoDate,
  least: number,
): RotationRecord | undefined {
  return records.find((record) => finishedWithin(record, date, least));
}

function checkCoolOff(applied: AppliedPlan, own: Own): readonly Finding[] {
  return applied.departures.flatMap(({ teacher, from }) => {
    const records = applied.records.get(teacher.staffNo) ?? [];
    const last = rotationCoolingOff(records, applied.startDate, own.years);
    if (!last) return [];
    const sentence = {
      zh: `${naming(teacher).zh}上次交流于${last.endsOn}结束，到${applied.startDate}未满${own.years}年，不能再次交流。`,
      en: `${naming(teacher).en} came back from a rotation on ${last.endsOn}, less than ${own.years} years before ${applied.startDate}.`,
    };
    return [finding(sentence, { teacher, school: from })];
  });
}
