// Rotation records of the invented county: running ones of every kind, finished ones, withdrawn ones.
import { addYears, type IsoDate } from '../../src/domain/calendar';
import { type RoadDistance } from '../../src/domain/distance';
import { type RotationRecord } from '../../src/domain/rotation';
import { type School } from '../../src/domain/school';
import { type StaffingCell } from '../../src/domain/shortage';
import { cellId } from '../../src/domain/staffing-need';
import { type Teacher } from '../../src/domain/teacher';
import { type CountyOptions } from './options';
import { type Random } from './random';

/** The county so far, and the cells as they are without any record. */
export interface Setting {
  readonly startDate: IsoDate;
  readonly schools: readonly School[];
  readonly teachers: readonly Teacher[];
  readonly cells: ReadonlyMap<string, StaffingCell>;
  readonly distance: RoadDistance;
}

const MAX_ITINERANT_KM = 15;

/** In post, full-time, free of exemptions and not leaving: somebody who may have a record. */
function canServe(teacher: Teacher, setting: Setting): boolean {
  return (
    teacher.employment === 'POST' &&
    teacher.fte === 1 &&
    teacher.exemption === 'NONE' &&
    teacher.leavesOn === null &&
    teacher.joinedSchoolOn <= addYears(setting.startDate, -2)
  );
}

/** Keeps what is still short or over while records are handed out. */
function createLedger(setting: Setting): {
  readonly shortage: (school: School, teacher: Teacher) => number;
  readonly surplus: (teacher: Teacher) => number;
  readonly move: (teacher: Teacher, to: School, fte: number) => void;
} {
  const moved = new Map<string, number>();
  const balance = (school: string, teacher: Teacher): number => {
    const id = cellId(school, teacher.stage, teacher.mainSubject);
    const cell = setting.cells.get(id);
    return (cell ? cell.supply - cell.need : 0) + (moved.get(id) ?? 0);
  };
  const add = (school: string, teacher: Teacher, fte: number): void => {
    const id = cellId(school, teacher.stage, teacher.mainSubject);
    moved.set(id, (moved.get(id) ?? 0) + fte);
  };
  return {
    shortage: (school, teacher) => -balance(school.code, teacher),
    surplus: (teacher) => balance(teacher.schoolCode, teacher),
    move: (teacher, to, fte) => {
      add(teacher.schoolCode, teacher, -fte);
      add(to.code, teacher, fte);
    },
  };
}

type Dates = Pick<RotationRecord, 'startsOn' | 'endsOn' | 'status'>;

/** Dates of running records: this school year, one of several years, open, or planned to begin on the day. */
function runningDates(start: IsoDate, joined: IsoDate, random: Random): Dates {
  const end = `${Number(start.slice(0, 4)) + 1}-07-10`;
  const lastYear = addYears(start, -1);
  if (joined > lastYear || random.chance(0.4)) return { startsOn: start, endsOn: end, status: 'PLANNED' };
  return { startsOn: lastYear, endsOn: random.chance(0.15) ? null : end, status: 'ACTIVE' };
}

/** Finished ones: some still within the cool-off of three years, one in ten exactly at its end, some long ago. */
function finishedDates(start: IsoDate, random: Random): Dates {
  const years = random.int(1, 6);
  if (random.chance(0.1)) {
    return { startsOn: addYears(start, -4), endsOn: addYears(start, -3), status: 'COMPLETED' };
  }
  const year = Number(start.slice(0, 4)) - years + 1;
  return { startsOn: `${year - 1}-09-01`, endsOn: `${year}-07-10`, status: 'COMPLETED' };
}

export function inventRotations(options: CountyOptions, setting: Setting, random: Random): RotationRecord[] {
  const ledger = createLedger(setting);
  const areaOf = new Map(setting.schools.map((school) => [school.code, school.area]));
  const clusterOf = new Map(setting.schools.map((school) => [school.code, school.cluster]));
  const rural = setting.schools.filter((school) => school.area === 'RURAL');
  const town = setting.schools.filter((school) => school.area !== 'RURAL' && school.kind !== 'SPECIAL');
  const pool = random.shuffled(setting.teachers.filter((teacher) => canServe(teacher, setting)));
  const townPool = pool.filter((teacher) => areaOf.get(teacher.schoolCode) !== 'RURAL');
  const ruralPool = pool.filter((teacher) => areaOf.get(teacher.schoolCode) === 'RURAL');
  const used = new Set<string>();
  const records: RotationRecord[] = [];
  const times = (share: number): number =>
    Math.max(1, Math.round(setting.teachers.length * share * options.troubles));

  /** Hands out up to `count` records of a kind to people whom `hostOf` finds a school for. */
  const hand = (
    count: number,
    from: readonly Teacher[],
    hostOf: (teacher: Teacher) => School | undefined,
    make: (teacher: Teacher) => Dates & Pick<RotationRecord, 'kind' | 'daysPerWeek'>,
  ): void => {
    let left = count;
    for (const teacher of from) {
      if (left === 0) return;
      if (used.has(teacher.staffNo)) continue;
      const host = hostOf(teacher);
      if (!host || host.code === teacher.schoolCode) continue;
      const details = make(teacher);
      used.add(teacher.staffNo);
      left--;
      if (details.status === 'ACTIVE' || details.status === 'PLANNED') {
        ledger.move(teacher, host, details.kind === 'ITINERANT' ? 0.2 * (details.daysPerWeek ?? 0) : 1);
      }
      const { staffNo, stage, mainSubject: subject } = teacher;
      records.push({ staffNo, toSchoolCode: host.code, stage, subject, ...details });
    }
  };
  const teaches = (school: School, teacher: Teacher): boolean =>
    (setting.cells.get(cellId(school.code, teacher.stage, teacher.mainSubject))?.need ?? 0) > 0;
  const needy = (least: number) => (teacher: Teacher) =>
    ledger.surplus(teacher) >= 0.9
      ? rural.find((school) => ledger.shortage(school, teacher) >= least)
      : undefined;
  const near = (teacher: Teacher): School | undefined =>
    ledger.surplus(teacher) >= 0.4
      ? rural.find(
          (school) =>
            school.code !== teacher.schoolCode &&
            school.cluster === clusterOf.get(teacher.schoolCode) &&
            setting.distance(teacher.schoolCode, school.code) <= MAX_ITINERANT_KM &&
            ledger.shortage(school, teacher) >= 0.2,
        )
      : undefined;
  const anyOf = (schools: readonly School[]) => (teacher: Teacher) =>
    random.shuffled(schools).find((school) => teaches(school, teacher));
  const running = (kind: RotationRecord['kind']) => (teacher: Teacher) => ({
    kind,
    daysPerWeek: null,
    ...runningDates(setting.startDate, teacher.joinedSchoolOn, random),
  });
  const past = (status?: 'WITHDRAWN') => () => ({
    kind: random.pick(['ROTATION', 'ROTATION', 'SUPPORT'] as const),
    daysPerWeek: null,
    ...finishedDates(setting.startDate, random),
    ...(status ? { status } : {}),
  });
  hand(times(0.006), townPool, needy(0.5), running('ROTATION'));
  hand(times(0.004), townPool, needy(0.3), running('SUPPORT'));
  hand(times(0.005), pool, near, (teacher) => ({
    ...running('ITINERANT')(teacher),
    daysPerWeek: ledger.surplus(teacher) >= 0.8 ? random.int(1, 2) : 1,
  }));
  hand(times(0.002), ruralPool, anyOf(town), running('SHADOWING'));
  hand(times(0.02), townPool, anyOf(rural), past());
  hand(times(0.001), townPool, anyOf(rural), past('WITHDRAWN'));
  return records.sort((a, b) => (a.staffNo < b.staffNo ? -1 : 1));
}
