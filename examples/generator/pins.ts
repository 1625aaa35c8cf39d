// Officers' decisions of the invented county: one of each kind that can be kept, or a set that cannot.
import { addYears } from '../../src/domain/calendar';
import { type Pin } from '../../src/domain/pin';
import { type RotationRecord } from '../../src/domain/rotation';
import { type School } from '../../src/domain/school';
import { cellId } from '../../src/domain/staffing-need';
import { type Teacher } from '../../src/domain/teacher';
import { type Random } from './random';
import { type Setting } from './rotation-ledger';

const BED_KM = 20;
/** Staff in post from which the sender cap of 15% lets one person go, with a few to spare for people who leave. */
const STAFF_TO_LOSE_ONE = 10;

/** Clearly eligible under the default rules: six years at the school, six from retirement, no record. */
function clearlyEligible(teacher: Teacher, setting: Setting, rotations: readonly RotationRecord[]): boolean {
  const retirement = addYears(teacher.birthDate, teacher.gender === 'MALE' ? 60 : 55);
  return (
    teacher.employment === 'POST' &&
    teacher.fte === 1 &&
    teacher.exemption === 'NONE' &&
    teacher.leavesOn === null &&
    addYears(teacher.joinedSchoolOn, 6) <= setting.startDate &&
    addYears(setting.startDate, 6) <= retirement &&
    !rotations.some((record) => record.staffNo === teacher.staffNo)
  );
}

/** County level or higher. */
const isBackbone = (teacher: Teacher): boolean =>
  teacher.backbone !== 'NONE' && teacher.backbone !== 'SCHOOL';

interface Sending {
  readonly teacher: Teacher;
  readonly school: School;
}

/** Rotations that fill at least 0.6 FTE, leave nobody short at home, and need a bed or not, as asked. */
function sendings(setting: Setting, teachers: readonly Teacher[], bed: boolean): Sending[] {
  const cell = (school: string, teacher: Teacher) =>
    setting.cells.get(cellId(school, teacher.stage, teacher.mainSubject));
  return teachers
    .filter((teacher) => (cell(teacher.schoolCode, teacher)?.surplus ?? 0) >= 1)
    .flatMap((teacher) =>
      setting.schools
        .filter((school) => school.area === 'RURAL' && (cell(school.code, teacher)?.shortage ?? 0) >= 0.6)
        .filter((school) => setting.distance(teacher.schoolCode, school.code) > BED_KM === bed)
        .map((school) => ({ teacher, school })),
    );
}

const pin = (kind: Pin['kind'], facts: Partial<Pin>, reason: string): Pin => ({
  kind,
  staffNo: null,
  schoolCode: null,
  toSchoolCode: null,
  ...facts,
  reason,
});

/** `cells` of the setting must already count the rotations. */
export function inventPins(
  mode: 'FEASIBLE' | 'CONFLICTING',
  setting: Setting,
  rotations: readonly RotationRecord[],
  random: Random,
): Pin[] {
  const areaOf = new Map(setting.schools.map((school) => [school.code, school.area]));
  const eligible = random
    .shuffled(setting.teachers)
    .filter(
      (teacher) => areaOf.get(teacher.schoolCode) !== 'RURAL' && clearlyEligible(teacher, setting, rotations),
    );
  return mode === 'FEASIBLE' ? feasible(setting, eligible) : conflicting(setting, eligible);
}

/**
 * A rotation that stands alone: by a backbone teacher, because one rotation without any misses the share of backbone
 * teachers and a small county may have no other who can go; from a school that may lose somebody. Null where nobody fits.
 */
function lastingSending(setting: Setting, eligible: readonly Teacher[]): Sending | null {
  const staff = new Map<string, number>();
  for (const { schoolCode, employment } of setting.teachers) {
    if (employment === 'POST') staff.set(schoolCode, (staff.get(schoolCode) ?? 0) + 1);
  }
  const free = eligible.filter(
    (teacher) => isBackbone(teacher) && (staff.get(teacher.schoolCode) ?? 0) >= STAFF_TO_LOSE_ONE,
  );
  return (
    sendings(setting, free, false)[0] ??
    sendings(setting, free, true).find(({ school }) => school.freeBeds > 0) ??
    null
  );
}

function feasible(setting: Setting, eligible: readonly Teacher[]): Pin[] {
  const sending = lastingSending(setting, eligible);
  const others = eligible.filter((teacher) => teacher !== sending?.teacher);
  const [never, neverThere, stays] = others;
  const rural = setting.schools.filter((school) => school.area === 'RURAL' && school !== sending?.school);
  const closing = rural.find((school) => school.kind === 'TEACHING_POINT') ?? rural[0];
  const pins: Pin[] = [];
  if (sending) {
    const { teacher, school } = sending;
    pins.push(
      pin('SEND_TO', { staffNo: teacher.staffNo, toSchoolCode: school.code }, '本人申请，受援学校同意'),
    );
  }
  if (never) pins.push(pin('NEVER', { staffNo: never.staffNo }, '承担县级课题，本年度不外派'));
  if (neverThere) {
    pins.push(
      pin('NEVER', { staffNo: neverThere.staffNo, toSchoolCode: rural[0]!.code }, '与该校教职工有亲属关系'),
    );
  }
  if (stays) pins.push(pin('STAYS', { staffNo: stays.staffNo }, '毕业班班主任，随班到毕业'));
  if (closing) pins.push(pin('RECEIVES_NOBODY', { schoolCode: closing.code }, '校舍改造，本学年不接收教师'));
  return pins;
}

/** One person more sent to a far school than it has beds; nothing else about the pins is impossible. */
function conflicting(setting: Setting, eligible: readonly Teacher[]): Pin[] {
  // With a backbone teacher among them the share of backbone teachers is no second obstacle.
  const backboneFirst = [
    ...eligible.filter(isBackbone),
    ...eligible.filter((teacher) => !isBackbone(teacher)),
  ];
  const bySchool = new Map<School, Map<string, Teacher>>();
  for (const { teacher, school } of sendings(setting, backboneFirst, true)) {
    // People of different subjects, so that there is work for each of them.
    const bySubject = bySchool.get(school) ?? new Map<string, Teacher>();
    const subject = `${teacher.stage}|${teacher.mainSubject}`;
    if (!bySubject.has(subject)) bySubject.set(subject, teacher);
    bySchool.set(school, bySubject);
  }
  const [school, teachers] = [...bySchool].find(([host, people]) => people.size > host.freeBeds) ?? [];
  if (!school || !teachers)
    throw new RangeError('No school can get more people than it has beds; try another seed');
  return [...teachers.values()]
    .slice(0, school.freeBeds + 1)
    .map(({ staffNo }) => pin('SEND_TO', { staffNo, toSchoolCode: school.code }, '学校急需，局务会研究决定'));
}
