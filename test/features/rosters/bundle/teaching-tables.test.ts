// Subjects, curriculum and workload: given, or shipped with the program.
import { DEFAULT_CURRICULUM } from '../../../../src/domain/default-curriculum';
import { DEFAULT_WORKLOAD } from '../../../../src/domain/default-workload';
import { stageOfGrade } from '../../../../src/domain/school';
import { placesOf, readCounty, rosterOf, smallCounty } from './small-county';

describe('the shipped curriculum', () => {
  it('adds up to the national total of periods in every grade', () => {
    const totals = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((grade) =>
      DEFAULT_CURRICULUM.filter((row) => row.grade === grade).reduce(
        (sum, row) => sum + row.weeklyPeriods,
        0,
      ),
    );
    expect(totals).toEqual([26, 26, 30, 30, 30, 30, 34, 34, 34]);
  });

  it('has a workload for every subject and stage it teaches', () => {
    const known = new Set(DEFAULT_WORKLOAD.map((row) => `${row.stage} ${row.subject}`));
    for (const row of DEFAULT_CURRICULUM)
      expect(known).toContain(`${stageOfGrade(row.grade)} ${row.subject}`);
  });
});

describe('a bundle with teaching tables of its own', () => {
  const workload = [{ stage: '小学', subject: 'CHN', weekly_periods_per_teacher: '12' }];

  it('uses them alone', () => {
    const curriculum = [1, 2, 7].map((grade) => ({
      grade: String(grade),
      subject: '语文',
      weekly_periods: '7',
    }));
    const both = [...workload, { stage: 'JUNIOR', subject: 'CHN', weekly_periods_per_teacher: '11.5' }];
    const roster = rosterOf(readCounty({ ...smallCounty(), curriculum, workload: both }));
    expect(roster.curriculum).toHaveLength(3);
    expect(roster.workload).toEqual([
      { stage: 'JUNIOR', subject: 'CHN', weeklyPeriodsPerTeacher: 11.5 },
      { stage: 'PRIMARY', subject: 'CHN', weeklyPeriodsPerTeacher: 12 },
    ]);
  });

  it('needs a workload row for every subject that has periods', () => {
    const curriculum = ['CHN', 'MUS', 'MUS'].map((subject, index) => ({
      grade: String(index + 1),
      subject,
      weekly_periods: '2',
    }));
    const classes = smallCounty().classes.filter((row) => row['grade'] !== '7');
    const reading = readCounty({ ...smallCounty(), classes, curriculum, workload });
    expect(placesOf(reading)).toEqual([
      { code: 'ROSTER_NO_WORKLOAD', sheet: 'curriculum.csv', row: 3, column: 'subject', value: 'MUS' },
    ]);
  });

  it('may have subjects of its own', () => {
    const names = [
      ['CHN', '语文'],
      ['MAT', '数学'],
      ['PHY', '物理'],
      ['MUS', '音乐'],
      ['ART', '美术'],
      ['TEA', '茶艺'],
    ] as const;
    const subjects = names.map(([code, name_zh]) => ({
      code,
      name_zh,
      name_en: code,
      weight: code === 'TEA' ? '0.5' : '',
    }));
    const county = { ...smallCounty(), subjects };
    county.teachers[0] = { ...county.teachers[0], other_subjects: '茶艺' };
    const roster = rosterOf(readCounty(county));
    expect(roster.teachers[0]?.otherSubjects).toEqual(['TEA']);
    expect(roster.subjects.map(({ weight }) => weight)).toEqual([1, 1, 1, 1, 1, 0.5]);
    expect(new Set(roster.curriculum.map((row) => row.subject))).toEqual(
      new Set(['CHN', 'MAT', 'PHY', 'MUS', 'ART']),
    );
  });
});
