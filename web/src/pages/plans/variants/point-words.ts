// Words of the points of a curve: in the picture, in the table and in sentences.
import { dictionary } from '../../../language/words';

export const pointWords = dictionary({
  plain: { zh: '不招聘', en: 'No hires' },
  exchanges: { zh: '不招聘，有双向交流', en: 'No hires, with exchanges' },
  hires: { zh: '招聘', en: 'With hires' },
  both: { zh: '招聘，有双向交流', en: 'With hires and exchanges' },
  across: { zh: '去乡村人数', en: 'People who go to the countryside' },
  upwards: { zh: '乡村学科缺口', en: 'Rural subject shortage' },
  nothing: { zh: (value: string) => `不采取措施 ${value}`, en: (value: string) => `No measure ${value}` },
  cover: { zh: '只兼课', en: 'cover only' },
  stay: { zh: '兼课＋走教', en: '+ itinerant' },
  stayHires: { zh: '再加招聘', en: '+ hires' },
  picture: {
    zh: (points: number) => `${points} 个点：去乡村人数与乡村学科缺口；同样的数据见下表`,
    en: (points: number) =>
      `${points} points, people who go against rural subject shortage; the table below has the same`,
  },
  legend: { zh: '线条', en: 'Lines' },
  solid: { zh: '实心：已证明最优', en: 'Filled: proven optimal' },
  hollow: {
    zh: '空心带竖线：线的下端是已证明的下界',
    en: 'Hollow with a line: its lower end is the proven bound',
  },
  caption: { zh: '比选各点', en: 'The points of the curve' },
  variant: { zh: '办法', en: 'Way' },
  ceiling: { zh: '上限（人）', en: 'At most' },
  going: { zh: '去乡村', en: 'Going' },
  rotations: { zh: '轮岗', en: 'Rotations' },
  pairs: { zh: '双向交流（对）', en: 'Pairs' },
  hired: { zh: '招聘', en: 'Hires' },
  days: { zh: '走教（天/周）', en: 'Itinerant days' },
  shortage: { zh: '乡村缺口', en: 'Shortage' },
  proof: { zh: '证明', en: 'Proof' },
  quality: { zh: '交流与骨干差额', en: 'Exchange and quality' },
  proven: { zh: '已证明最优', en: 'proven optimal' },
  bounded: {
    zh: (bound: string) => `不低于 ${bound}`,
    en: (bound: string) => `not below ${bound}`,
  },
  INFEASIBLE: { zh: '与人工指定矛盾，没有方案', en: 'contradicts the pins: no plan' },
  NOTHING_FOUND: { zh: '限时内没有找到', en: 'nothing found in time' },
  chosen: { zh: (name: string) => `这一点：${name}`, en: (name: string) => `This point: ${name}` },
  result: {
    zh: (before: string, value: string, going: string) =>
      `乡村学科缺口从 ${before} 降到 ${value}，去乡村 ${going} 人。`,
    en: (before: string, value: string, going: string) =>
      `Rural subject shortage falls from ${before} to ${value}; ${going} people go to the countryside.`,
  },
  people: {
    zh: (rotations: string, pairs: string, hires: string, days: string) =>
      `其中轮岗 ${rotations} 人、双向交流 ${pairs} 对；另招聘 ${hires} 人，走教每周 ${days} 天。`,
    en: (rotations: string, pairs: string, hires: string, days: string) =>
      `${rotations} of them rotate, ${pairs} pairs trade places; besides ${hires} hires and ${days} itinerant days a week.`,
  },
  isProven: {
    zh: '已证明：在这种办法下不可能更低。',
    en: 'Proven: this way cannot reach less.',
  },
  isBounded: {
    zh: (bound: string) => `这是限时内找到的最好结果；已证明不可能低于 ${bound}。`,
    en: (bound: string) => `The best found in time; proven never to be below ${bound}.`,
  },
  adopt: { zh: '怎样照这一点编方案', en: 'How to plan by this point' },
  setCeiling: {
    zh: (share: string) => `在规则中把交流上限设为 ${share}`,
    en: (share: string) => `Set the rotation ceiling to ${share} in the rules`,
  },
  setNoHires: {
    zh: '在规则中把全县招聘名额设为 0',
    en: 'Set the county’s hiring budget to 0 in the rules',
  },
  thenStart: { zh: '保存规则后新建方案', en: 'Save the rules and start a new plan' },
  exchangesAlways: {
    zh: '方案总会用双向交流去达到交流比例，去乡村的人数可能因此比这一点多；缺口不受影响。',
    en: 'A plan always uses exchanges to meet the exchange quota, so more people may go than at this point; the shortage is the same.',
  },
});
