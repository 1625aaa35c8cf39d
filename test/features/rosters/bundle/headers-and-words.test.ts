// Column headers and words as counties use them mean the same as the English keys.
import { placesOf, type Row, readCounty, rosterOf, smallCounty } from './small-county';

/** Renames columns of every row; columns that are not named keep their key. */
function renamed(rows: readonly Row[], names: Readonly<Record<string, string>>): Row[] {
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([key, value]) => [names[key] ?? key, value])),
  );
}

const SCHOOL_HEADERS = {
  school_code: '学校标识码',
  name: '学校名称',
  kind: '办学类型',
  area: '城乡类别',
  cluster: '学区',
  remoteness: '偏远等级（0-3）',
  authorised_posts: '核定编制数',
  free_beds: '周转宿舍空余床位',
  paired_school_code: '结对学校',
};

const TEACHER_HEADERS = {
  staff_no: '教职工号*',
  name: '姓 名',
  id_number: '身份证号',
  birth_date: '出生年月',
  school_code: '人事关系所在学校',
  main_subject: '任教学科',
  other_subjects: '可兼任学科',
  title: '职称',
  backbone: '骨干教师级别',
  joined_school_on: 'Joined School On',
  rural_service_years: '乡村任教年限',
  leaves_on: '离岗日期',
};

describe('headers', () => {
  it('in Chinese, with remarks, spaces and other case are understood', () => {
    const county = smallCounty();
    county.schools = renamed(county.schools, SCHOOL_HEADERS);
    county.teachers = renamed(county.teachers, TEACHER_HEADERS);
    expect(rosterOf(readCounty(county))).toEqual(rosterOf(readCounty(smallCounty())));
  });

  it('that are missing are named with their key', () => {
    const county = smallCounty();
    county.teachers = county.teachers.map(({ birth_date: _left, ...row }) => row);
    expect(placesOf(readCounty(county))).toEqual([
      { code: 'ROSTER_MISSING_COLUMN', sheet: 'teachers.csv', row: 1, column: 'birth_date', value: null },
    ]);
  });

  it('that are unknown are ignored with a warning', () => {
    const county = smallCounty();
    county.teachers = county.teachers.map((row) => ({ ...row, 手机: '139' }));
    const reading = readCounty(county);
    expect(rosterOf(reading)).toEqual(rosterOf(readCounty(smallCounty())));
    expect(reading.warnings).toMatchObject([
      { code: 'ROSTER_UNKNOWN_COLUMN', sheet: 'teachers.csv', row: 1, column: '手机' },
    ]);
  });

  it('that almost spell an absent column are refused, so that nothing is lost in silence', () => {
    const county = smallCounty();
    county.teachers = renamed(county.teachers, { exemption: 'exemptoin' });
    expect(placesOf(readCounty(county))).toMatchObject([
      { code: 'ROSTER_MISSPELT_COLUMN', sheet: 'teachers.csv', row: 1, column: 'exemptoin' },
    ]);
  });

  it('of a more exact name win over synonyms', () => {
    const county = smallCounty();
    county.teachers = county.teachers.map((row) => ({ 学校: '城关小学', ...row }));
    const reading = readCounty(county);
    expect(rosterOf(reading).teachers).toHaveLength(3);
    expect(reading.warnings.map(({ column }) => column)).toEqual(['学校']);
  });
});

describe('words', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['kind', '完全小学', 'PRIMARY'],
    ['kind', 'primary', 'PRIMARY'],
    ['area', '121', 'TOWN'],
    ['area', '１１２', 'URBAN'],
    ['area', '220', 'RURAL'],
    ['area', '农村', 'RURAL'],
  ];
  it.each(cases)('of schools: %s %s is %s', (column, written, meant) => {
    const county = smallCounty();
    county.schools[0] = { ...county.schools[0], [column]: written };
    expect(rosterOf(readCounty(county)).schools[0]).toMatchObject({ [column]: meant });
  });

  it('of teachers are understood in Chinese', () => {
    const county = smallCounty();
    county.teachers[0] = {
      ...county.teachers[0],
      gender: '女',
      stage: '小学',
      main_subject: '信息技术',
      other_subjects: '体育， 美术；音乐;信息科技',
      title: '一级教师',
      backbone: '县级骨干教师',
      employment: '特岗',
      fte: '０.5',
      exemption: '哺乳期',
      exemption_until: '2027年3月',
      birth_date: '1985.7',
      joined_school_on: '40412',
    };
    expect(rosterOf(readCounty(county)).teachers[0]).toMatchObject({
      gender: 'FEMALE',
      stage: 'PRIMARY',
      mainSubject: 'ICT',
      otherSubjects: ['ART', 'MUS', 'PED'],
      title: 'FIRST',
      backbone: 'COUNTY',
      employment: 'SPECIAL_POST',
      fte: 0.5,
      exemption: 'NURSING',
      exemptionUntil: '2027-03-01',
      birthDate: '1985-07-01',
      joinedSchoolOn: '2010-08-22',
    });
  });

  it('for nothing leave optional cells and lists empty', () => {
    const county = smallCounty();
    county.teachers[0] = {
      ...county.teachers[0],
      title: '',
      backbone: '—',
      exemption: '',
      other_subjects: '无',
      leaves_on: '/',
    };
    expect(rosterOf(readCounty(county)).teachers[0]).toMatchObject({
      title: 'NONE',
      backbone: 'NONE',
      exemption: 'NONE',
      otherSubjects: [],
      leavesOn: null,
    });
  });
});
