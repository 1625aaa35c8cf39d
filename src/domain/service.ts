// Where each teacher stands on the start date: gone, absent, at home, or away on a running rotation.
import { type Absence, coversDay } from './absence';
import { addYears, type IsoDate } from './calendar';
import { type RotationRecord } from './rotation';
import { type Stage } from './school';
import { type Teacher } from './teacher';

/** One itinerant day a week moves this many FTE. */
export const FTE_PER_DAY = 0.2;

export interface Service {
  readonly teacher: Teacher;
  /** Left on or before the start date. */
  readonly gone: boolean;
  /** What keeps somebody in post from being there: they supply nothing and make no move. Null for those present. */
  readonly absent: Absence | null;
  /** Running full-time rotation (ROTATION, SUPPORT or SHADOWING), or null. */
  readonly away: RotationRecord | null;
  /** Running itinerant records. */
  readonly itinerant: readonly RotationRecord[];
  /** School where the teacher is on the start date; of somebody absent, where they are missed. */
  readonly presentAt: string;
  /** Stage and subject of the main cell they count in while present there. */
  readonly stage: Stage;
  readonly subject: string;
}

/** ACTIVE or PLANNED and covering the date, ends inclusive, empty end = open. */
export function isRunning(record: RotationRecord, date: IsoDate): boolean {
  return (
    (record.status === 'ACTIVE' || record.status === 'PLANNED') &&
    record.startsOn <= date &&
    (record.endsOn === null || date <= record.endsOn)
  );
}

/**
 * A full-time rotation that ended (and was not withdrawn) less than `years` before the date;
 * exactly `years` ago no longer counts.
 */
export function finishedWithin(record: RotationRecord, date: IsoDate, years: number): boolean {
  if (record.kind === 'ITINERANT' || record.status === 'WITHDRAWN' || record.endsOn === null) return false;
  const finished = record.status === 'COMPLETED' || record.endsOn < date;
  return finished && addYears(record.endsOn, years) > date;
}

/** A teacher who leaves on or before the date is gone. */
export function isGone(teacher: Teacher, date: IsoDate): boolean {
  return teacher.leavesOn !== null && teacher.leavesOn <= date;
}

/** Substitutes (代课) have a contract only. */
export function isSubstitute(teacher: Teacher): boolean {
  return teacher.employment === 'CONTRACT';
}

/** Staff in post (在编在岗) of the home school: POST or SPECIAL_POST and not gone; part-timers count 1, people away count at home. */
export function isInPost(teacher: Teacher, date: IsoDate): boolean {
  return !isSubstitute(teacher) && !isGone(teacher, date);
}

/** Service of every teacher on the date, in the teachers' order. */
export function serviceOn(
  teachers: readonly Teacher[],
  rotations: readonly RotationRecord[],
  date: IsoDate,
  absences: readonly Absence[] = [],
): readonly Service[] {
  const absent = new Map<string, Absence>();
  for (const absence of absences) {
    if (coversDay(absence, date) && !absent.has(absence.staffNo)) absent.set(absence.staffNo, absence);
  }
  const running = new Map<string, RotationRecord[]>();
  for (const record of rotations) {
    if (!isRunning(record, date)) continue;
    const list = running.get(record.staffNo);
    if (list) list.push(record);
    else running.set(record.staffNo, [record]);
  }
  return teachers.map((teacher) => {
    const records = running.get(teacher.staffNo) ?? [];
    const away = records.find((record) => record.kind !== 'ITINERANT') ?? null;
    return {
      teacher,
      gone: isGone(teacher, date),
      absent: absent.get(teacher.staffNo) ?? null,
      away,
      itinerant: records.filter((record) => record.kind === 'ITINERANT'),
      presentAt: away?.toSchoolCode ?? teacher.schoolCode,
      stage: away?.stage ?? teacher.stage,
      subject: away?.subject ?? teacher.mainSubject,
    };
  });
}
