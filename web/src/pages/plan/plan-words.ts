// Words of the frame of a plan's page: its name, its sections, and where it stands.
import { dictionary } from '../../language/words';

export const planWords = dictionary({
  plan: { zh: '方案', en: 'Plan' },
  unnamed: { zh: '未命名方案', en: 'Plan without a name' },
  sections: { zh: '方案内容', en: 'Sections of the plan' },
  unknown: {
    zh: '没有这个方案，或者它不属于您的县。',
    en: 'There is no such plan, or it belongs to another county.',
  },
  summary: { zh: '概要', en: 'Summary' },
  moves: { zh: '措施', en: 'Moves' },
  itinerants: { zh: '走教安排', en: 'Itinerant weeks' },
  map: { zh: '前后对比图', en: 'Before and after' },
  gaps: { zh: '剩余缺口', en: 'Remaining gaps' },
  stays: { zh: '留任原因', en: 'Who stays and why' },
  limits: { zh: '限制与均衡', en: 'Limits and balance' },
  record: { zh: '意见与记录', en: 'Comments and record' },
  difference: { zh: '与原方案的差异', en: 'What changed' },
  lead: {
    zh: (county: string, year: string) => `${county} ${year} 学年教师交流与师资配置方案`,
    en: (county: string, year: string) =>
      `${county}, school year ${year}: plan of teacher exchange and staffing`,
  },
  made: { zh: (when: string) => `${when} 制定`, en: (when: string) => `made ${when}` },
  madeBy: {
    zh: (when: string, who: string) => `${who} ${when} 发起`,
    en: (when: string, who: string) => `asked for by ${who} ${when}`,
  },
  outdated: { zh: '名册已变', en: 'Roster has changed' },
  current: { zh: '输入未变', en: 'Input unchanged' },
  checked: { zh: '独立核查通过', en: 'Independent check passed' },
  unchecked: {
    zh: (count: number) => `独立核查发现 ${count} 处违规`,
    en: (count: number) => `Independent check: ${count} violations`,
  },
  basedOn: { zh: '由此方案调整而来：', en: 'Made from: ' },
  outdatedMeaning: {
    zh: '制定后，本县的名册或规则有了变化。批准前须复核，或重新计算。',
    en: 'The county’s roster or rules have changed since it was computed. Recheck it before approval, or plan again.',
  },
  whatChanged: { zh: '查看变更', en: 'See what has changed' },
  noResult: {
    zh: '方案还没有计算结果。',
    en: 'The plan has no result yet.',
  },
  steps: { zh: '办理进度', en: 'Where it stands' },
});
