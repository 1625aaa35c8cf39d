// How a move is put in one line.
import { counted, dictionary } from '../../../language/words';

export const moveLineWords = dictionary({
  move: {
    zh: (kind: string, way: string) => `${kind}：${way}`,
    en: (kind: string, way: string) => `${kind}: ${way}`,
  },
  subjectOf: {
    zh: (stage: string, subject: string) => `${stage}${subject}`,
    en: (stage: string, subject: string) => `${stage} ${subject}`,
  },
  days: { zh: (days: number) => `每周 ${days} 天`, en: (days: number) => `${counted(days, 'day')} a week` },
});

export interface MoveLine {
  readonly move: (kind: string, way: string) => string;
  readonly subjectOf: (stage: string, subject: string) => string;
  readonly days: (days: number) => string;
}
