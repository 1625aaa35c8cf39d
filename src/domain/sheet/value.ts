// What the cells of a column hold, as plain data: how it is read, written, checked and stored follows from it.
import { type IsoDate } from '../calendar';
import { type Vocabulary } from '../words';

/** The type of the value, for the compiler alone. */
interface Holds<T> {
  readonly holds?: T;
}

/** Free text on one line. */
export interface TextValue extends Holds<string> {
  readonly kind: 'text';
  /** Characters at most. */
  readonly longest: number;
  /** Names of people are spaced to even columns: the blanks mean nothing. */
  readonly ofPerson?: boolean;
}

/** A code of a fixed form; what it is in words for people who mistype it. */
export interface CodeValue extends Holds<string> {
  readonly kind: 'code';
  readonly pattern: RegExp;
  readonly zh: string;
  readonly en: string;
}

/** A staff number (教职工号) as the county writes it. */
export interface StaffNumberValue extends Holds<string> {
  readonly kind: 'staffNumber';
}

export interface NumberRange {
  readonly minimum: number;
  readonly maximum: number;
  readonly integer?: boolean;
  /** The minimum itself is not allowed. */
  readonly aboveMinimum?: boolean;
}

export interface NumberValue extends Holds<number> {
  readonly kind: 'number';
  readonly range: NumberRange;
}

/** Grade 1-9. */
export interface GradeValue extends Holds<number> {
  readonly kind: 'grade';
}

export interface DateValue extends Holds<IsoDate> {
  readonly kind: 'date';
}

/** For example 2026-2027. */
export interface SchoolYearValue extends Holds<string> {
  readonly kind: 'schoolYear';
}

/** One word of a fixed list. */
export interface WordValue<T extends string = string> extends Holds<T> {
  readonly kind: 'word';
  readonly words: Vocabulary<T>;
}

/** Code of a subject of the county's own list. */
export interface SubjectValue<S extends string = string> extends Holds<string> {
  readonly kind: 'subject';
  readonly storedAs: S;
}

/** Codes of several subjects, sorted. They are rows of a table of their own. */
export interface SubjectListValue extends Holds<readonly string[]> {
  readonly kind: 'subjectList';
}

/** Code of a school of the same roster; stored as its id. */
export interface SchoolValue<S extends string = string> extends Holds<string> {
  readonly kind: 'school';
  readonly storedAs: S;
}

/** Staff number of a teacher of the same roster; stored as the id. */
export interface TeacherValue<S extends string = string> extends Holds<string> {
  readonly kind: 'teacher';
  readonly storedAs: S;
}

export type Value =
  | TextValue
  | CodeValue
  | StaffNumberValue
  | NumberValue
  | GradeValue
  | DateValue
  | SchoolYearValue
  | WordValue
  | SubjectValue
  | SubjectListValue
  | SchoolValue
  | TeacherValue;

/** TypeScript type of a value. */
export type HeldBy<V> = V extends Holds<infer T> ? T : never;

export const text = (longest: number): TextValue => ({ kind: 'text', longest });
/** Name of a person: 张　三 is 张三. */
export const personName = (longest: number): TextValue => ({ kind: 'text', longest, ofPerson: true });
export const code = (pattern: RegExp, zh: string, en: string): CodeValue => ({
  kind: 'code',
  pattern,
  zh,
  en,
});
export const staffNumber = (): StaffNumberValue => ({ kind: 'staffNumber' });
export const number = (range: NumberRange): NumberValue => ({ kind: 'number', range });
export const grade = (): GradeValue => ({ kind: 'grade' });
export const date = (): DateValue => ({ kind: 'date' });
export const schoolYear = (): SchoolYearValue => ({ kind: 'schoolYear' });
export const word = <T extends string>(words: Vocabulary<T>): WordValue<T> => ({ kind: 'word', words });
export const subjectList = (): SubjectListValue => ({ kind: 'subjectList' });

/** References say which column of the database holds them. */
export const subject = <S extends string>(storedAs: S): SubjectValue<S> => ({ kind: 'subject', storedAs });
export const school = <S extends string>(storedAs: S): SchoolValue<S> => ({ kind: 'school', storedAs });
export const teacher = <S extends string>(storedAs: S): TeacherValue<S> => ({ kind: 'teacher', storedAs });

/** 学校标识码. */
export const SCHOOL_CODE = code(/^\d{10}$/, '10 位学校标识码', 'a school code of 10 digits');
/** Degrees that contain China, so that swapped or mistyped coordinates are noticed. */
export const LONGITUDE = number({ minimum: 73, maximum: 136 });
export const LATITUDE = number({ minimum: 3, maximum: 54 });
