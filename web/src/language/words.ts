// Typed dictionaries: one file a page, Chinese and English side by side; a word without its twin does not compile.
import { type Language, useLanguage } from './language';

/** A word, or a sentence with figures in it. */
type Entry = string | ((...given: never[]) => string);

export type Words = Readonly<Record<string, Entry>>;

/** The same words in both languages. */
export type Dictionary<W extends Words> = {
  readonly [Key in keyof W]: { readonly zh: W[Key]; readonly en: W[Key] };
};

export function dictionary<W extends Words>(words: Dictionary<W>): Dictionary<W> {
  return words;
}

const readings = new WeakMap<object, Map<Language, Words>>();

/** The words in the reader's language; the same object as long as the language stays. */
export function useWords<W extends Words>(words: Dictionary<W>): W {
  return inLanguage(words, useLanguage());
}

export function inLanguage<W extends Words>(words: Dictionary<W>, language: Language): W {
  const known = readings.get(words) ?? new Map<Language, Words>();
  readings.set(words, known);
  const found = known.get(language) ?? read(words, language);
  known.set(language, found);
  return found as W;
}

function read<W extends Words>(words: Dictionary<W>, language: Language): Words {
  const pairs = Object.entries<{ readonly [Key in Language]: Entry }>(words);
  return Object.fromEntries(pairs.map(([key, word]) => [key, word[language]]));
}

/** "1 row", "2 rows": English tells them apart. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
