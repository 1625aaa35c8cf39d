// The subjects that the county lacks most, with what is to spare of them elsewhere.
import { type ReactElement } from 'react';
import { Link } from 'wouter';
import { fte, whole } from '../../language/format';
import { useLanguage } from '../../language/language';
import { subjectName } from '../../language/subject-name';
import { stageWords } from '../../language/vocabulary';
import { useWords } from '../../language/words';
import { DataTable } from '../../parts/data-table';
import { overviewWords } from './overview-words';
import { type Overview } from './waiting';

type SubjectColumn = Overview['shortageMatrix']['columns'][number];

const SHOWN = 10;

export function WorstSubjects({ columns }: { readonly columns: readonly SubjectColumn[] }): ReactElement {
  const words = useWords(overviewWords);
  const stages = useWords(stageWords);
  const language = useLanguage();
  const worst = [...columns]
    .filter(({ teachingGap }) => teachingGap > 0)
    .sort((one, other) => other.teachingGap - one.teachingGap)
    .slice(0, SHOWN);
  const name = ({ stage, subject }: SubjectColumn): string =>
    `${stages[stage]} ${subjectName(subject, language)}`;
  return (
    <DataTable
      caption={words.worstSubjects}
      columns={[
        {
          key: 'subject',
          head: words.subject,
          text: name,
          cell: (column) => (
            <Link href={`/matrix?stage=${column.stage}&subject=${column.subject.code}`}>{name(column)}</Link>
          ),
          isRowHead: true,
        },
        {
          key: 'gap',
          head: words.teachingGap,
          text: ({ teachingGap }) => fte(teachingGap),
          order: ({ teachingGap }) => teachingGap,
          numeric: true,
        },
        {
          key: 'surplus',
          head: words.surplus,
          text: ({ surplus }) => fte(surplus),
          order: ({ surplus }) => surplus,
          numeric: true,
        },
        {
          key: 'schools',
          head: words.schoolsShort,
          text: ({ schoolsShort }) => whole(schoolsShort),
          order: ({ schoolsShort }) => schoolsShort,
          numeric: true,
        },
      ]}
      rows={worst}
      rowKey={({ stage, subject }) => `${stage} ${subject.code}`}
    />
  );
}
