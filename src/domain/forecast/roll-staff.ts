// Next years' staff: leavers and retirements go, terms end, planned hires arrive.
import { addYears, type IsoDate } from '../calendar';
import { type School, type Stage } from '../school';
import { isGone, isSubstitute } from '../service';
import { type Gender, type Teacher } from '../teacher';

/** People to be hired, in post from the start of the school year `yearsAhead` years from now. */
export interface PlannedHire {
  readonly school: string;
  readonly stage: Stage;
  readonly subject: string;
  readonly count: number;
  /** 1 for next year; 0 counts from the roster's own start date on. */
  readonly yearsAhead: number;
}

/** Retires on the day of reaching the age, unless the roster names an earlier (or later) last day. */
export function leavesOn(teacher: Teacher, retirementAge: Readonly<Record<Gender, number>>): IsoDate | null {
  if (teacher.leavesOn !== null) return teacher.leavesOn;
  return isSubstitute(teacher) ? null : addYears(teacher.birthDate, retirementAge[teacher.gender]);
}

export function withRetirements(
  teachers: readonly Teacher[],
  retirementAge: Readonly<Record<Gender, number>>,
): readonly Teacher[] {
  return teachers.map((teacher) => ({ ...teacher, leavesOn: leavesOn(teacher, retirementAge) }));
}

/** Those of the teachers who go between two days (after the first, up to the second). */
export function leaversBetween(teachers: readonly Teacher[], from: IsoDate, to: IsoDate): readonly Teacher[] {
  return teachers.filter((teacher) => !isGone(teacher, from) && isGone(teacher, to));
}

/** Planned hires as full-time teachers of one subject; a hire for an unknown school is a RangeError. */
export function hiredTeachers(
  hires: readonly PlannedHire[],
  schools: readonly School[],
  startDate: IsoDate,
): readonly Teacher[] {
  const known = new Set(schools.map((school) => school.code));
  return hires.flatMap((hire, entry) => {
    if (!known.has(hire.school)) throw new RangeError(`A hire for unknown school ${hire.school}`);
    return Array.from({ length: hire.count }, (_, index) =>
      newcomer(hire, `+${entry + 1}-${index + 1}`, startDate),
    );
  });
}

/** Somebody of 25: nothing but presence, stage and subject of a planned hire is known. */
function newcomer(hire: PlannedHire, staffNo: string, startDate: IsoDate): Teacher {
  const joinedSchoolOn = addYears(startDate, hire.yearsAhead);
  return {
    staffNo,
    name: '',
    idNumber: null,
    gender: 'FEMALE',
    birthDate: addYears(joinedSchoolOn, -25),
    schoolCode: hire.school,
    stage: hire.stage,
    mainSubject: hire.subject,
    otherSubjects: [],
    title: 'NONE',
    backbone: 'NONE',
    employment: 'POST',
    fte: 1,
    joinedSchoolOn,
    ruralServiceYears: 0,
    exemption: 'NONE',
    exemptionUntil: null,
    leavesOn: null,
  };
}
