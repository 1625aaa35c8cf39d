// Words of what the limits cost, of the exchange quota, and of the balance between schools.
import { planBalanceResourceWords } from '../../../language/vocabulary';
import { dictionary } from '../../../language/words';

export const limitWords = dictionary({
  prices: {
    zh: '放宽一项限制能多补多少乡村缺口',
    en: 'What relaxing one limit would take off the rural shortage',
  },
  what: { zh: '放宽什么', en: 'What is relaxed' },
  fall: { zh: '缺口减少', en: 'Shortage falls by' },
  between: {
    zh: (least: string, most: string) => `${least} 至 ${most}`,
    en: (least: string, most: string) => `${least} to ${most}`,
  },
  status: { zh: '把握', en: 'Certainty' },
  PROVEN: { zh: '已证明', en: 'proven' },
  BOUNDED: { zh: '上下界', en: 'bounded' },
  noPrices: { zh: '没有算出限制的代价。', en: 'No limit was priced.' },
  quota: { zh: '交流比例台账', en: 'Exchange quota' },
  reached: { zh: '已达到', en: 'reached' },
  missed: { zh: (count: number) => `差 ${count} 人`, en: (count: number) => `${count} short` },
  went: {
    zh: (went: number, eligible: number, share: string) =>
      `符合条件 ${eligible} 人，交流 ${went} 人，目标 ${share}`,
    en: (went: number, eligible: number, share: string) =>
      `${went} of ${eligible} eligible go; the goal is ${share}`,
  },
  backbone: {
    zh: (backbone: number, went: number, share: string) =>
      `交流的 ${went} 人中骨干 ${backbone} 人，目标 ${share}`,
    en: (backbone: number, went: number, share: string) =>
      `${backbone} of the ${went} who go are backbone teachers; the goal is ${share}`,
  },
  school: { zh: '派出学校', en: 'Sending school' },
  staffInPost: { zh: '在编教师', en: 'In post' },
  eligible: { zh: '符合条件', en: 'Eligible' },
  going: { zh: '交流', en: 'Go' },
  ofEligible: { zh: '占符合条件', en: 'Of the eligible' },
  backboneCount: { zh: '其中骨干', en: 'Backbone' },
  balance: { zh: '校际均衡：差异系数（方案前后）', en: 'Balance between schools: CV before and after' },
  balanceMeaning: {
    zh: '差异系数越小越均衡。国家限值：小学、初中基本均衡 0.65、0.55，优质均衡 0.50、0.45。',
    en: 'The smaller, the more even. National limits for primary and junior: basic balance 0.65 and 0.55, quality balance 0.50 and 0.45.',
  },
  indicator: { zh: '指标', en: 'Indicator' },
  before: { zh: '方案前', en: 'Before' },
  after: { zh: '方案后', en: 'After' },
  basic: { zh: '基本均衡限值', en: 'Basic limit' },
  quality: { zh: '优质均衡限值', en: 'Quality limit' },
  verdict: { zh: '方案后', en: 'After the plan' },
  QUALITY: { zh: '达到优质均衡', en: 'quality balance' },
  BASIC: { zh: '达到基本均衡', en: 'basic balance' },
  NEITHER: { zh: '未达到基本均衡', en: 'below basic balance' },
  UNKNOWN: { zh: '没有数据', en: 'no figures' },
  ...planBalanceResourceWords,
  limitLines: { zh: '竖线：优质均衡、基本均衡限值', en: 'Lines: limits of quality and basic balance' },
});
