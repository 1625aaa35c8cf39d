// What a word of the trade is: Chinese and English as everybody writes them, and what else is understood.

/** One value of a fixed list, as every file, page, paper and sentence calls it. */
export interface Term {
  /** Standard Chinese term: what workbooks, papers and pages write. */
  readonly zh: string;
  /** English, as pages write it at the beginning of a line. */
  readonly en: string;
  /** What else is understood in a file: synonyms, national codes. */
  readonly also: readonly string[];
}

/** Code word -> term, in the order of the list. */
export type Vocabulary<T extends string = string> = Readonly<Record<T, Term>>;

export function term(zh: string, en: string, ...also: readonly string[]): Term {
  return { zh, en, also };
}

/** The code words of a list, in its order. */
export function codesOf<T extends string>(words: Vocabulary<T>): readonly T[] {
  return Object.keys(words) as T[];
}

/** What is understood for each code word beside the code itself, the standard term first. */
export function understood<T extends string>(words: Vocabulary<T>): Readonly<Record<T, readonly string[]>> {
  const codes = codesOf(words).map((code) => [code, [words[code].zh, ...words[code].also]]);
  return Object.fromEntries(codes) as Record<T, readonly string[]>;
}
