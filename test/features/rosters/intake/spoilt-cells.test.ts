// Cells as spreadsheets and old systems spoil them: mended where they can be, refused with the cure where not.
import { strToU8 } from 'fflate';
import { officeWorkbook } from './office-workbook';
import { file, HEADER, people, read, rosterOf, workbook } from './reading';

describe('cells as spreadsheets spoil them', () => {
  const one = (header: string, cell: string | number) =>
    workbook(people([...HEADER, header], ['甲', '河湾小学', '语文', cell]));

  test.each([
    ['an exponent', '5.19931E+17'],
    ['a number beyond what a cell holds', 519931198803120000],
    ['digits that a cell has eaten', '519931198803120000'],
  ])(
    'an identity number as %s is refused where it stands, with the cure, or left out when that is answered',
    async (_, cell) => {
      const asked = await read([one('身份证号', cell)]);
      expect(asked.questions).toMatchObject([{ code: 'LOST_DIGITS', about: 'idNumber', proposal: '' }]);
      expect(asked.issues).toMatchObject([
        { code: 'INTAKE_LOST_DIGITS', sheet: '表.xlsx 教师名单', row: 2, column: '身份证号' },
      ]);
      expect(asked.issues[0]!.hintZh).toContain('文本格式');
      const { teachers } = await rosterOf([one('身份证号', cell)], { answers: { acceptProposals: true } });
      expect(teachers[0]!.idNumber).toBeNull();
    },
  );

  test('a staff number loses its .0 and its invisible characters, and keeps its zeros', async () => {
    const numberOf = async (cell: string | number) =>
      (await rosterOf([one('教职工号', cell)])).teachers[0]!.staffNo;
    expect(await numberOf('100046.0')).toBe('100046');
    expect(await numberOf('JZ\u200b001\u2060\u00ad')).toBe('JZ001');
    expect(await numberOf('00007')).toBe('00007');
    expect((await read([one('教职工号', '4.30001E+17')])).questions[0]).toMatchObject({
      code: 'LOST_DIGITS',
      proposal: null,
    });
  });

  test.each([
    ['张　三', '张三'],
    ['张 三', '张三'],
    ['\u200b张三\ufeff', '张三'],
    ['买买提•艾力', '买买提·艾力'],
    ['阿依古丽 . 买买提', '阿依古丽·买买提'],
  ])('the name %s is %s', async (written, name) => {
    const sheet = people(HEADER, [written, '河湾小学', '语文']);
    expect((await rosterOf([workbook(sheet)])).teachers[0]!.name).toBe(name);
  });

  test('a character that only an old system has is named', async () => {
    const { warnings, roster } = await read([workbook(people(HEADER, ['王\ue123', '河湾小学', '语文']))]);
    expect(warnings).toContainEqual(
      expect.objectContaining({ code: 'INTAKE_PRIVATE_CHARACTER', row: 2, column: '姓名' }),
    );
    expect(roster).not.toBeNull();
  });

  test('days are counted from 1904 where the workbook says so', async () => {
    // 2016-09-01 is day 42614 from 1900 and 41152 from 1904.
    const sheet = (day: number) => [people([...HEADER, '到校时间'], ['甲', '河湾小学', '语文', day])];
    for (const [bytes, from] of [
      [officeWorkbook(sheet(41152), { from1904: true }), 1904],
      [officeWorkbook(sheet(42614)), 1900],
    ] as const)
      expect([from, (await rosterOf([file('表.xlsx', bytes)])).teachers[0]!.joinedSchoolOn]).toEqual([
        from,
        '2016-09-01',
      ]);
  });

  test.each([
    ['网页另存的 .xls', '<html><table><tr><td>姓名</td></tr></table></html>'],
    ['PDF 文件', '%PDF-1.7'],
    ['空文件', ''],
    ['XML 表格', '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>'],
  ])('a file that is %s is named so', async (what, text) => {
    const { issues } = await read([file('教师.xls', strToU8(text))]);
    expect(issues).toMatchObject([{ code: 'INTAKE_OTHER_FILE', sheet: '教师.xls' }]);
    expect(issues[0]!.messageZh).toContain(what);
  });
});
