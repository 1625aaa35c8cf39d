// The vocabulary of the trade as GraphQL enums, each value with its Chinese term.
import { registerEnumType } from 'type-graphql';
import { codesOf, type Vocabulary } from '../../domain/words';

type Values<T extends string> = Readonly<Record<T, T>>;

/** Registers the words of a domain list as an enum; `words` describes every one. */
export function wordEnum<T extends string>(
  name: string,
  description: string,
  words: Readonly<Record<T, string>>,
): Values<T> {
  const values = Object.fromEntries(Object.keys(words).map((word) => [word, word])) as Values<T>;
  registerEnumType(values, {
    name,
    description,
    valuesConfig: Object.fromEntries(
      Object.entries(words).map(([word, text]) => [word, { description: String(text) }]),
    ) as Record<T, { description: string }>,
  });
  return values;
}

/** Registers a vocabulary of the trade: its Chinese terms stand in the vocabulary alone, `meanings` says more in English. */
export function termEnum<T extends string>(
  name: string,
  description: string,
  words: Vocabulary<T>,
  meanings: Readonly<Record<T, string>>,
): Values<T> {
  const described = codesOf(words).map((code) => [code, `${meanings[code]} (${words[code].zh})`]);
  return wordEnum(name, description, Object.fromEntries(described) as Record<T, string>);
}
