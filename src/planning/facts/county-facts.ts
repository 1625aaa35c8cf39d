// Everything the model asks about a county, settled once from the frozen problem.
import { greatCircleKm, type RoadDistance, roadDistances } from '../../domain/distance';
import { type Pin } from '../../domain/pin';
import { isReceiver, isSender, STAGES, type Stage, stageOfGrade } from '../../domain/school';
import { assessStaffing, type Staffing, type StaffingCell, staffInPost } from '../../domain/shortage';
import { cellId } from '../../domain/staffing-need';
import { NO_PINS, type Person, type PersonPins, personOf } from '../county/person';
import { type SchoolFacts } from '../county/school-facts';
import { type Problem } from '../problem';
import { type Settings } from '../settings';

export interface CountyFacts {
  readonly problem: Problem;
  readonly settings: Settings;
  readonly startDate: string;
  readonly schools: readonly SchoolFacts[];
  readonly schoolByCode: ReadonlyMap<string, SchoolFacts>;
  readonly staffing: Staffing;
  /** Every teacher in the order of staff numbers. */
  readonly people: readonly Person[];
  readonly personByStaffNo: ReadonlyMap<string, Person>;
  readonly km: RoadDistance;
  readonly subjectWeight: ReadonlyMap<string, number>;
  /** Shortage d of a cell, FTE; 0 when there is no such cell. */
  readonly shortage: (school: string, stage: Stage, subject: string) => number;
  /** Surplus e of a cell, FTE. */
  readonly surplus: (school: string, stage: Stage, subject: string) => number;
  /** Weight of a cell's shortage in tier 1; 0 outside receiving schools. */
  readonly tier1Weight: (cell: StaffingCell) => number;
}

export function countyFacts(problem: Problem): CountyFacts {
  const { roster, settings } = problem;
  const { county } = roster;
  const pins = settings.pinned.enabled ? roster.pins : [];
  const schools = schoolsOf(problem, pins);
  const schoolByCode = new Map(schools.map((school) => [school.code, school]));
  const staffing = assessStaffing(roster, settings.supply.countSubstitutes);
  const people = peopleOf(problem, staffing, schoolByCode, pins);
  const subjectWeight = new Map(roster.subjects.map((subject) => [subject.code, subject.weight]));
  const cell = (school: string, stage: Stage, subject: string): StaffingCell | undefined =>
    staffing.cellById.get(cellId(school, stage, subject));
  return {
    problem,
    settings,
    startDate: county.startDate,
    schools,
    schoolByCode,
    staffing,
    people,
    personByStaffNo: new Map(people.map((person) => [person.teacher.staffNo, person])),
    km: roadDistances(roster.schools, roster.distances, settings.distance.detour),
    subjectWeight,
    shortage: (school, stage, subject) => cell(school, stage, subject)?.shortage ?? 0,
    surplus: (school, stage, subject) => cell(school, stage, subject)?.surplus ?? 0,
    tier1Weight: ({ school, subject }) => {
      const facts = schoolByCode.get(school);
      return facts?.receives ? facts.remotenessWeight * (subjectWeight.get(subject) ?? 1) : 0;
    },
  };
}

function schoolsOf({ roster, settings }: Problem, pins: readonly Pin[]): readonly SchoolFacts[] {
  const { county } = roster;
  const staff = staffInPost(roster);
  const closed = new Set(pins.filter((pin) => pin.kind === 'RECEIVES_NOBODY').map((pin) => pin.schoolCode));
  const seat = { longitude: county.seatLongitude, latitude: county.seatLatitude };
  return roster.schools.map((school) => ({
    code: school.code,
    school,
    receives: isReceiver(school),
    sends: isSender(school),
    staffInPost: staff.get(school.code) ?? 0,
    seatKm: greatCircleKm(school, seat) * settings.distance.detour,
    receivesNobody: closed.has(school.code),
    remotenessWeight: 1 + 0.25 * school.remoteness,
  }));
}

function peopleOf(
  problem: Problem,
  staffing: Staffing,
  schoolByCode: ReadonlyMap<string, SchoolFacts>,
  pins: readonly Pin[],
): readonly Person[] {
  const { roster, settings } = problem;
  const rotations = groupBy(roster.rotations, (record) => record.staffNo);
  const pinsByPerson = groupBy(
    pins.filter((pin) => pin.staffNo !== null),
    (pin) => pin.staffNo as string,
  );
  const subjects = subjectsByStage(problem);
  return staffing.service.map((service) => {
    const { staffNo, schoolCode, stage } = service.teacher;
    const home = schoolByCode.get(schoolCode);
    if (!home) throw new Error(`Teacher ${staffNo} belongs to unknown school ${schoolCode}`);
    const sources = {
      service,
      home,
      rotations: rotations.get(staffNo) ?? [],
      pins: personPins(pinsByPerson.get(staffNo) ?? []),
      stageSubjects: subjects[stage],
    };
    return personOf(sources, roster.county.startDate, {
      certifiedOnly: settings['qualified-subject'].enabled,
      backboneLevel: settings['backbone-share'].level,
    });
  });
}

function personPins(pins: readonly Pin[]): PersonPins {
  if (pins.length === 0) return NO_PINS;
  const targets = (kind: Pin['kind']): readonly string[] => [
    ...new Set(
      pins.filter((pin) => pin.kind === kind && pin.toSchoolCode).map((pin) => pin.toSchoolCode as string),
    ),
  ];
  return {
    sendTo: targets('SEND_TO'),
    stays: pins.some((pin) => pin.kind === 'STAYS'),
    neverAtAll: pins.some((pin) => pin.kind === 'NEVER' && !pin.toSchoolCode),
    neverTo: targets('NEVER'),
  };
}

/** Subjects taught in each stage by the curriculum, sorted. */
function subjectsByStage(problem: Problem): Readonly<Record<Stage, readonly string[]>> {
  const subjects = { PRIMARY: new Set<string>(), JUNIOR: new Set<string>() };
  for (const row of problem.roster.curriculum) {
    if (row.weeklyPeriods > 0) subjects[stageOfGrade(row.grade)].add(row.subject);
  }
  return Object.fromEntries(STAGES.map((stage) => [stage, [...subjects[stage]].sort()])) as unknown as Record<
    Stage,
    readonly string[]
  >;
}

function groupBy<T>(rows: readonly T[], key: (row: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}
