// Next year's pupils and classes: every cohort moves up one grade, first graders come in like this year's.
import { type ClassGroup, type School, type Stage, stageOfGrade } from '../school';

/** Pupils a class may have before another one is opened (quality balance: 45 in primary, 50 in junior schools). */
export const CLASS_SIZE_LIMIT: Readonly<Record<Stage, number>> = { PRIMARY: 45, JUNIOR: 50 };

const FIRST_GRADE = 1;
const LAST_GRADE = 9;
const TOLERANCE = 1e-9;

/**
 * Classes for a number of pupils, starting from those there were: as many more or fewer as the limit asks for more or
 * fewer, and never more than today's average size needs. A county that has smaller classes than it must, or larger
 * ones, so keeps them. Half a class (复式班) stays half until it would pass the limit. Nobody there before: as few as the
 * limit allows.
 */
export function classesFor(pupils: number, before: ClassGroup | undefined, limit: number): number {
  if (pupils <= TOLERANCE) return 0;
  const required = upTo(pupils / limit);
  if (!before || before.classes <= 0 || before.pupils <= 0) return required;
  if (before.classes < 1) return pupils / before.classes > limit + TOLERANCE ? required : before.classes;
  const changed = before.classes + required - upTo(before.pupils / limit);
  return Math.max(1, Math.min(changed, sizeKept(pupils, before)));
}

/** Classes that keep the present average size. */
function sizeKept(pupils: number, before: ClassGroup): number {
  return pupils >= before.pupils ? Number.POSITIVE_INFINITY : upTo((pupils * before.classes) / before.pupils);
}

function upTo(classes: number): number {
  return Math.max(1, Math.ceil(classes - TOLERANCE));
}

interface Cohort {
  readonly schoolCode: string;
  readonly grade: number;
  readonly pupils: number;
  /** The group whose classes move along. */
  readonly classes: ClassGroup;
}

function cohortKey(schoolCode: string, grade: number): string {
  return `${schoolCode}|${grade}`;
}

/** Rows of the same school and grade as one. */
export function groupsByGrade(classes: readonly ClassGroup[]): ReadonlyMap<string, ClassGroup> {
  const groups = new Map<string, ClassGroup>();
  for (const row of classes) {
    const known = groups.get(cohortKey(row.schoolCode, row.grade));
    const merged = known
      ? { ...row, classes: known.classes + row.classes, pupils: known.pupils + row.pupils }
      : row;
    groups.set(cohortKey(row.schoolCode, row.grade), merged);
  }
  return groups;
}

/**
 * One year later, sorted by school and grade. A cohort whose school has the next grade stays there; the others are
 * shared among the schools of the township that teach it (of the county, when there is none), in proportion to the
 * pupils these have in that grade now. Special schools keep to themselves. Grade 9 leaves. `firstGraders`: the groups
 * whose grade 1 becomes next year's.
 */
export function rollClasses(
  schools: readonly School[],
  now: readonly ClassGroup[],
  firstGraders: readonly ClassGroup[],
): readonly ClassGroup[] {
  const groups = groupsByGrade(now);
  const schoolByCode = new Map(schools.map((school) => [school.code, school]));
  const stayed: Cohort[] = [];
  const moving = new Map<string, number>();
  for (const group of groups.values()) {
    const grade = group.grade + 1;
    if (grade > LAST_GRADE) continue;
    const special = schoolByCode.get(group.schoolCode)?.kind === 'SPECIAL';
    if (groups.has(cohortKey(group.schoolCode, grade)))
      stayed.push({ schoolCode: group.schoolCode, grade, pupils: group.pupils, classes: group });
    else if (!special)
      for (const [key, pupils] of sharesOf(group, grade, schoolByCode, groups))
        moving.set(key, (moving.get(key) ?? 0) + pupils);
  }
  const next = new Map<string, ClassGroup>();
  for (const { schoolCode, grade, pupils, classes } of stayed)
    next.set(cohortKey(schoolCode, grade), rolled(schoolCode, grade, pupils, classes));
  for (const [key, pupils] of moving) {
    const [schoolCode = '', grade = ''] = key.split('|');
    const there = next.get(key);
    const before = there ?? groups.get(key);
    next.set(key, rolled(schoolCode, Number(grade), pupils + (there?.pupils ?? 0), before));
  }
  for (const group of groupsByGrade(firstGraders).values()) {
    if (group.grade === FIRST_GRADE) next.set(cohortKey(group.schoolCode, FIRST_GRADE), group);
  }
  return [...next.values()]
    .filter((group) => group.classes > 0)
    .sort((a, b) =>
      a.schoolCode === b.schoolCode ? a.grade - b.grade : a.schoolCode < b.schoolCode ? -1 : 1,
    );
}

function rolled(
  schoolCode: string,
  grade: number,
  pupils: number,
  before: ClassGroup | undefined,
): ClassGroup {
  return {
    schoolCode,
    grade,
    pupils,
    classes: classesFor(pupils, before, CLASS_SIZE_LIMIT[stageOfGrade(grade)]),
  };
}

/** Where the pupils of a group go whose school ends: pupils by school and grade. */
function sharesOf(
  group: ClassGroup,
  grade: number,
  schoolByCode: ReadonlyMap<string, School>,
  groups: ReadonlyMap<string, ClassGroup>,
): readonly (readonly [string, number])[] {
  const township = schoolByCode.get(group.schoolCode)?.township;
  const open = [...groups.values()].filter(
    (other) =>
      other.grade === grade && other.pupils > 0 && schoolByCode.get(other.schoolCode)?.kind !== 'SPECIAL',
  );
  const near = open.filter((other) => schoolByCode.get(other.schoolCode)?.township === township);
  const hosts = near.length > 0 ? near : open;
  const total = hosts.reduce((sum, host) => sum + host.pupils, 0);
  return hosts.map(
    (host) => [cohortKey(host.schoolCode, grade), (group.pupils * host.pupils) / total] as const,
  );
}

/** All groups with their pupils times a factor, classes opened or closed as needed. */
export function scaleEnrolment(classes: readonly ClassGroup[], factor: number): readonly ClassGroup[] {
  return [...groupsByGrade(classes).values()].map((group) =>
    rolled(group.schoolCode, group.grade, group.pupils * factor, group),
  );
}
