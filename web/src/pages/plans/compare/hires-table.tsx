// Places for which the plans hire differently.
import { type ReactElement } from 'react';
import { stageWords } from '../../../language/vocabulary';
import { useWords } from '../../../language/words';
import { DataTable } from '../../../parts/data-table';
import { compareWords } from './compare-words';
import { type Comparison } from './comparison';
import { moveLineWords } from './move-words';
import { usePlaceNames } from './place-names';

interface HiresTableProps {
  readonly hires: Comparison['hires']['nodes'];
}

export function HiresTable({ hires }: HiresTableProps): ReactElement | null {
  const words = useWords(compareWords);
  const stages = useWords(stageWords);
  const line = useWords(moveLineWords);
  const names = usePlaceNames();
  if (hires.length === 0) return null;
  return (
    <DataTable
      caption={words.hiresDiffer}
      columns={[
        {
          key: 'school',
          head: words.school,
          text: ({ school, schoolCode }) => school?.name ?? schoolCode,
          isRowHead: true,
        },
        {
          key: 'subject',
          head: words.subject,
          text: ({ stage, subjectCode }) => line.subjectOf(stages[stage], names.subject(subjectCode)),
        },
        {
          key: 'one',
          head: words.oneShort,
          text: ({ counts }) => words.persons(String(counts[0] ?? 0)),
          numeric: true,
        },
        {
          key: 'other',
          head: words.otherShort,
          text: ({ counts }) => words.persons(String(counts[1] ?? 0)),
          numeric: true,
        },
      ]}
      rows={hires}
      rowKey={({ schoolCode, stage, subjectCode }) => `${schoolCode}${stage}${subjectCode}`}
    />
  );
}
