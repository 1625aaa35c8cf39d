// Words of a computation that is under way.
import { dictionary } from '../../language/words';

export const runWords = dictionary({
  title: { zh: '正在计算', en: 'Being computed' },
  QUEUED: { zh: '排队等待', en: 'Waiting for its turn' },
  MODEL: { zh: '建立模型', en: 'Building the model' },
  T1: { zh: '求乡村学科缺口最小', en: 'Minimising the rural subject shortage' },
  T2: { zh: '照顾最薄弱的乡村学校', en: 'Helping the worst-off rural school' },
  T3: { zh: '减少其他学校的缺口', en: 'Reducing shortages elsewhere' },
  T4: { zh: '落实交流比例和骨干比例', en: 'Meeting the exchange quota and the backbone share' },
  T5: { zh: '减少人员变动', en: 'Disturbing as few people as possible' },
  WATERFALL: { zh: '核算每项措施的作用', en: 'Working out what each measure buys' },
  CHECK: { zh: '独立核查', en: 'Independent check' },
  EXPLAIN: { zh: '说明理由', en: 'Writing the explanations' },
  best: { zh: '目前最好', en: 'Best so far' },
  bound: { zh: '已证明不可能低于', en: 'Proven: never below' },
  gap: { zh: '最多还能降', en: 'Could fall by at most' },
  time: { zh: '用时', en: 'Time' },
  seconds: {
    zh: (seconds: number, limit: number) => `${seconds} 秒，时限 ${limit} 秒`,
    en: (seconds: number, limit: number) => `${seconds} s of at most ${limit} s`,
  },
  atBest: { zh: '已到最优', en: 'nothing: it is optimal' },
  notYet: { zh: '还没有', en: 'none yet' },
  keepBest: { zh: '到此为止，保留目前最好的', en: 'Stop here and keep the best' },
  keeping: {
    zh: '正在收尾：核查并保存目前最好的方案…',
    en: 'Finishing: the best plan is checked and stored…',
  },
  giveUp: { zh: '放弃计算', en: 'Give it up' },
  giveUpOf: { zh: (plan: string) => `放弃“${plan}”的计算？`, en: (plan: string) => `Give “${plan}” up?` },
  giveUpMeans: {
    zh: '已经算出的结果不保存，方案留在列表中，状态为已取消。',
    en: 'What was found is not kept; the plan stays in the list as cancelled.',
  },
  goOn: { zh: '继续计算', en: 'Let it go on' },
  givenUp: { zh: '已放弃', en: 'Given up' },
});
