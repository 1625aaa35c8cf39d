// Who is not there on the first day, counted by reason: why fewer are present than belong to the schools.
import { type ReactElement } from 'react';
import { useLanguage } from '../language/language';
import { dictionary, useWords } from '../language/words';

const absentWords = dictionary({
  line: {
    zh: (people: string) => `${people}；开学时不在岗，不计入现有。`,
    en: (people: string) => `${people}: not there on the first day, and not counted as present.`,
  },
  count: {
    zh: (state: string, persons: number) => `${state} ${persons} 人`,
    en: (state: string, persons: number) => `${state}: ${persons}`,
  },
});

export interface AbsentPeopleProps {
  readonly counts: readonly { readonly name: string; readonly persons: number }[];
}

/** Nothing when nobody is absent. */
export function AbsentPeople({ counts }: AbsentPeopleProps): ReactElement | null {
  const words = useWords(absentWords);
  const language = useLanguage();
  if (counts.length === 0) return null;
  const people = counts.map(({ name, persons }) => words.count(name, persons));
  return <p>{words.line(people.join(language === 'zh' ? '，' : ', '))}</p>;
}
