// Words of starting a plan.
import { dictionary } from '../../language/words';

export const startWords = dictionary({
  title: { zh: '新建方案', en: 'New plan' },
  lead: {
    zh: '以现在的名册、规则和人工指定计算；计算期间可以继续办理其他事项。',
    en: 'Computed from the roster, rules and pins as they are now; you may go on working meanwhile.',
  },
  name: { zh: '方案名称', en: 'Name' },
  nameHint: {
    zh: '可不填，至多 100 字，例如“局务会讨论稿”',
    en: 'May be left empty, at most 100 characters',
  },
  timeLimit: { zh: '时间上限', en: 'Time limit' },
  timeHint: {
    zh: '到时给出已找到的最好方案，并说明离最优最多还差多少；随时可以提前结束。',
    en: 'Then the best plan found is given, with how far from the optimum it may be. You can stop earlier at any time.',
  },
  minutes: { zh: (minutes: number) => `${minutes} 分钟`, en: (minutes: number) => `${minutes} minutes` },
  basedOn: { zh: '原方案', en: 'Previous plan' },
  anew: { zh: '不依据，重新计算', en: 'None: plan anew' },
  basedOnHint: {
    zh: '选了原方案，就在满足目标的前提下尽量少改动它。',
    en: 'With a previous plan as little of it is changed as the tiers allow.',
  },
  start: { zh: '开始计算', en: 'Start' },
  starting: { zh: '正在开始…', en: 'Starting…' },
  started: { zh: '已开始计算', en: 'Started' },
});
