// Which subject a word means: codes, Chinese and English names, and the everyday names of the national list.
import { DEFAULT_SUBJECTS } from '../../../../domain/subject';

export interface SubjectIndex {
  /** Code of the subject a code or name means, or null. */
  readonly find: (text: string) => string | null;
  readonly codes: () => readonly string[];
  /** Chinese name of a code; the code itself when it is not in the list. */
  readonly nameZh: (code: string) => string;
}

interface NamedSubject {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
}

/** Everyday and former names of the national subjects. */
const EVERYDAY: Readonly<Record<string, readonly string[]>> = {
  CHN: ['国文', '小学语文', '初中语文'],
  MAT: ['小学数学', '初中数学', 'math', 'maths'],
  ENG: ['外语', '外国语', '小学英语', '初中英语', 'foreign language'],
  MOR: [
    '道法',
    '思想品德',
    '思品',
    '品德',
    '品德与社会',
    '品德与生活',
    '政治',
    '思想政治',
    '思政',
    'morality',
  ],
  SCI: ['自然', '小学科学'],
  BIO: ['生物学'],
  PED: ['体育', '体育与健身', '体育健康', 'pe', 'sports'],
  ART: ['美工'],
  ICT: ['信息技术', '信息', '计算机', '信息与技术', 'computing', 'computer science'],
  LAB: ['劳动教育', '劳技', '劳动技术', '劳动与技术', 'labor'],
  PSY: ['心理', '心理健康教育', '心理教育', 'psychology'],
};

const bare = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

/** Index of a list of subjects; the list's own words win over everyday names. */
export function subjectIndex(subjects: readonly NamedSubject[]): SubjectIndex {
  const words = new Map<string, string>();
  const learn = (word: string, code: string): void => {
    const key = bare(word);
    if (key !== '' && !words.has(key)) words.set(key, code);
  };
  for (const subject of subjects) learn(subject.code, subject.code);
  for (const subject of subjects) learn(subject.nameZh, subject.code);
  for (const subject of subjects) learn(subject.nameEn, subject.code);
  const codes = new Set(subjects.map((subject) => subject.code));
  for (const known of DEFAULT_SUBJECTS) {
    if (!codes.has(known.code)) continue;
    for (const word of [known.nameZh, known.nameEn, ...(EVERYDAY[known.code] ?? [])]) learn(word, known.code);
  }
  const names = new Map(subjects.map((subject) => [subject.code, subject.nameZh]));
  return {
    find: (text) => words.get(bare(text)) ?? null,
    codes: () => [...codes],
    nameZh: (code) => names.get(code) || code,
  };
}
