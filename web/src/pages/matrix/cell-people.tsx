// The people behind a cell: those of the school, and those who come to it.
import { type ReactElement } from 'react';
import { fte } from '../../language/format';
import { useLanguage } from '../../language/language';
import { subjectName } from '../../language/subject-name';
import { employmentWords, rotationKindWords, titleWords } from '../../language/vocabulary';
import { useWords } from '../../language/words';
import { DataTable } from '../../parts/data-table';
import { type Guest, type Person, type Posting } from './cell-facts';
import { cellWords } from './cell-words';

interface PeopleProps {
  readonly caption: string;
  readonly people: readonly Person[];
  readonly away: readonly Posting[];
}

export function People({ caption, people, away }: PeopleProps): ReactElement {
  const words = useWords(cellWords);
  const titles = useWords(titleWords);
  const employments = useWords(employmentWords);
  const kinds = useWords(rotationKindWords);
  const language = useLanguage();
  const remark = (person: Person): string =>
    [
      ...away
        .filter(({ teacher }) => teacher?.staffNo === person.staffNo)
        .map(({ kind, toSchool }) => words.away(kinds[kind], toSchool.name)),
      ...(person.leavesOn ? [words.leaves(person.leavesOn)] : []),
    ].join('；');
  if (people.length === 0) return <Nobody caption={caption} />;
  return (
    <DataTable
      caption={caption}
      columns={[
        {
          key: 'name',
          head: words.name,
          text: ({ name }) => name,
          order: ({ name }) => name,
          isRowHead: true,
        },
        { key: 'staffNo', head: words.staffNo, text: ({ staffNo }) => staffNo },
        {
          key: 'subject',
          head: words.mainSubject,
          text: ({ mainSubject }) => subjectName(mainSubject, language),
        },
        { key: 'title', head: words.jobTitle, text: ({ title }) => titles[title] },
        { key: 'employment', head: words.employment, text: ({ employment }) => employments[employment] },
        { key: 'fte', head: words.fte, text: (person) => fte(person.fte), numeric: true },
        { key: 'remark', head: words.remark, text: remark },
      ]}
      rows={people}
      rowKey={({ staffNo }) => staffNo}
    />
  );
}

interface GuestsProps {
  readonly caption: string;
  readonly guests: readonly Guest[];
}

export function Guests({ caption, guests }: GuestsProps): ReactElement {
  const words = useWords(cellWords);
  const kinds = useWords(rotationKindWords);
  if (guests.length === 0) return <Nobody caption={caption} />;
  return (
    <DataTable
      caption={caption}
      columns={[
        { key: 'name', head: words.name, text: ({ teacher }) => teacher?.name ?? '', isRowHead: true },
        { key: 'staffNo', head: words.staffNo, text: ({ teacher }) => teacher?.staffNo ?? '' },
        { key: 'kind', head: words.kind, text: ({ kind }) => kinds[kind] },
        { key: 'from', head: words.from, text: ({ teacher }) => teacher?.school.name ?? '' },
        {
          key: 'days',
          head: words.days,
          text: ({ daysPerWeek }) => daysPerWeek?.toString() ?? '',
          numeric: true,
        },
        { key: 'until', head: words.until, text: ({ endsOn }) => endsOn ?? words.open },
      ]}
      rows={guests}
      rowKey={({ id }) => id}
    />
  );
}

function Nobody({ caption }: { readonly caption: string }): ReactElement {
  const { nobody } = useWords(cellWords);
  return (
    <p>
      <strong>{caption}</strong>: {nobody}
    </p>
  );
}
