// Rotation records of the invented county: running ones of every kind, finished ones, withdrawn ones.
import { addYears, type IsoDate } from '../../src/domain/calendar';
import { type RotationKind, type RotationRecord } from '../../src/domain/rotation';
import { type School } from '../../src/domain/school';
import { FTE_PER_DAY } from '../../src/domain/service';
import { type Teacher } from '../../src/domain/teacher';
import { type CountyOptions } from './options';
import { type Random } from './random';
import { type Ledger, openLedger, type Setting } from './rotation-ledger';

const MAX_ITINERANT_KM = 15;

type Dates = Pick<RotationRecord, 'startsOn' | 'endsOn' | 'status'>;
type Terms = Dates & Pick<RotationRecord, 'kind' | 'daysPerWeek'>;

/** So many records of one kind, for the first people in the list whom a host can be found for. */
interface Order {
  readonly count: number;
  readonly people: readonly Teacher[];
  readonly hostOf: (teacher: Teacher) => School | undefined;
  readonly termsFor: (teacher: Teacher) => Terms;
}

/** In post, full-time, free of exemptions and not leaving: somebody who may have a record. */
function canServe(teacher: Teacher, startDate: IsoDate): boolean {
  return (
    teacher.employment === 'POST' &&
    teacher.fte === 1 &&
    teacher.exemption === 'NONE' &&
    teacher.leavesOn === null &&
    teacher.joinedSchoolOn <= addYears(startDate, -2)
  );
}

/** Dates of running records: from last year, open now and then, or planned to begin on the day itself. */
function runningDates(start: IsoDate, random: Random): Dates {
  const end = `${Number(start.slice(0, 4)) + 1}-07-10`;
  if (random.chance(0.4)) return { startsOn: start, endsOn: end, status: 'PLANNED' };
  return { startsOn: addYears(start, -1), endsOn: random.chance(0.15) ? null : end, status: 'ACTIVE' };
}

/** Finished ones: some within the cool-off of three years, one in ten exactly at its end, some long ago. */
function finishedDates(start: IsoDate, random: Random): Dates {
  if (random.chance(0.1)) {
    return { startsOn: addYears(start, -4), endsOn: addYears(start, -3), status: 'COMPLETED' };
  }
  const year = Number(start.slice(0, 4)) - random.int(0, 5);
  return { startsOn: `${year - 1}-09-01`, endsOn: `${year}-07-10`, status: 'COMPLETED' };
}

function placeOrders(setting: Setting, scale: number, ledger: Ledger, random: Random): Order[] {
  const areaOf = new Map(setting.schools.map((school) => [school.code, school.area]));
  const clusterOf = new Map(setting.schools.map((school) => [school.code, school.cluster]));
  const rural = setting.schools.filter((school) => school.area === 'RURAL');
  const town = setting.schools.filter((school) => school.area !== 'RURAL' && school.kind !== 'SPECIAL');
  const people = random.shuffled(setting.teachers.filter((teacher) => canServe(teacher, setting.startDate)));
  const townPeople = people.filter((teacher) => areaOf.get(teacher.schoolCode) !== 'RURAL');
  const ruralPeople = people.filter((teacher) => areaOf.get(teacher.schoolCode) === 'RURAL');
  const count = (share: number): number => Math.max(1, Math.round(setting.teachers.length * share * scale));

  const shortOf = (least: number) => (teacher: Teacher) =>
    ledger.surplus(teacher) < 0.9
      ? undefined
      : rural.find((school) => ledger.shortage(school, teacher) >= least);
  const inReach = (school: School, teacher: Teacher): boolean =>
    school.cluster === clusterOf.get(teacher.schoolCode) &&
    school.code !== teacher.schoolCode &&
    setting.distance(teacher.schoolCode, school.code) <= MAX_ITINERANT_KM;
  const nearby = (teacher: Teacher): School | undefined =>
    ledger.surplus(teacher) < 0.4
      ? undefined
      : rural.find((school) => inReach(school, teacher) && ledger.shortage(school, teacher) >= 0.2);
  // A record belongs to the present school only when the teacher was there already.
  const veterans = townPeople.filter((teacher) => teacher.joinedSchoolOn <= addYears(setting.startDate, -6));
  const anyOf = (schools: readonly School[]) => (teacher: Teacher) =>
    random.shuffled(schools).find((school) => ledger.need(school, teacher) > 0);
  const running = (kind: RotationKind) => () => ({
    kind,
    daysPerWeek: null,
    ...runningDates(setting.startDate, random),
  });
  const travelling = (teacher: Teacher): Terms => ({
    ...running('ITINERANT')(),
    daysPerWeek: ledger.surplus(teacher) >= 0.8 ? random.int(1, 2) : 1,
  });
  const past = (): Terms => ({
    kind: random.pick(['ROTATION', 'ROTATION', 'SUPPORT']),
    daysPerWeek: null,
    ...finishedDates(setting.startDate, random),
  });
  return [
    { count: count(0.006), people: townPeople, hostOf: shortOf(0.5), termsFor: running('ROTATION') },
    { count: count(0.004), people: townPeople, hostOf: shortOf(0.3), termsFor: running('SUPPORT') },
    { count: count(0.005), people, hostOf: nearby, termsFor: travelling },
    { count: count(0.002), people: ruralPeople, hostOf: anyOf(town), termsFor: running('SHADOWING') },
    { count: count(0.02), people: veterans, hostOf: anyOf(rural), termsFor: past },
    {
      count: count(0.001),
      people: veterans,
      hostOf: anyOf(rural),
      termsFor: () => ({ ...past(), status: 'WITHDRAWN' }),
    },
  ];
}

/** Records sorted by staff number, one a person. Nobody leaves a cell that would be short without them. */
export function inventRotations(options: CountyOptions, setting: Setting, random: Random): RotationRecord[] {
  const ledger = openLedger(setting);
  const records = new Map<string, RotationRecord>();
  for (const order of placeOrders(setting, options.troubles, ledger, random)) {
    let left = order.count;
    for (const teacher of order.people) {
      if (left === 0) break;
      const host = records.has(teacher.staffNo) ? undefined : order.hostOf(teacher);
      if (!host || host.code === teacher.schoolCode) continue;
      const terms = order.termsFor(teacher);
      const { staffNo, stage, mainSubject: subject } = teacher;
      records.set(staffNo, { staffNo, toSchoolCode: host.code, stage, subject, ...terms });
      left--;
      if (terms.status === 'COMPLETED' || terms.status === 'WITHDRAWN') continue;
      ledger.move(teacher, host, terms.kind === 'ITINERANT' ? FTE_PER_DAY * (terms.daysPerWeek ?? 0) : 1);
    }
  }
  return [...records.values()].sort((a, b) => (a.staffNo < b.staffNo ? -1 : 1));
}
