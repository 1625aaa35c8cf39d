// The five tiers in plain words, and what is known of the best that is possible.
import { dictionary } from '../../language/words';

export const tierWords = dictionary({
  T1: { zh: '乡村学科缺口', en: 'Rural subject shortage' },
  T2: { zh: '最薄弱乡村学校', en: 'Worst-off rural school' },
  T3: { zh: '其他学校缺口', en: 'Shortage elsewhere' },
  T4: { zh: '交流与骨干差额', en: 'Exchange and quality' },
  T5: { zh: '人员变动代价', en: 'Disruption' },
  meaningT1: {
    zh: '乡村学校各学科还缺的教师，折合全职人数，偏远学校加权',
    en: 'Teachers that rural schools still lack by subject, full-time equivalents, remote schools weighted',
  },
  meaningT2: {
    zh: '缺得最厉害的乡村学校，缺口占其需求的比例',
    en: 'The rural school that is shortest: its shortage as a share of its need',
  },
  meaningT3: {
    zh: '城区和镇区学校还缺的教师，折合全职人数',
    en: 'Teachers that schools elsewhere still lack, full-time equivalents',
  },
  meaningT4: {
    zh: '离交流比例（10%）和骨干比例（20%）还差多少人',
    en: 'Persons missing to the exchange quota (10%) and the backbone share (20%)',
  },
  meaningT5: {
    zh: '轮岗、路程、走教和招聘合计的变动量，越小越少折腾人',
    en: 'Rotations, kilometres, itinerant days and hires together: the smaller, the fewer people are disturbed',
  },
  order: {
    zh: '五层目标依次求到最好：前一层不为后一层让步。数值都是越小越好。',
    en: 'The tiers are met in this order, none gives way to a later one. Smaller is better in all of them.',
  },
  proven: { zh: '已证明最优', en: 'proven optimal' },
  bounded: {
    zh: (bound: string) => `最多还能降到 ${bound}`,
    en: (bound: string) => `could reach ${bound} at best`,
  },
  fromTo: {
    zh: (before: string, value: string) => `${before} → ${value}`,
    en: (before: string, value: string) => `${before} → ${value}`,
  },
});
