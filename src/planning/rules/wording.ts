// Words and figures of rule messages: how people, schools, subjects and numbers are named to a personnel officer.

import { type School, type Stage } from '../../domain/school';
import { type Subject } from '../../domain/subject';
import { type Teacher } from '../../domain/teacher';
import { STAGE_WORDS } from '../../domain/words';
import { type RosterFacts } from './applied-plan';

/** One sentence in both languages. */
export interface Sentence {
  readonly zh: string;
  readonly en: string;
}

const STAGE_NAMES: Readonly<Record<Stage, Sentence>> = {
  PRIMARY: { zh: STAGE_WORDS.PRIMARY.zh, en: 'primary' },
  JUNIOR: { zh: STAGE_WORDS.JUNIOR.zh, en: 'junior' },
};

/** Whose names sentences need; a roster has them all. Who is not among them is named by number. */
export interface Names {
  readonly schools: readonly Pick<School, 'code' | 'name'>[];
  readonly teachers: readonly Pick<Teacher, 'staffNo' | 'name'>[];
  readonly subjects: readonly Pick<Subject, 'code' | 'nameZh' | 'nameEn'>[];
}

export function schoolOf(names: Names, code: string | null): string {
  return names.schools.find((school) => school.code === code)?.name ?? String(code);
}

/** 李梅（T001） / 李梅 (T001), or the staff number alone. */
export function personOf(names: Names, staffNo: string | null): Sentence {
  const teacher = names.teachers.find((row) => row.staffNo === staffNo);
  return teacher ? naming(teacher) : { zh: String(staffNo), en: String(staffNo) };
}

/** 李梅（T001） / 李梅 (T001). */
export function naming({ name, staffNo }: Pick<Teacher, 'staffNo' | 'name'>): Sentence {
  return { zh: `${name}（${staffNo}）`, en: `${name} (${staffNo})` };
}

/** A figure with at most three decimals, no trailing zeros: 0.6, 12.345. */
export function figure(value: number): string {
  return String(Number(value.toFixed(3)));
}

/** 0.15 as 15%. */
export function percent(share: number): string {
  return `${figure(share * 100)}%`;
}

/** 小学音乐 / primary Music; unknown codes stand for themselves. */
export function lessonName(facts: RosterFacts, stage: Stage, subject: string): Sentence {
  return subjectName(facts.roster, stage, subject);
}

/** The same from the roster alone. */
export function subjectName({ subjects }: Pick<Names, 'subjects'>, stage: Stage, subject: string): Sentence {
  const known = subjects.find((row) => row.code === subject);
  return {
    zh: STAGE_NAMES[stage].zh + (known?.nameZh ?? subject),
    en: `${STAGE_NAMES[stage].en} ${known?.nameEn ?? subject}`,
  };
}
