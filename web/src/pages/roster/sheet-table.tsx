// Rows by sheet, with their sum: created + updated + unchanged + rejected = rows read.
import { type ReactElement } from 'react';
import { whole } from '../../language/format';
import { useWords } from '../../language/words';
import { DataTable } from '../../parts/data-table';
import { reportWords, sheetWords } from './report-words';
import { type RosterReport } from './use-roster-upload';

const FIGURES = ['rows', 'created', 'updated', 'unchanged', 'rejected', 'removed'] as const;

type Figures = Readonly<Record<(typeof FIGURES)[number], number>>;

export function sumOf({ sheets }: RosterReport): Figures {
  const sums = FIGURES.map((name) => [name, sheets.reduce((sum, sheet) => sum + sheet[name], 0)] as const);
  return Object.fromEntries(sums) as Figures;
}

export function SheetTable({ report }: { readonly report: RosterReport }): ReactElement {
  const words = useWords(reportWords);
  const names: Readonly<Record<string, string>> = useWords(sheetWords);
  const total = sumOf(report);
  // Sheets that are neither in the file nor in the roster say nothing.
  const told = report.sheets.filter(({ rows, removed }) => rows > 0 || removed > 0);
  const answered = total.created + total.updated + total.unchanged + total.rejected;
  return (
    <>
      <DataTable
        caption={words.sheets}
        columns={[
          {
            key: 'sheet',
            head: words.sheet,
            text: ({ sheet }) => (sheet === '' ? words.total : (names[sheet] ?? sheet)),
            isRowHead: true,
          },
          ...FIGURES.map((name) => ({
            key: name,
            head: words[name],
            text: (row: Figures) => whole(row[name]),
            numeric: true,
          })),
        ]}
        rows={[...told, { sheet: '', ...total }]}
        rowKey={({ sheet }) => sheet}
      />
      <p className="hint">{words.adds(whole(answered), whole(total.rows))}</p>
    </>
  );
}
