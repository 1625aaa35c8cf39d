// Office files laid over a stored roster: parts update by person, and nobody vanishes.
import { COUNTY, identity, MERGED_HEADER, PEOPLE, WIDE_CLASSES } from './office-county';
import { officeWorkbook } from './office-workbook';
import { file, HEADER, people, read, rosterOf, workbook } from './reading';

describe('over a stored roster', () => {
  const stored = () => rosterOf([workbook(MERGED_HEADER), file('班额.xlsx', officeWorkbook([WIDE_CLASSES]))]);

  test('the same files change nothing, and every row is accounted for', async () => {
    const existing = await stored();
    const again = await read([workbook(MERGED_HEADER), file('班额.xlsx', officeWorkbook([WIDE_CLASSES]))], {
      existing,
    });
    expect(again.roster).toEqual(existing);
    expect(again.rows.map(({ outcome }) => outcome)).toEqual(Array(6).fill('UNCHANGED'));
  });

  test('a part updates by person and leaves everybody else as they are', async () => {
    const existing = await stored();
    const part = people(
      ['姓名', '身份证号', '单位', '任教学科', '职称'],
      ['白帆', PEOPLE[3].id, '城关镇第一小学', '音乐', '一级教师'],
      ['新来', identity('20010101', 8), '城关镇第一小学', '美术', '三级教师'],
    );
    const reading = await read([workbook(part)], { existing });
    expect(reading.rows.map(({ outcome }) => outcome)).toEqual(['UPDATED', 'CREATED']);
    const before = new Map(existing.teachers.map((teacher) => [teacher.name, teacher]));
    const after = new Map(reading.roster!.teachers.map((teacher) => [teacher.name, teacher]));
    expect([...after.keys()].sort()).toEqual([...before.keys(), '新来'].sort());
    expect(after.get('白帆')).toEqual({ ...before.get('白帆'), title: 'FIRST' });
    for (const { name } of PEOPLE.slice(0, 3)) expect(after.get(name)).toEqual(before.get(name));
    expect(reading.roster!.classes).toEqual(existing.classes);
  });

  test('a school written otherwise is asked once, a new one as well', async () => {
    const existing = await stored();
    const part = people(
      HEADER,
      ['甲', '河湾小学', '语文'],
      ['乙', '河湾小学', '语文'],
      ['丙', '云顶小学', '语文'],
    );
    const { questions, roster } = await read([workbook(part)], { existing });
    expect(questions.map(({ code, about, proposal, rows }) => [code, about, proposal, rows])).toEqual([
      ['LIKE_SCHOOL', '河湾小学', '青石乡河湾小学', 2],
      ['NEW_SCHOOL', '云顶小学', '云顶小学', 1],
    ]);
    expect(roster).toBeNull();
    const answers = { schools: { 河湾小学: '青石乡河湾小学', 云顶小学: '云顶小学' } };
    const answered = await rosterOf([workbook(part)], { existing, answers });
    expect(answered.schools).toHaveLength(3);
    expect(answered.teachers).toHaveLength(7);
  });

  test('without a county the identity numbers propose one', async () => {
    const { questions } = await read([workbook(MERGED_HEADER)], { county: null });
    expect(questions).toMatchObject([{ code: 'COUNTY', proposal: COUNTY }]);
  });
});
