// Words of the balance between schools, against the national limits.
import { planBalanceResourceWords } from '../../../language/vocabulary';
import { dictionary } from '../../../language/words';

export const balanceWords = dictionary({
  caption: { zh: '校际差异系数（国家限值）', en: 'Balance between schools (national limits)' },
  indicator: { zh: '指标', en: 'Indicator' },
  ...planBalanceResourceWords,
  limits: { zh: '限值（基本 / 优质）', en: 'Limit (basic / quality)' },
  before: { zh: '原值', en: 'Before' },
  QUALITY: { zh: '达到优质均衡', en: 'quality balance' },
  BASIC: { zh: '达到基本均衡', en: 'basic balance' },
  UNMET: { zh: '未达基本均衡', en: 'not balanced' },
  worse: { zh: (value: string) => `比原值高 ${value}`, en: (value: string) => `${value} worse` },
  better: { zh: (value: string) => `比原值低 ${value}`, en: (value: string) => `${value} better` },
  none: { zh: '无法计算', en: 'cannot be told' },
  bar: {
    zh: '色条长度是差异系数，越短越均衡；两条竖线是优质均衡和基本均衡的限值。',
    en: 'A bar is as long as its coefficient of variation, the shorter the better; the two lines are the limits of quality and basic balance.',
  },
});
