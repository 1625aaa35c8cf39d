// Words of the list of plans, of starting one and of why one failed.
import { dictionary } from '../../language/words';

export const plansWords = dictionary({
  title: { zh: '方案', en: 'Plans' },
  lead: {
    zh: (county: string, year: string, version: number) =>
      `${county} ${year} 学年；名册第 ${version} 版。方案是草案，经提交、审批、公示后执行。`,
    en: (county: string, year: string, version: number) =>
      `${county}, ${year}; roster version ${version}. A plan is a draft until it is submitted, approved and published.`,
  },
  caption: {
    zh: (county: string, year: string) => `${county} ${year} 学年的方案`,
    en: (county: string, year: string) => `Plans of ${county}, ${year}`,
  },
  start: { zh: '新建方案', en: 'New plan' },
  variants: { zh: '动多少人合适？看比选曲线', en: 'How many should move? See the curve' },
  noPlans: {
    zh: '这个学年还没有方案。',
    en: 'There is no plan for this year yet.',
  },
  noneOfState: { zh: '没有这种状态的方案。', en: 'No plan is in that state.' },
  runs: { zh: '计算状态', en: 'Computation' },
  plan: { zh: '方案', en: 'Plan' },
  unnamed: { zh: '未命名方案', en: 'Plan without a name' },
  outdated: { zh: '名册已变', en: 'roster has changed' },
  people: { zh: '人员', en: 'People' },
  going: {
    zh: (persons: string) => `去乡村 ${persons} 人`,
    en: (persons: string) => `${persons} go to the countryside`,
  },
  made: { zh: '制定', en: 'Made' },
  bySystem: { zh: '系统', en: 'the system' },
  tiers: { zh: '五层目标是什么意思', en: 'What the five tiers mean' },
  choose: { zh: '对比', en: 'Compare' },
  chooseOne: { zh: (plan: string) => `选择“${plan}”对比`, en: (plan: string) => `Compare “${plan}”` },
  compare: { zh: '对比所选两个方案', en: 'Compare the two chosen' },
  compareHint: {
    zh: (chosen: number) => (chosen === 0 ? '在表中勾选两个方案可并排对比。' : '再勾选一个方案。'),
    en: (chosen: number) =>
      chosen === 0 ? 'Tick two plans of the table to see them side by side.' : 'Tick one more plan.',
  },
  why: { zh: '看原因', en: 'See why' },
  whyOf: {
    zh: (plan: string) => `“${plan}”为何没有结果`,
    en: (plan: string) => `Why “${plan}” has no result`,
  },
});
