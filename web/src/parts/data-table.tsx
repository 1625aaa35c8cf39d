// The table of every list: caption, heads that stay and sort, copying for Excel, further pages on demand.
import { type ReactElement, type ReactNode, useMemo, useState } from 'react';
import { useWords } from '../language/words';
import { copyText, tabSeparated } from './copy-table';
import { type Direction, type Order, sorted } from './sorting';
import { tableWords } from './table-words';
import { toast } from './toast';
import './data-table.css';

export interface Column<Row> {
  readonly key: string;
  readonly head: string;
  /** The cell as text: what is copied, and shown unless `cell` says otherwise. */
  readonly text: (row: Row) => string;
  readonly cell?: (row: Row) => ReactNode;
  /** What the column is sorted by; a column without it is not sorted. */
  readonly order?: (row: Row) => number | string;
  /** Right-aligned figures; sorted from large to small first. */
  readonly numeric?: boolean;
  /** Names the row for screen readers; one column of a table. */
  readonly isRowHead?: boolean;
}

/** Further rows of a connection, see usePages. */
export interface MoreRows<Row> {
  readonly total: number;
  readonly complete: boolean;
  readonly loading: boolean;
  readonly next: () => void;
  /** Every row, for the copy; null when the server did not give them all. */
  readonly all: () => Promise<readonly Row[] | null>;
}

export interface DataTableProps<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly more?: MoreRows<Row>;
  /** An order the server keeps; without it the rows are sorted here once all are there. */
  readonly order?: Order | null;
  readonly onOrder?: (order: Order) => void;
  /** The order at the beginning, when the rows are sorted here. */
  readonly first?: Order;
}

export function DataTable<Row>(props: DataTableProps<Row>): ReactElement {
  const { caption, columns, rows, rowKey, more, onOrder } = props;
  const words = useWords(tableWords);
  const [own, setOwn] = useState<Order | null>(props.first ?? null);
  const order = onOrder ? (props.order ?? null) : own;
  const mayOrder = onOrder !== undefined || more === undefined || more.complete;
  const shown = useMemo(() => (onOrder ? rows : sorted(rows, columns, own)), [rows, columns, own, onOrder]);
  const copy = async (): Promise<void> => {
    const every = more && !more.complete ? await more.all() : shown;
    // Part of a list would be taken for all of it.
    if (every === null) return toast(words.notAll);
    const lines = [
      columns.map(({ head }) => head),
      ...every.map((row) => columns.map(({ text }) => text(row))),
    ];
    toast((await copyText(tabSeparated(lines))) ? words.copied(every.length) : words.notCopied);
  };
  return (
    <div className="data-table">
      <div className="data-table-tools no-print">
        {/* The caption itself would scroll away with the table. */}
        <strong aria-hidden="true">{caption}</strong>
        <span>{words.rows(rows.length, more?.total ?? rows.length)}</span>
        <button type="button" aria-label={`${words.copy}: ${caption}`} onClick={() => void copy()}>
          {words.copy}
        </button>
      </div>
      {/* A region that scrolls has to be reachable by keyboard. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls */}
      <section className="data-table-frame" aria-label={caption} tabIndex={0}>
        <table>
          <caption className="data-table-caption">{caption}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <Head
                  key={column.key}
                  column={column}
                  order={order}
                  onOrder={column.order && mayOrder ? (onOrder ?? setOwn) : undefined}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={rowKey(row)}>
                {columns.map((column) => (
                  <Cell key={column.key} column={column} row={row} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {/* A list on paper says when it is only the beginning. */}
      {more && !more.complete && <p className="print-only">{words.rows(rows.length, more.total)}</p>}
      {more && !more.complete && (
        <button type="button" className="no-print" disabled={more.loading} onClick={more.next}>
          {more.loading ? words.loading : words.more}
        </button>
      )}
    </div>
  );
}

interface HeadProps<Row> {
  readonly column: Column<Row>;
  readonly order: Order | null;
  readonly onOrder: ((order: Order) => void) | undefined;
}

function Head<Row>({ column, order, onOrder }: HeadProps<Row>): ReactElement {
  const { key, head, numeric } = column;
  const mine = order?.key === key ? order.direction : null;
  const first: Direction = numeric ? 'DESC' : 'ASC';
  const next: Direction = mine === null ? first : mine === 'ASC' ? 'DESC' : 'ASC';
  const ariaSort = mine === null ? undefined : mine === 'ASC' ? 'ascending' : 'descending';
  return (
    <th scope="col" className={numeric ? 'numeric' : undefined} aria-sort={ariaSort}>
      {onOrder ? (
        <button type="button" className="head-button" onClick={() => onOrder({ key, direction: next })}>
          {head}
          <span aria-hidden="true">{mine === null ? '' : mine === 'ASC' ? ' ▲' : ' ▼'}</span>
        </button>
      ) : (
        head
      )}
    </th>
  );
}

function Cell<Row>({ column, row }: { readonly column: Column<Row>; readonly row: Row }): ReactElement {
  const content = column.cell ? column.cell(row) : column.text(row);
  const className = column.numeric ? 'numeric' : undefined;
  return column.isRowHead ? (
    <th scope="row" className={className}>
      {content}
    </th>
  ) : (
    <td className={className}>{content}</td>
  );
}
