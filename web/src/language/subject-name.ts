// A subject's name in the reader's language.
import { type Language } from './language';

export interface NamedSubject {
  readonly nameZh: string;
  readonly nameEn: string;
}

export function subjectName({ nameZh, nameEn }: NamedSubject, language: Language): string {
  return language === 'zh' ? nameZh : nameEn;
}
