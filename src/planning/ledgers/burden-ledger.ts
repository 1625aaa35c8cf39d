// Burden ledger (艰苦岗位台账): years of hardship service per teacher, so that the same people are not sent again.
import { type IsoDate } from '../../domain/calendar';
import { type RotationRecord } from '../../domain/rotation';
import { daysBetween } from '../../domain/rotation-lifecycle';
import { type School } from '../../domain/school';
import { FTE_PER_DAY } from '../../domain/service';
import { type CountyFacts } from '../facts/county-facts';
import { type Person } from '../facts/person';

const DAYS_A_YEAR = 365.25;
/** A rural year counts more the remoter the school: the factor of tier 1. */
const PER_REMOTENESS = 0.25;

export interface Burden {
  readonly staffNo: string;
  readonly name: string;
  readonly school: string;
  /** Years at rural hosts by rotation records, itinerant days in proportion. */
  readonly awayYears: number;
  /** Years at a rural school of one's own since joining it, time at hosts left out. */
  readonly homeYears: number;
  /** Both, every year times 1 + 0.25 x remoteness of its school. */
  readonly hardshipYears: number;
  /** Hardship years as a share of the county's highest, 0-1: usable as a weight of the cost of sending this person. */
  readonly weight: number;
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

const hardness = (school: School): number =>
  school.area === 'RURAL' ? 1 + PER_REMOTENESS * school.remoteness : 0;

type Unweighted = Omit<Burden, 'weight'>;

function burdenOf(person: Person, records: readonly RotationRecord[], facts: CountyFacts): Unweighted {
  const { teacher } = person;
  const date = facts.startDate;
  let [awayYears, hardshipYears, elsewhere] = [0, 0, 0];
  for (const record of records) {
    const host = facts.schoolByCode.get(record.toSchoolCode)?.school;
    const time = served(record, date);
    if (record.kind !== 'ITINERANT' && record.startsOn >= teacher.joinedSchoolOn) elsewhere += time;
    if (!host || hardness(host) === 0) continue;
    awayYears += time;
    hardshipYears += time * hardness(host);
  }
  const home = person.home.school;
  const since = teacher.joinedSchoolOn <= date ? years(teacher.joinedSchoolOn, date) : 0;
  const homeYears = hardness(home) > 0 ? Math.max(0, since - elsewhere) : 0;
  return {
    staffNo: teacher.staffNo,
    name: teacher.name,
    school: teacher.schoolCode,
    awayYears,
    homeYears,
    hardshipYears: hardshipYears + homeYears * hardness(home),
  };
}

/** Every teacher in post, the heaviest burden first. Only what the roster's records show: earlier schools are not known. */
export function burdenLedger(facts: CountyFacts): readonly Burden[] {
  const records = new Map<string, RotationRecord[]>();
  for (const record of facts.problem.roster.rotations) {
    const list = records.get(record.staffNo);
    if (list) list.push(record);
    else records.set(record.staffNo, [record]);
  }
  const burdens = facts.people
    .filter((person) => person.inPost)
    .map((person) => burdenOf(person, records.get(person.teacher.staffNo) ?? [], facts));
  const most = burdens.reduce((highest, burden) => Math.max(highest, burden.hardshipYears), 0);
  return burdens
    .map((burden) => ({ ...burden, weight: most > 0 ? burden.hardshipYears / most : 0 }))
    .sort((a, b) => b.hardshipYears - a.hardshipYears || (a.staffNo < b.staffNo ? -1 : 1));
}
