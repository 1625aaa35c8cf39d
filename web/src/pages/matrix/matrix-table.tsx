// The matrix as a table: a row a school, a column a subject, each cell a word and a colour that leads to its facts.
import { type ReactElement, useMemo } from 'react';
import { fte, whole } from '../../language/format';
import { type Language, useLanguage } from '../../language/language';
import { subjectName } from '../../language/subject-name';
import { areaWords, stageWords } from '../../language/vocabulary';
import { useWords } from '../../language/words';
import { type Column, DataTable } from '../../parts/data-table';
import { cellLevel } from './level';
import { type MatrixColumn, type MatrixView, type ShownRow } from './matrix-view';
import { matrixWords } from './matrix-words';
import { useRovingFocus } from './roving-focus';

interface MatrixTableProps {
  readonly caption: string;
  readonly view: MatrixView;
  readonly onOpen: (row: ShownRow, column: MatrixColumn) => void;
}

export function MatrixTable({ caption, view, onOpen }: MatrixTableProps): ReactElement {
  const words = useWords(matrixWords);
  const areas = useWords(areaWords);
  const stages = useWords(stageWords);
  const language = useLanguage();
  const columns = useMemo<readonly Column<ShownRow>[]>(
    () => [
      {
        key: 'school',
        head: words.school,
        text: ({ school }) => school.name,
        order: ({ school }) => school.name,
        isRowHead: true,
      },
      {
        key: 'area',
        head: words.area,
        text: ({ school }) => areas[school.area],
        order: ({ school }) => school.area,
      },
      figure('gap', words.gap, ({ gap }) => gap),
      ...view.columns.map(
        (column, place): Column<ShownRow> => ({
          key: `${column.stage} ${column.subject.code}`,
          head: headOf(column, stages, language),
          text: ({ balances }) => signed(balances[place] ?? null),
          order: ({ balances }) => balances[place] ?? Number.NEGATIVE_INFINITY,
          cell: (row) => (
            <MatrixCell
              balance={row.balances[place] ?? null}
              label={`${row.school.name} ${headOf(column, stages, language)}`}
              onOpen={() => onOpen(row, column)}
            />
          ),
          numeric: true,
        }),
      ),
      figure('surplus', words.surplus, ({ surplus }) => surplus),
      {
        key: 'establishment',
        head: words.establishmentGap,
        text: ({ establishmentGap }) => whole(establishmentGap),
        order: ({ establishmentGap }) => establishmentGap,
        numeric: true,
      },
    ],
    [view, words, areas, stages, language, onOpen],
  );
  const roving = useRovingFocus();
  return (
    <div className="matrix-table" {...roving}>
      <DataTable
        caption={caption}
        columns={columns}
        rows={view.rows}
        rowKey={({ school }) => school.code}
        first={FIRST}
      />
    </div>
  );
}

/** The schools that are worst off stand first. */
const FIRST = { key: 'gap', direction: 'DESC' } as const;

function figure(key: string, head: string, value: (row: ShownRow) => number): Column<ShownRow> {
  return { key, head, text: (row) => fte(value(row)), order: value, numeric: true };
}

function headOf(
  { stage, subject }: MatrixColumn,
  stages: Readonly<Record<MatrixColumn['stage'], string>>,
  language: Language,
): string {
  return `${stages[stage]} ${subjectName(subject, language)}`;
}

function signed(balance: number | null): string {
  return balance === null ? '' : fte(balance);
}

interface MatrixCellProps {
  readonly balance: number | null;
  readonly label: string;
  readonly onOpen: () => void;
}

function MatrixCell({ balance, label, onOpen }: MatrixCellProps): ReactElement {
  const words = useWords(matrixWords);
  const level = cellLevel(balance);
  if (balance === null) return <span className="matrix-none">—</span>;
  const text = level === 'ENOUGH' ? words.ENOUGH : `${words[level]} ${fte(Math.abs(balance))}`;
  return (
    <button
      type="button"
      className={`matrix-cell level-${level.toLowerCase()}`}
      aria-label={`${label}: ${text}`}
      tabIndex={-1}
      onClick={onOpen}
    >
      {text}
    </button>
  );
}
