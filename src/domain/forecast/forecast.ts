// The county in the next years: who is gone, who is back, which subjects will be short and how many hires close that.
import { addYears, type IsoDate } from '../calendar';
import { type Roster } from '../roster';
import { type ClassGroup, type Stage } from '../school';
import { isGone, isRunning } from '../service';
import { assessStaffing, type StaffingCell } from '../shortage';
import { type Gender } from '../teacher';
import { FTE_TOLERANCE } from '../tolerance';
import { rollClasses, scaleEnrolment } from './roll-classes';
import { hiredTeachers, leaversBetween, type PlannedHire, withRetirements } from './roll-staff';

export interface ForecastAssumptions {
  /** Years to look ahead, at least 1. */
  readonly years: number;
  /** Enrolment of the range below and above the middle forecast: 0.05 means 95% and 105% of the pupils. */
  readonly enrolmentMargin: number;
  readonly retirementAge: Readonly<Record<Gender, number>>;
  readonly countSubstitutes: boolean;
  readonly hires: readonly PlannedHire[];
}

/** One stage and subject of the county. */
export interface SubjectOutlook {
  readonly stage: Stage;
  readonly subject: string;
  /** FTE. */
  readonly need: number;
  /** FTE present. */
  readonly supply: number;
  /** Sum of the schools' shortages, FTE: a surplus elsewhere closes none of it. */
  readonly shortage: number;
  /** Of that, at RURAL schools. */
  readonly ruralShortage: number;
  /** Fewest full-time hires that could close the shortage, if they may share their week between schools. */
  readonly hiresAtLeast: number;
  /** Full-time hires that close it when everybody works at one school only. */
  readonly hiresOneSchoolEach: number;
}

export interface Outlook {
  readonly pupils: number;
  readonly classes: number;
  readonly shortage: number;
  readonly subjects: readonly SubjectOutlook[];
}

export interface YearForecast {
  /** First day of the school year. */
  readonly startDate: IsoDate;
  /** Persons who leave or retire in the year before. */
  readonly leavers: number;
  /** Persons whose full-time service elsewhere ends in the year before, and who come back. */
  readonly returns: number;
  /** Persons hired as planned, new in this year. */
  readonly hires: number;
  readonly middle: Outlook;
  /** With fewer pupils, all grades alike. */
  readonly low: Outlook;
  /** With more pupils. */
  readonly high: Outlook;
}

/**
 * Rolls a county forward year by year. Need follows from rolled classes and today's curriculum, first graders are as
 * many as this year's, nobody is hired, sent or promoted beyond what is given.
 */
export function forecastCounty(roster: Roster, assumptions: ForecastAssumptions): readonly YearForecast[] {
  return [...forecastYears(roster, assumptions)];
}

/** The same, a year at a time, so that a server can do other work in between. */
export function* forecastYears(roster: Roster, assumptions: ForecastAssumptions): Generator<YearForecast> {
  const { startDate } = roster.county;
  const teachers = [
    ...withRetirements(roster.teachers, assumptions.retirementAge),
    ...hiredTeachers(assumptions.hires, roster.schools, startDate),
  ];
  let { classes } = roster;
  for (let ahead = 1; ahead <= assumptions.years; ahead++) {
    classes = rollClasses(roster.schools, classes, roster.classes);
    yield yearAhead({ ...roster, teachers, classes }, ahead, assumptions);
  }
}

function yearAhead(roster: Roster, ahead: number, assumptions: ForecastAssumptions): YearForecast {
  const before = addYears(roster.county.startDate, ahead - 1);
  const startDate = addYears(roster.county.startDate, ahead);
  // A hire of a later year is not there yet: supply asks only who has left.
  const teachers = roster.teachers.filter((t) => !t.staffNo.startsWith('+') || t.joinedSchoolOn <= startDate);
  const then: Roster = { ...roster, teachers, county: { ...roster.county, startDate } };
  const { enrolmentMargin, countSubstitutes, hires } = assumptions;
  const outlook = (classes: readonly ClassGroup[]): Outlook =>
    outlookOf({ ...then, classes }, countSubstitutes);
  const staying = new Set(teachers.filter((t) => !isGone(t, startDate)).map((t) => t.staffNo));
  return {
    startDate,
    leavers: leaversBetween(teachers, before, startDate).length,
    returns: returnsBetween(then, before).filter((staffNo) => staying.has(staffNo)).length,
    hires: hires.reduce((sum, hire) => (hire.yearsAhead === ahead ? sum + hire.count : sum), 0),
    middle: outlook(then.classes),
    low: outlook(scaleEnrolment(then.classes, 1 - enrolmentMargin)),
    high: outlook(scaleEnrolment(then.classes, 1 + enrolmentMargin)),
  };
}

/** Staff numbers of those who served elsewhere full-time on the day before and no longer do. */
function returnsBetween(then: Roster, before: IsoDate): readonly string[] {
  const away = (date: IsoDate): ReadonlySet<string> =>
    new Set(
      then.rotations
        .filter((record) => record.kind !== 'ITINERANT' && isRunning(record, date))
        .map((record) => record.staffNo),
    );
  const still = away(then.county.startDate);
  return [...away(before)].filter((staffNo) => !still.has(staffNo));
}

function outlookOf(roster: Roster, countSubstitutes: boolean): Outlook {
  const rural = new Set(
    roster.schools.filter((school) => school.area === 'RURAL').map((school) => school.code),
  );
  const cells = new Map<string, StaffingCell[]>();
  for (const cell of assessStaffing(roster, countSubstitutes).cells) {
    const key = `${cell.stage}|${cell.subject}`;
    const list = cells.get(key);
    if (list) list.push(cell);
    else cells.set(key, [cell]);
  }
  const subjects = [...cells.values()].map((list) => subjectOutlook(list, rural));
  subjects.sort((a, b) => b.shortage - a.shortage || (a.stage + a.subject < b.stage + b.subject ? -1 : 1));
  return {
    pupils: roster.classes.reduce((sum, group) => sum + group.pupils, 0),
    classes: roster.classes.reduce((sum, group) => sum + group.classes, 0),
    shortage: subjects.reduce((sum, subject) => sum + subject.shortage, 0),
    subjects,
  };
}

const upTo = (fte: number): number => Math.ceil(fte - FTE_TOLERANCE);

function subjectOutlook(cells: readonly StaffingCell[], rural: ReadonlySet<string>): SubjectOutlook {
  const sum = (of: (cell: StaffingCell) => number): number => cells.reduce((total, c) => total + of(c), 0);
  const { stage, subject } = cells[0]!;
  const shortage = sum((cell) => cell.shortage);
  return {
    stage,
    subject,
    need: sum((cell) => cell.need),
    supply: sum((cell) => cell.supply),
    shortage,
    ruralShortage: sum((cell) => (rural.has(cell.school) ? cell.shortage : 0)),
    hiresAtLeast: upTo(shortage),
    hiresOneSchoolEach: sum((cell) => upTo(cell.shortage)),
  };
}
