// Words of the curve of variants: people moved against rural shortage.
import { dictionary } from '../../../language/words';

export const variantsWords = dictionary({
  title: { zh: '多方案比选', en: 'How many should move' },
  lead: {
    zh: '每个点是一种办法下能做到的最好结果：横轴是去乡村的人数，纵轴是还剩的乡村学科缺口（加权，折合全职人数）。',
    en: 'Every point is the best that one way of doing it can reach: people who go to the countryside across, rural subject shortage that is left upwards (weighted, full-time equivalents).',
  },
  toPlans: { zh: '返回方案列表', en: 'Back to the plans' },
  start: { zh: '计算新曲线', en: 'Compute a curve' },
  startLead: {
    zh: '以现在的名册、规则和人工指定计算 15 种办法：只兼课、加走教，再加 5%、10%、15% 的交流，各分招聘与不招聘、双向交流与否。',
    en: 'Fifteen ways are computed from the roster, rules and pins as they are now: cover only, with itinerant work, then 5, 10 and 15% going, each with and without hires and exchanges.',
  },
  starting: { zh: '正在开始…', en: 'Starting…' },
  begin: { zh: '开始计算', en: 'Start' },
  started: { zh: '已开始计算', en: 'Started' },
  which: { zh: '曲线', en: 'Curve' },
  newest: { zh: '最新', en: 'The newest' },
  none: {
    zh: '还没有比选曲线。它回答动多少人、招不招人各能补多少缺口。',
    en: 'There is no curve yet. It answers what moving or hiring so many people would bring.',
  },
  outdated: { zh: '名册已变', en: 'roster has changed' },
  made: {
    zh: (when: string, rules: string) => `${when} 的名册，规则 ${rules}`,
    en: (when: string, rules: string) => `Roster of ${when}, rules ${rules}`,
  },
  running: { zh: '正在计算曲线', en: 'The curve is being computed' },
  done: {
    zh: (percent: string, seconds: number) => `已完成 ${percent}，用时 ${seconds} 秒`,
    en: (percent: string, seconds: number) => `${percent} done, ${seconds} s`,
  },
  giveUp: { zh: '放弃计算', en: 'Give it up' },
  cancelled: { zh: '这条曲线已放弃计算。', en: 'This curve was given up.' },
});
