// Burden (艰苦岗位经历): years a teacher has served in the countryside, each counted by the hardship of its school.
import { type IsoDate } from './calendar';
import { type RotationRecord } from './rotation';
import { daysBetween } from './rotation-lifecycle';
import { type School } from './school';
import { FTE_PER_DAY } from './service';
import { type Teacher } from './teacher';

const DAYS_A_YEAR = 365.25;
/** A rural year counts more the remoter the school: the factor of tier 1. */
const PER_REMOTENESS = 0.25;

export interface Hardship {
  /** Years at rural hosts by rotation records, itinerant days in proportion. */
  readonly awayYears: number;
  /** Years at a rural school of one's own since joining it, time at hosts left out. */
  readonly homeYears: number;
  /** Both, every year times 1 + 0.25 x remoteness of its school. */
  readonly hardshipYears: number;
}

export interface ServiceHistory {
  readonly teacher: Teacher;
  readonly home: School;
  /** The teacher's own records. */
  readonly records: readonly RotationRecord[];
  readonly schoolOf: (code: string) => School | undefined;
}

/** What the roster's records show by the date; schools before the present one are not known. */
export function hardshipOf({ teacher, home, records, schoolOf }: ServiceHistory, date: IsoDate): Hardship {
  let [awayYears, hardshipYears, elsewhere] = [0, 0, 0];
  for (const record of records) {
    const host = schoolOf(record.toSchoolCode);
    const time = served(record, date);
    if (record.kind !== 'ITINERANT' && record.startsOn >= teacher.joinedSchoolOn) elsewhere += time;
    if (!host || hardness(host) === 0) continue;
    awayYears += time;
    hardshipYears += time * hardness(host);
  }
  const since = teacher.joinedSchoolOn <= date ? years(teacher.joinedSchoolOn, date) : 0;
  const homeYears = hardness(home) > 0 ? Math.max(0, since - elsewhere) : 0;
  return { awayYears, homeYears, hardshipYears: hardshipYears + homeYears * hardness(home) };
}

function years(first: IsoDate, last: IsoDate): number {
  return daysBetween(first, last) / DAYS_A_YEAR;
}

function served(record: RotationRecord, date: IsoDate): number {
  if (record.status === 'WITHDRAWN' || record.status === 'PLANNED' || record.startsOn > date) return 0;
  const last = record.endsOn !== null && record.endsOn < date ? record.endsOn : date;
  const part = record.kind === 'ITINERANT' ? (record.daysPerWeek ?? 0) * FTE_PER_DAY : 1;
  return part * years(record.startsOn, last);
}

function hardness(school: School): number {
  return school.area === 'RURAL' ? 1 + PER_REMOTENESS * school.remoteness : 0;
}
