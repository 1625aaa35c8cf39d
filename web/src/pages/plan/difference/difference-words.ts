// Words of what a plan changes in the one it was made from.
import { planMoveChangeKindWords } from '../../../language/vocabulary';
import { counted, dictionary } from '../../../language/words';

export const differenceWords = dictionary({
  changed: { zh: '变化的措施', en: 'Moves that changed' },
  sum: {
    zh: (kept: number, changed: number, fte: string) =>
      `${kept} 项措施不变，${changed} 项有变化，变动量 ${fte} 人（折合全职）`,
    en: (kept: number, changed: number, fte: string) =>
      `${kept} moves stay as they were, ${changed} changed: ${fte} FTE of work arranged differently`,
  },
  least: { zh: '已证明是最少的变动', en: 'proven to be the least possible' },
  bound: {
    zh: (bound: string) => `未证明是最少的变动（下界 ${bound}）`,
    en: (bound: string) => `not proven to be the least (bound ${bound})`,
  },
  none: { zh: '没有变化：所有措施与原方案相同。', en: 'Nothing changed: every move is as it was.' },
  what: { zh: '变化', en: 'What' },
  measure: { zh: '措施', en: 'Measure' },
  who: { zh: '教师', en: 'Teacher' },
  was: { zh: '原来', en: 'It was' },
  is: { zh: '现在', en: 'It is' },
  ...planMoveChangeKindWords,
  tiers: { zh: '两个方案的目标', en: 'Goals of both plans' },
  days: { zh: (days: number) => `每周 ${days} 天`, en: (days: number) => `${counted(days, 'day')} a week` },
  heads: { zh: (count: number) => `${count} 人`, en: (count: number) => counted(count, 'person') },
});
