// Words of the map before and after the plan.
import { dictionary } from '../../../language/words';

export const mapWords = dictionary({
  before: { zh: '调配前', en: 'Before' },
  after: { zh: '调配后', en: 'After' },
  beforeOf: {
    zh: (schools: number, short: number) => `调配前：${schools} 所学校，${short} 所有缺口；明细见下表`,
    en: (schools: number, short: number) =>
      `Before: ${short} of ${schools} schools are short; the table below has the figures`,
  },
  afterOf: {
    zh: (schools: number, short: number, flows: number) =>
      `调配后：${schools} 所学校，${short} 所有缺口，${flows} 条流动；明细见下表`,
    en: (schools: number, short: number, flows: number) =>
      `After: ${short} of ${schools} schools are short, ${flows} flows; the tables below have the figures`,
  },
  show: { zh: '显示哪些流动', en: 'Which flows' },
  legend: { zh: '圆点', en: 'Dots' },
  FILLED: { zh: '不缺', en: 'not short' },
  SHORT: { zh: '缺（不到 3 人）', en: 'short (below 3)' },
  SEVERE: { zh: '很缺（3 人以上）', en: 'very short (3 and more)' },
  dots: { zh: '圆点越大，缺口越大', en: 'the larger the dot, the larger the gap' },
  hires: { zh: '三角：新招聘', en: 'triangle: new hires' },
  flows: { zh: '人员流动', en: 'Flows of people' },
  kind: { zh: '措施', en: 'Measure' },
  from: { zh: '派出学校', en: 'From' },
  to: { zh: '接收学校', en: 'To' },
  people: { zh: '教师', en: 'Teachers' },
  fte: { zh: '补缺', en: 'FTE' },
  schools: { zh: '各校缺口前后', en: 'Shortage of each school before and after' },
  school: { zh: '学校', en: 'School' },
  area: { zh: '城乡', en: 'Area' },
  less: { zh: '减少', en: 'Less' },
  outside: { zh: '（新招聘）', en: '(new hire)' },
  kilometres: { zh: (km: number) => `${km} 千米`, en: (km: number) => `${km} km` },
});
