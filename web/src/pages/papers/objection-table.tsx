// Who objected, and what became of it; the office reads the reason and decides, one by one.
import { type ReactElement, useState } from 'react';
import { useWords } from '../../language/words';
import { Badge } from '../../parts/badge';
import { type Column, DataTable } from '../../parts/data-table';
import { useScope } from '../../shell/scope';
import { type Objected, type Objection, objectionsIn } from './objection';
import { papersWords } from './papers-words';
import { RecordDialog } from './record-dialog';

export function ObjectionTable({ rows }: { readonly rows: readonly Objected[] }): ReactElement {
  const words = useWords(papersWords);
  const [deciding, setDeciding] = useState<Objected | null>(null);
  const objections = objectionsIn(rows);
  const isOfficer = useScope().hasRole('PERSONNEL_OFFICER');
  const act: Column<Objection> = {
    key: 'act',
    head: words.act,
    text: () => '',
    cell: ({ posting }) => (
      <button
        type="button"
        aria-label={`${words.record}: ${posting.teacher?.name}`}
        onClick={() => setDeciding(posting)}
      >
        {words.record}
      </button>
    ),
  };
  if (objections.length === 0) return <p>{words.noObjection}</p>;
  return (
    <>
      <DataTable
        caption={words.objections}
        columns={[
          {
            key: 'name',
            head: words.teacher,
            text: ({ posting }) => posting.teacher?.name ?? '',
            isRowHead: true,
          },
          { key: 'from', head: words.from, text: ({ posting }) => posting.teacher?.school.name ?? '' },
          { key: 'to', head: words.to, text: ({ posting }) => posting.toSchool.name },
          { key: 'on', head: words.objectedOn, text: ({ objection }) => objection.objectedOn },
          { key: 'by', head: words.decideBy, text: ({ objection }) => objection.decideBy },
          {
            key: 'outcome',
            head: words.outcome,
            text: ({ objection }) =>
              [words[objection.outcome], objection.decidedOn].filter(Boolean).join(' '),
            cell: ({ objection: { outcome, decidedOn }, decidedLate }) => (
              <>
                <Badge tone={outcome === 'OPEN' ? 'warning' : 'plain'}>{words[outcome]}</Badge> {decidedOn}
                {decidedLate && ` ${words.late}`}
              </>
            ),
          },
          ...(isOfficer ? [act] : []),
        ]}
        rows={objections}
        rowKey={({ posting }) => posting.id}
      />
      {deciding && <RecordDialog posting={deciding} onClose={() => setDeciding(null)} />}
    </>
  );
}
