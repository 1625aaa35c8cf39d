// cool-off: after a finished rotation a teacher stays for some years.

import { type IsoDate } from '../../domain/calendar';
import { type RotationRecord } from '../../domain/rotation';
import { finishedWithin } from '../../domain/service';
import { coolsOff, type Person } from '../facts/person';
import { type Violation } from '../plan';
import { type Settings } from '../settings';
import { type AppliedPlan, type Rule } from './rule';
import { naming, violation } from './wording';

export const coolOff: Rule = {
  id: 'cool-off',
  nameZh: '交流间隔',
  nameEn: 'Cool-off',
  statement: (settings) => ({
    zh: `上次交流结束后满${settings['cool-off'].years}年方可再次交流。`,
    en: `Nobody goes again within ${settings['cool-off'].years} years of a finished rotation.`,
  }),
  forbids,
  check: checkCoolOff,
};

function forbids(person: Person, date: IsoDate, settings: Settings): boolean {
  return coolsOff(person, date, settings['cool-off'].years);
}

/** The full-time rotation that ended less than `years` before the date, if there is one. */
export function rotationCoolingOff(
  records: readonly RotationRecord[],
  date: IsoDate,
  years: number,
): RotationRecord | undefined {
  return records.find((record) => finishedWithin(record, date, years));
}

function checkCoolOff(applied: AppliedPlan): readonly Violation[] {
  const { years } = applied.settings['cool-off'];
  return applied.departures.flatMap(({ teacher, from }) => {
    const records = applied.records.get(teacher.staffNo) ?? [];
    const last = rotationCoolingOff(records, applied.startDate, years);
    if (!last) return [];
    const sentence = {
      zh: `${naming(teacher).zh}上次交流于${last.endsOn}结束，到${applied.startDate}未满${years}年，不能再次交流。`,
      en: `${naming(teacher).en} came back from a rotation on ${last.endsOn}, less than ${years} years before ${applied.startDate}.`,
    };
    return [violation('cool-off', sentence, { teacher, school: from })];
  });
}
