// An invented county's people and classes in the layouts that offices use, and the roster that each must become.
import { identityCheckCharacter } from '../../../../src/features/rosters/bundle/checks/identity-number';
import { type OfficeSheet } from './office-workbook';

export const COUNTY = '519931';

/** An identity number of nobody: a code that no county has, birth date and order. */
export function identity(birth: string, order: number): string {
  const first = `${COUNTY}${birth}${String(order).padStart(3, '0')}`;
  return first + identityCheckCharacter(first);
}

/** Name, school, subject, identity number (order odd: a man), day of joining. */
export const PEOPLE = [
  {
    name: '钟雨禾',
    school: '青石乡河湾小学',
    subject: '语文',
    id: identity('19880312', 2),
    joined: '2012.09',
    title: '一级教师',
  },
  {
    name: '罗大川',
    school: '青石乡河湾小学',
    subject: '数学',
    id: identity('19790521', 1),
    joined: '2001.09',
    title: '高级教师',
  },
  {
    name: '欧阳小满',
    school: '青石乡河湾小学',
    subject: '思品',
    id: identity('19991130', 4),
    joined: '2023.08',
    title: '二级教师',
  },
  {
    name: '白帆',
    school: '城关镇第一小学',
    subject: '音乐',
    id: identity('19920704', 6),
    joined: '2016.09',
    title: '未定级',
  },
] as const;

/** 全县花名册: a title, two header rows with merged cells, numbered empty rows, a total and signatures. */
export const MERGED_HEADER: OfficeSheet = {
  name: '花名册',
  merges: ['A1:H1', 'A2:H2', 'A3:A4', 'B3:D3', 'E3:G3', 'H3:H4', 'A11:H11'],
  rows: [
    ['松岭县2026年秋季中小学教师花名册', null, null, null, null, null, null, null],
    ['填报单位：松岭县教育局（盖章）', null, null, null, null, null, null, null],
    ['序号', '基本情况', null, null, '任教情况', null, null, '备注'],
    [null, '姓名', '身份证件号', '民族', '单位', '任教学科', '来校时间', null],
    ...PEOPLE.map(({ name, id, school, subject, joined }, index) => [
      index + 1,
      name,
      id,
      '汉族',
      school,
      subject,
      joined,
      '',
    ]),
    [5, null, null, null, null, null, null, null],
    [6, '', '', '', '', '', '', ''],
    ['合计', 4, null, null, null, null, null, null],
    ['填表人：某某      审核人：', null, null, null, null, null, null, null],
  ],
};

/** 一校一表: the school stands in the name of the sheet and in its title only. */
export const SHEET_PER_SCHOOL: readonly OfficeSheet[] = [...new Set(PEOPLE.map(({ school }) => school))].map(
  (school) => ({
    name: school,
    merges: ['A1:E1'],
    rows: [
      [`${school}教师花名册`, null, null, null, null],
      ['序号', '姓名', '身份证号', '任教学科', '职称'],
      ...PEOPLE.filter((person) => person.school === school).map(({ name, id, subject, title }, index) => [
        index + 1,
        name,
        id,
        subject,
        title,
      ]),
      ['合 计', 2, null, null, null],
    ],
  }),
);

/** 班额统计横表: a pair of columns for each grade. */
export const WIDE_CLASSES: OfficeSheet = {
  name: '班额统计',
  merges: ['A1:G1', 'A2:A3', 'B2:C2', 'D2:E2', 'F2:G2'],
  rows: [
    ['2026年秋季各校班级及学生数', null, null, null, null, null, null],
    ['学校', '一年级', null, '二年级', null, '七年级', null],
    [null, '班数', '人数', '班数', '人数', '班数', '人数'],
    ['青石乡河湾小学', 1, 31, 0.5, 9, '', ''],
    ['城关镇第一小学', 4, 172, 4, 168, '', null],
    ['合计', 5, 203, 4.5, 177, null, null],
  ],
};
