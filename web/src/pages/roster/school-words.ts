// Words of the list of schools.
import { dictionary } from '../../language/words';

export const schoolWords = dictionary({
  title: { zh: '学校', en: 'Schools' },
  lead: {
    zh: (authorised: string, inPost: string, vacant: string, over: string) =>
      `全县核定编制 ${authorised}，在编在岗 ${inPost}；缺编学校共缺 ${vacant}，超编学校共超 ${over}。`,
    en: (authorised: string, inPost: string, vacant: string, over: string) =>
      `${authorised} posts, ${inPost} in post; ${vacant} posts vacant at some schools, ${over} over at others.`,
  },
  caption: {
    zh: (county: string, year: string) => `${county} ${year} 学年学校`,
    en: (county: string, year: string) => `Schools of ${county}, ${year}`,
  },
  search: { zh: '学校名称或代码', en: 'School name or code' },
  area: { zh: '城乡', en: 'Area' },
  kind: { zh: '办学类型', en: 'Kind' },
  nothing: { zh: '没有符合条件的学校。', en: 'No school fits.' },
  name: { zh: '学校', en: 'School' },
  code: { zh: '学校标识码', en: 'Code' },
  township: { zh: '乡镇', en: 'Township' },
  cluster: { zh: '学区', en: 'Cluster' },
  remoteness: { zh: '偏远等级', en: 'Remoteness' },
  classes: { zh: '班级', en: 'Classes' },
  pupils: { zh: '学生', en: 'Pupils' },
  authorised: { zh: '核定编制', en: 'Posts' },
  inPost: { zh: '在编在岗', en: 'In post' },
  establishment: { zh: '编制缺口', en: 'Establishment gap' },
  short: { zh: '缺编', en: 'short' },
  over: { zh: '超编', en: 'over' },
  balanced: { zh: '满编', en: 'full' },
  teachingGap: { zh: '课时缺口', en: 'Teaching gap' },
  beds: { zh: '空余床位', en: 'Free beds' },
  sign: {
    zh: '编制缺口 = 核定编制 − 在编在岗，负数为超编；课时缺口按课程方案折合全职人数，两者不能相加。',
    en: 'Establishment gap = posts − staff in post, below 0 when over; the teaching gap is in full-time equivalents against the curriculum. They never add up.',
  },
  staff: { zh: (name: string) => `${name}的教师`, en: (name: string) => `Teachers of ${name}` },
});
