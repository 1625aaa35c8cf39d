// Words of the shortage matrix.
import { dictionary } from '../../language/words';

export const matrixWords = dictionary({
  title: { zh: '学科缺口', en: 'Shortages' },
  lead: {
    zh: '课时缺口：按课程方案需要的教师减去现有教师，按学校和学科计算，折合全职人数。点一格看依据。',
    en: 'Teaching gap: teachers the curriculum asks for minus those present, by school and subject, in full-time equivalents. Open a cell for its facts.',
  },
  caption: {
    zh: (county: string, year: string) => `${county} ${year} 学年学科缺口（折合全职人数）`,
    en: (county: string, year: string) => `Shortages of ${county}, ${year} (full-time equivalents)`,
  },
  sign: {
    zh: '复制到 Excel 时，缺口为正数，富余为负数，不开设的学科为空。',
    en: 'In the copy for Excel shortages are positive, surpluses negative, subjects not taught empty.',
  },
  search: { zh: '学校名称或代码', en: 'School name or code' },
  stage: { zh: '学段', en: 'Stage' },
  subject: { zh: '学科', en: 'Subject' },
  area: { zh: '城乡', en: 'Area' },
  cluster: { zh: '学区', en: 'Cluster' },
  onlyShort: { zh: '只看有缺口的学校', en: 'Only schools that are short' },
  nothing: { zh: '没有符合条件的学校。', en: 'No school fits.' },
  school: { zh: '学校', en: 'School' },
  gap: { zh: '课时缺口', en: 'Teaching gap' },
  surplus: { zh: '富余', en: 'Surplus' },
  establishmentGap: { zh: '编制缺口', en: 'Establishment gap' },
  totals: {
    zh: (schools: number, gap: string, surplus: string) =>
      `${schools} 所学校：课时缺口 ${gap}，富余 ${surplus}`,
    en: (schools: number, gap: string, surplus: string) =>
      `${schools} schools: teaching gap ${gap}, surplus ${surplus}`,
  },
  legend: { zh: '颜色', en: 'Colours' },
  SPARE: { zh: '余', en: 'spare' },
  ENOUGH: { zh: '够', en: 'enough' },
  SLIGHT: { zh: '略缺', en: 'slight' },
  SHORT: { zh: '缺', en: 'short' },
  VERY_SHORT: { zh: '很缺', en: 'very short' },
  SEVERE: { zh: '奇缺', en: 'severe' },
  NONE: { zh: '不开设', en: 'not taught' },
  cellLevels: {
    zh: '每格：略缺 <0.5，缺 <1，很缺 <2，奇缺 ≥2 人',
    en: 'Cell: slight <0.5, short <1, very short <2, severe ≥2',
  },
  schoolLevels: {
    zh: '每校：略缺 <1，缺 <3，很缺 <5，奇缺 ≥5 人；圆点越大缺口越大',
    en: 'School: slight <1, short <3, very short <5, severe ≥5; the larger the dot, the larger the gap',
  },
  map: { zh: '学校分布', en: 'Where the schools are' },
  mapOf: {
    zh: (schools: number, short: number) => `${schools} 所学校的位置，其中 ${short} 所有缺口；明细见下表`,
    en: (schools: number, short: number) =>
      `${schools} schools on a map, ${short} of them short; the table below has the figures`,
  },
  kilometres: { zh: (km: number) => `${km} 千米`, en: (km: number) => `${km} km` },
});
