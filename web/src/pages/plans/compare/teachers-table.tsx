// Who goes where in one plan and not in the other.
import { type ReactElement, type ReactNode } from 'react';
import { moveKindWords, stageWords } from '../../../language/vocabulary';
import { useWords } from '../../../language/words';
import { DataTable, type MoreRows } from '../../../parts/data-table';
import { Loading } from '../../../parts/loading';
import { compareWords } from './compare-words';
import { type ComparedTeacher } from './comparison';
import { moveSentence } from './move-sentence';
import { moveLineWords } from './move-words';
import { usePlaceNames } from './place-names';

interface TeachersTableProps {
  readonly caption: string;
  readonly teachers: readonly ComparedTeacher[];
  readonly more: MoreRows<ComparedTeacher>;
}

export function TeachersTable({ caption, teachers, more }: TeachersTableProps): ReactElement {
  const words = useWords(compareWords);
  const names = {
    ...usePlaceNames(),
    words: useWords(moveLineWords),
    kinds: useWords(moveKindWords),
    stages: useWords(stageWords),
  };
  const sentences = ({ inPlans }: ComparedTeacher, place: number): readonly string[] =>
    (inPlans[place]?.moves ?? []).map((move) => moveSentence(move, names));
  const side = (place: number, head: string) => ({
    key: String(place),
    head,
    text: (teacher: ComparedTeacher) => sentences(teacher, place).join('; ') || words.stays,
    cell: (teacher: ComparedTeacher): ReactNode => {
      const told = sentences(teacher, place);
      if (told.length === 0) return <span className="compare-stays">{words.stays}</span>;
      return told.map((sentence) => <div key={sentence}>{sentence}</div>);
    },
  });
  if (!names.areThere) return <Loading />;
  return (
    <DataTable
      caption={caption}
      columns={[
        {
          key: 'teacher',
          head: words.teacher,
          text: ({ teacher, staffNo }) => teacher?.name ?? staffNo,
          isRowHead: true,
        },
        { key: 'staffNo', head: words.staffNo, text: ({ staffNo }) => staffNo },
        side(0, words.oneShort),
        side(1, words.otherShort),
      ]}
      rows={teachers}
      rowKey={({ staffNo }) => staffNo}
      more={more}
    />
  );
}
