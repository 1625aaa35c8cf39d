// What a check finds: a breach in both languages, and whom or what it is about.
import { type School } from '../../domain/school';
import { type Teacher } from '../../domain/teacher';
import { type Sentence } from './wording';

/** A breach of the rule that was asked. */
export interface Finding {
  readonly messageZh: string;
  readonly messageEn: string;
  readonly staffNo?: string;
  readonly school?: string;
}

/** Whom or what a finding is about. */
export interface About {
  readonly teacher?: Teacher;
  readonly school?: School;
}

export function finding(sentence: Sentence, about: About = {}): Finding {
  return {
    messageZh: sentence.zh,
    messageEn: sentence.en,
    ...(about.teacher ? { staffNo: about.teacher.staffNo } : {}),
    ...(about.school ? { school: about.school.code } : {}),
  };
}
