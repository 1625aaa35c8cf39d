// The people and schools that a change of numbers affects, by name.
import { type ReactElement } from 'react';
import { Link } from 'wouter';
import { useWords } from '../../language/words';
import { type Column, DataTable } from '../../parts/data-table';
import { type Preview } from './preview';
import { previewWords } from './preview-words';

type People = Preview['gained'];
type Schools = Preview['schools'];
type School = Schools['nodes'][number];

interface AffectedPeopleProps {
  readonly caption: string;
  readonly reason: string;
  readonly people: People;
}

export function AffectedPeople({ caption, reason, people }: AffectedPeopleProps): ReactElement | null {
  const words = useWords(previewWords);
  if (people.totalCount === 0) return null;
  return (
    <>
      <DataTable
        caption={caption}
        columns={[
          {
            key: 'name',
            head: words.name,
            text: ({ staffNo, teacher }) => teacher?.name ?? staffNo,
            cell: ({ staffNo, teacher }) => (
              <Link href={`/roster/teachers/${encodeURIComponent(staffNo)}`}>{teacher?.name ?? staffNo}</Link>
            ),
            isRowHead: true,
          },
          { key: 'staffNo', head: words.staffNo, text: ({ staffNo }) => staffNo },
          {
            key: 'reason',
            head: reason,
            text: ({ reasons }) => reasons.map(({ sentence }) => sentence).join(' '),
          },
        ]}
        rows={people.nodes}
        rowKey={({ staffNo }) => staffNo}
      />
      <Rest shown={people.nodes.length} total={people.totalCount} />
    </>
  );
}

const LIMITS = ['senderCap', 'mostHires', 'inReach', 'farSenders'] as const;

export function AffectedSchools({ schools }: { readonly schools: Schools }): ReactElement | null {
  const words = useWords(previewWords);
  if (schools.totalCount === 0) return null;
  const told = LIMITS.filter((name) => schools.nodes.some((school) => school[name] !== null));
  const shift = (name: (typeof LIMITS)[number]): Column<School> => ({
    key: name,
    head: words[name],
    text: (school) => {
      const limit = school[name];
      const figure = (value: number | null): string => value?.toString() ?? words.noLimit;
      return limit ? words.fromTo(figure(limit.before), figure(limit.after)) : '';
    },
    numeric: true,
  });
  return (
    <>
      <DataTable
        caption={words.schools}
        columns={[
          {
            key: 'school',
            head: words.school,
            text: ({ school, schoolCode }) => school?.name ?? schoolCode,
            isRowHead: true,
          },
          ...told.map(shift),
        ]}
        rows={schools.nodes}
        rowKey={({ schoolCode }) => schoolCode}
      />
      <Rest shown={schools.nodes.length} total={schools.totalCount} />
    </>
  );
}

function Rest({ shown, total }: { readonly shown: number; readonly total: number }): ReactElement | null {
  const words = useWords(previewWords);
  return shown < total ? <p className="hint">{words.firstOf(shown, total)}</p> : null;
}
