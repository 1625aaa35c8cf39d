// What a curve says, in sentences.
import { counted, dictionary } from '../../../language/words';

export const findingWords = dictionary({
  title: { zh: '曲线说明什么', en: 'What the curve says' },
  staying: {
    zh: (before: string, value: string) => `一个人不动，只靠兼课和走教，缺口就从 ${before} 降到 ${value}。`,
    en: (before: string, value: string) =>
      `Without moving anybody, by cover and itinerant days alone, the shortage falls from ${before} to ${value}.`,
  },
  moving: {
    zh: (going: string, value: string, each: string) =>
      `轮岗 ${going} 人，再降到 ${value}：平均每动一人少缺 ${each}。`,
    en: (going: string, value: string, each: string) =>
      `${going} rotations bring it to ${value}: ${each} less for each person who moves.`,
  },
  useless: {
    zh: (share: string) => `上限放宽到 ${share} 以上，轮岗的人再多，缺口也不再减少。`,
    en: (share: string) => `Beyond a ceiling of ${share} more rotations do not lower the shortage.`,
  },
  hiring: {
    zh: (hires: string, less: string) => `再招聘 ${hires} 人，缺口还能少 ${less}。`,
    en: (hires: string, less: string) => `${hires} hires lower it by a further ${less}.`,
  },
  quota: {
    zh: (parts: readonly string[]) => `双向交流不改变缺口，用来达到交流比例和骨干比例：${parts.join('，')}。`,
    en: (parts: readonly string[]) =>
      `Exchanges do not change the shortage; they serve the exchange quota and the backbone share: ${parts.join(', ')}.`,
  },
  missing: {
    zh: (share: string, missing: string) => `上限 ${share} 时还差 ${missing} 人`,
    en: (share: string, missing: string) => `${missing} persons missing at ${share}`,
  },
  without: {
    zh: (ways: number) => `${ways} 种办法没有方案，原因见表。`,
    en: (ways: number) => `${ways} ways have no plan; the table says why.`,
  },
  allProven: {
    zh: (points: number) => `${points} 个点全部已证明最优。`,
    en: (points: number) => `All ${counted(points, 'point')} proven optimal.`,
  },
  someProven: {
    zh: (proven: number, others: number) => `${proven} 个点已证明最优，其余 ${others} 个点给出了下界。`,
    en: (proven: number, others: number) =>
      `${proven} points are proven optimal, the other ${others} come with a bound.`,
  },
});
