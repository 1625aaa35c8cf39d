// The pins in a table; officers take one away from its row.

import { type ReactElement, useState } from 'react';
import { Link } from 'wouter';
import { type Pages } from '../../graphql/use-pages';
import { moment } from '../../language/format';
import { useLanguage } from '../../language/language';
import { useWords } from '../../language/words';
import { type Column } from '../../parts/data-table';
import { PagedTable } from '../../parts/paged-table';
import { useScope } from '../../shell/scope';
import { type Pin, whomOf } from './pin';
import { pinsWords } from './pins-words';
import { RemoveDialog } from './remove-dialog';

interface PinTableProps {
  readonly pins: Pages<Pin, unknown>;
}

export function PinTable({ pins }: PinTableProps): ReactElement {
  const words = useWords(pinsWords);
  const { county, schoolYear } = useScope();
  const [removing, setRemoving] = useState<Pin | null>(null);
  return (
    <>
      <PagedTable
        pages={pins}
        nothing={<p className="empty">{words.none}</p>}
        caption={words.caption(county.name, schoolYear)}
        columns={useColumns(setRemoving)}
        rowKey={({ id }) => id}
      />
      {removing && <RemoveDialog pin={removing} onClose={() => setRemoving(null)} />}
    </>
  );
}

function useColumns(onRemove: (pin: Pin) => void): readonly Column<Pin>[] {
  const words = useWords(pinsWords);
  const language = useLanguage();
  const { hasRole } = useScope();
  const columns: readonly Column<Pin>[] = [
    {
      key: 'whom',
      head: words.whom,
      text: whomOf,
      cell: (pin) =>
        pin.teacher ? (
          <Link href={`/roster/teachers/${encodeURIComponent(pin.teacher.staffNo)}`}>{whomOf(pin)}</Link>
        ) : (
          whomOf(pin)
        ),
      order: whomOf,
      isRowHead: true,
    },
    { key: 'staffNo', head: words.staffNo, text: ({ teacher }) => teacher?.staffNo ?? '' },
    { key: 'kind', head: words.kind, text: ({ kind }) => words[kind], order: ({ kind }) => words[kind] },
    { key: 'where', head: words.where, text: ({ toSchool }) => toSchool?.name ?? '' },
    { key: 'reason', head: words.reason, text: ({ reason }) => reason },
    { key: 'source', head: words.source, text: ({ source }) => words[source] },
    {
      key: 'when',
      head: words.when,
      text: ({ createdAt }) => moment(createdAt, language),
      order: ({ createdAt }) => createdAt,
    },
  ];
  if (!hasRole('PERSONNEL_OFFICER')) return columns;
  return [
    ...columns,
    {
      key: 'action',
      head: words.action,
      text: () => '',
      cell: (pin) => (
        <button
          type="button"
          className="pins-remove no-print"
          aria-label={words.removeOf(whomOf(pin))}
          onClick={() => onRemove(pin)}
        >
          {words.remove}
        </button>
      ),
    },
  ];
}
