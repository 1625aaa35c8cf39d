// Workbooks of offices, each with the exact roster that it must become, or the question that it must raise.
import { strToU8 } from 'fflate';
import { proposeOfficeFiles } from '../../../../src/features/rosters/intake';
import { COUNTY, MERGED_HEADER, PEOPLE, SHEET_PER_SCHOOL, WIDE_CLASSES } from './office-county';
import { officeWorkbook } from './office-workbook';
import { file, HEADER, people, read, rosterOf, workbook } from './reading';

const HEWAN = '9519931001';
const CITY = '9519931002';
const BASE = {
  backbone: 'NONE',
  employment: 'POST',
  fte: 1,
  exemption: 'NONE',
  exemptionUntil: null,
  leavesOn: null,
  otherSubjects: [],
  stage: 'PRIMARY',
};

describe('a workbook of an office', () => {
  test('with titles, a merged header of two rows, numbered empty rows, a total and signatures', async () => {
    const reading = await read([workbook(MERGED_HEADER)]);
    expect(reading.files).toEqual([{ file: '表.xlsx', sheet: '花名册', table: 'teachers', rowsRead: 4 }]);
    expect(reading.rows.map(({ row, outcome }) => [row, outcome])).toEqual(
      [5, 6, 7, 8].map((row) => [row, 'CREATED']),
    );
    const { county, schools, teachers, classes } = reading.roster!;
    expect(county).toMatchObject({
      code: COUNTY,
      name: '松岭县',
      schoolYear: '2026-2027',
      startDate: '2026-09-01',
    });
    expect(
      schools.map(({ code, name, kind, area, township, authorisedPosts }) => ({
        code,
        name,
        kind,
        area,
        township,
        authorisedPosts,
      })),
    ).toEqual([
      {
        code: HEWAN,
        name: '青石乡河湾小学',
        kind: 'PRIMARY',
        area: 'RURAL',
        township: '青石乡',
        authorisedPosts: 3,
      },
      {
        code: CITY,
        name: '城关镇第一小学',
        kind: 'PRIMARY',
        area: 'TOWN',
        township: '城关镇',
        authorisedPosts: 1,
      },
    ]);
    const [zhong, luo, ouyang, bai] = PEOPLE;
    expect(teachers).toEqual([
      {
        ...BASE,
        staffNo: `M${HEWAN}-001`,
        name: '钟雨禾',
        idNumber: zhong.id,
        gender: 'FEMALE',
        birthDate: '1988-03-12',
        schoolCode: HEWAN,
        mainSubject: 'CHN',
        title: 'NONE',
        joinedSchoolOn: '2012-09-01',
        ruralServiceYears: 14,
      },
      {
        ...BASE,
        staffNo: `M${HEWAN}-002`,
        name: '罗大川',
        idNumber: luo.id,
        gender: 'MALE',
        birthDate: '1979-05-21',
        schoolCode: HEWAN,
        mainSubject: 'MAT',
        title: 'NONE',
        joinedSchoolOn: '2001-09-01',
        ruralServiceYears: 25,
      },
      {
        ...BASE,
        staffNo: `M${HEWAN}-003`,
        name: '欧阳小满',
        idNumber: ouyang.id,
        gender: 'FEMALE',
        birthDate: '1999-11-30',
        schoolCode: HEWAN,
        mainSubject: 'MOR',
        title: 'NONE',
        joinedSchoolOn: '2023-08-01',
        ruralServiceYears: 3,
      },
      {
        ...BASE,
        staffNo: `M${CITY}-001`,
        name: '白帆',
        idNumber: bai.id,
        gender: 'FEMALE',
        birthDate: '1992-07-04',
        schoolCode: CITY,
        mainSubject: 'MUS',
        title: 'NONE',
        joinedSchoolOn: '2016-09-01',
        ruralServiceYears: 0,
      },
    ]);
    expect(classes).toEqual([]);
    expect(reading.pending.map(({ table, column, rows }) => [table, column, rows])).toEqual(
      expect.arrayContaining([
        ['classes', 'classes', 1],
        ['schools', 'code', 2],
        ['teachers', 'staffNo', 4],
        ['schools', 'longitude', 2],
      ]),
    );
    expect(reading.pending[0]).toMatchObject({ table: 'classes', column: 'classes' });
  });

  test('with a sheet for each school', async () => {
    const { teachers, schools } = await rosterOf([workbook(...SHEET_PER_SCHOOL)]);
    const names = new Map(schools.map(({ code, name }) => [code, name]));
    expect(
      teachers.map(({ name, schoolCode, mainSubject, title }) => [
        name,
        names.get(schoolCode),
        mainSubject,
        title,
      ]),
    ).toEqual([
      ['钟雨禾', '青石乡河湾小学', 'CHN', 'FIRST'],
      ['罗大川', '青石乡河湾小学', 'MAT', 'SENIOR'],
      ['欧阳小满', '青石乡河湾小学', 'MOR', 'SECOND'],
      ['白帆', '城关镇第一小学', 'MUS', 'NONE'],
    ]);
  });

  test('with classes side by side by grade, beside another file with the people', async () => {
    const reading = await read([workbook(MERGED_HEADER), file('班额.xlsx', officeWorkbook([WIDE_CLASSES]))]);
    expect(reading.rows).toHaveLength(6);
    expect(reading.roster?.classes).toEqual(
      [
        { schoolCode: HEWAN, grade: 1, classes: 1, pupils: 31 },
        { schoolCode: HEWAN, grade: 2, classes: 0.5, pupils: 9 },
        { schoolCode: CITY, grade: 1, classes: 4, pupils: 172 },
        { schoolCode: CITY, grade: 2, classes: 4, pupils: 168 },
      ]
        .map((group) => ({
          ...group,
          schoolCode: reading.roster!.schools.find(
            ({ name }) => (group.schoolCode === HEWAN) === name.endsWith('河湾小学'),
          )!.code,
        }))
        .sort((a, b) =>
          a.schoolCode < b.schoolCode ? -1 : a.schoolCode > b.schoolCode ? 1 : a.grade - b.grade,
        ),
    );
  });

  test.each([
    ['语数', 'CHN', ['MAT']],
    ['音体美', 'MUS', ['ART', 'PED']],
    ['数学、信息技术', 'MAT', ['ICT']],
    ['小学语文教师', 'CHN', []],
    ['道法/班主任', 'MOR', []],
    ['政史地', 'MOR', ['GEO', 'HIS']],
  ])('names subjects as %s', async (written, main, others) => {
    const { teachers } = await rosterOf([workbook(people(HEADER, ['甲', '河湾小学', written]))]);
    expect([teachers[0]!.mainSubject, teachers[0]!.otherSubjects]).toEqual([main, others]);
  });

  test.each([
    ['全额事业编', 'POST'],
    ['特岗计划', 'SPECIAL_POST'],
    ['临时聘用', 'CONTRACT'],
  ])('calls an employment %s', async (written, employment) => {
    const sheet = people([...HEADER, '编制类别'], ['甲', '河湾小学', '语文', written]);
    expect((await rosterOf([workbook(sheet)])).teachers[0]!.employment).toBe(employment);
  });

  test('asks once for a value nobody knows, and takes the answer', async () => {
    const sheet = people(
      HEADER,
      ['甲', '河湾小学', '围棋'],
      ['乙', '河湾小学', '围棋'],
      ['丙', '河湾小学', '语文'],
    );
    const asked = await read([workbook(sheet)]);
    expect(asked.questions).toMatchObject([{ code: 'UNKNOWN_VALUE', about: 'mainSubject=围棋', rows: 2 }]);
    expect(asked.roster).toBeNull();
    expect(asked.rows.map(({ outcome }) => outcome)).toEqual(['REJECTED', 'REJECTED', 'REJECTED']);
    const answers = { values: { mainSubject: { 围棋: '体育' } } };
    expect(
      (await rosterOf([workbook(sheet)], { answers })).teachers.map(({ mainSubject }) => mainSubject),
    ).toEqual(['PED', 'PED', 'CHN']);
  });

  test('with schools that differ in a number only has as many schools, without a question', async () => {
    const names = ['第一小学', '第二小学', '东湖小学', '西湖小学', '青石乡第3小学', '青石乡第13小学'];
    const rows = names.map((school, index) => [`甲${index}`, school, '语文']);
    const { schools } = await rosterOf([workbook(people(HEADER, ...rows))], {
      answers: { acceptProposals: true },
    });
    expect(schools.map(({ name }) => name).sort()).toEqual([...names].sort());
    // One wrong character is asked.
    const slip = people(HEADER, ['甲', '青石乡河湾小学', '语文'], ['乙', '青石乡河弯小学', '语文']);
    expect((await read([workbook(slip)])).questions).toMatchObject([
      { code: 'LIKE_SCHOOL', about: '青石乡河弯小学' },
    ]);
  });

  test('keeps columns aside that the roster has no place for, and takes none for another', async () => {
    const header = ['姓名', '单位', '任教学科', '参加工作时间', '身份证件类型', '联系电话'];
    const { tables } = await proposeOfficeFiles({
      files: [workbook(people(header, ['甲', '河湾小学', '语文', '1999.09', '居民身份证', '1']))],
      answers: {},
    });
    expect(tables[0]!.columns.map(({ column }) => column)).toEqual([
      'name',
      'schoolCode',
      'mainSubject',
      null,
      null,
      null,
    ]);
    expect(tables[0]!.columns[0]).toMatchObject({ confidence: 1, samples: ['甲'] });
    expect(tables[0]!.missing.map(({ column }) => column)).toContain('joinedSchoolOn');
  });

  test('is read as CSV with semicolons or tabs as well', async () => {
    for (const mark of [',', ';', '\t']) {
      const text = [HEADER, ['甲', '河湾小学', '语文']].map((row) => row.join(mark)).join('\r\n');
      expect((await rosterOf([file('名单.csv', strToU8(`\ufeff${text}`))])).teachers).toHaveLength(1);
    }
  });

  test('with the school in a merged cell beside its people', async () => {
    const sheet = {
      ...people(HEADER, ['甲', '河湾小学', '语文'], ['乙', null, '数学'], ['丙', '河口小学', '数学']),
      merges: ['B2:B3'],
    };
    const { teachers, schools } = await rosterOf([workbook(sheet)]);
    const names = new Map(schools.map(({ code, name }) => [code, name]));
    expect(teachers.map(({ name, schoolCode }) => [name, names.get(schoolCode)])).toEqual([
      ['甲', '河湾小学'],
      ['乙', '河湾小学'],
      ['丙', '河口小学'],
    ]);
  });
});
