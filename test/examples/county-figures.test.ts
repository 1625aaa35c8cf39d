// The example county stays near the published figures it was made from.
import { generateCounty } from '../../examples/generator/generate-county';
import { SEAT } from '../../examples/generator/layout';
import { PRESETS } from '../../examples/generator/options';
import { greatCircleKm } from '../../src/domain/distance';
import { type School, type Stage, stageOfGrade } from '../../src/domain/school';
import { staffInPost } from '../../src/domain/shortage';

const roster = generateCounty(PRESETS.county);
const schoolsOf = (...kinds: readonly School['kind'][]) =>
  roster.schools.filter((s) => kinds.includes(s.kind));
const pupilsOf = (stage: Stage) =>
  roster.classes.filter((g) => stageOfGrade(g.grade) === stage).reduce((sum, g) => sum + g.pupils, 0);
const inPost = roster.teachers.filter((teacher) => teacher.employment !== 'CONTRACT');

describe('the example county and the published figures', () => {
  it("has Yueyang's mix of schools on 20 townships", () => {
    expect(schoolsOf('PRIMARY', 'TEACHING_POINT')).toHaveLength(59);
    expect(schoolsOf('JUNIOR', 'NINE_YEAR')).toHaveLength(42);
    expect(schoolsOf('SPECIAL')).toHaveLength(1);
    expect(new Set(roster.schools.map((school) => school.township)).size).toBe(20);
  });

  it('has about 2,700 teachers in post and pupil ratios near 17.22 and 13.80 (Midu)', () => {
    const ratio = (stage: Stage) =>
      pupilsOf(stage) / inPost.filter((teacher) => teacher.stage === stage).length;
    expect(inPost.length).toBeGreaterThan(2650);
    expect(inPost.length).toBeLessThan(2800);
    expect(Math.abs(ratio('PRIMARY') - 17.22)).toBeLessThan(0.7);
    expect(Math.abs(ratio('JUNIOR') - 13.8)).toBeLessThan(0.7);
  });

  it("has a special school of about Yueyang's 109 pupils and 21 teachers", () => {
    const [special] = schoolsOf('SPECIAL');
    const pupils = roster.classes
      .filter((g) => g.schoolCode === special?.code)
      .reduce((sum, g) => sum + g.pupils, 0);
    const staff = staffInPost(roster).get(special?.code ?? '') ?? 0;
    expect(Math.abs(pupils - 109)).toBeLessThan(15);
    expect(Math.abs(staff - 21)).toBeLessThan(4);
  });

  it('follows a weekly table of 26, 30 and 34 periods and 9,522 in nine years', () => {
    const week = (grade: number) =>
      roster.curriculum.filter((row) => row.grade === grade).reduce((sum, row) => sum + row.weeklyPeriods, 0);
    const grades = [1, 2, 3, 4, 5, 6, 7, 8, 9];
    expect(grades.map(week)).toEqual([26, 26, 30, 30, 30, 30, 34, 34, 34]);
    expect(grades.reduce((sum, grade) => sum + week(grade) * (grade === 9 ? 33 : 35), 0)).toBe(9522);
  });

  it('asks 12-16 periods a week of a teacher', () => {
    for (const row of roster.workload) {
      expect(row.weeklyPeriodsPerTeacher).toBeGreaterThanOrEqual(12);
      expect(row.weeklyPeriodsPerTeacher).toBeLessThanOrEqual(16);
    }
  });

  it('spreads the schools up to about 60 km by road, the farther the more remote', () => {
    const km = (school: School) => greatCircleKm(school, SEAT) * 1.3;
    expect(Math.max(...roster.schools.map(km))).toBeGreaterThan(50);
    expect(Math.max(...roster.schools.map(km))).toBeLessThan(66);
    const rural = roster.schools.filter((school) => school.area === 'RURAL').sort((a, b) => km(a) - km(b));
    const grades = rural.map((school) => school.remoteness);
    expect(new Set(grades)).toEqual(new Set([0, 1, 2, 3]));
    expect(grades).toEqual([...grades].sort());
  });

  it('has clusters of one centre and two to four members, and pairs that agree', () => {
    const sizes = new Map<string, number>();
    for (const { cluster, kind } of roster.schools) {
      expect(cluster === '').toBe(kind === 'SPECIAL');
      if (cluster !== '') sizes.set(cluster, (sizes.get(cluster) ?? 0) + 1);
    }
    for (const size of sizes.values()) {
      expect(size).toBeGreaterThanOrEqual(4);
      expect(size).toBeLessThanOrEqual(5);
    }
    const byCode = new Map(roster.schools.map((school) => [school.code, school]));
    const paired = roster.schools.filter((school) => school.pairedSchoolCode !== null);
    expect(paired.length).toBeGreaterThan(60);
    for (const school of paired)
      expect(byCode.get(school.pairedSchoolCode ?? '')?.pairedSchoolCode).toBe(school.code);
  });
});
