// The table of a list that comes page by page, see usePages: loading, trouble, nothing there, or its rows.
import { type ReactElement, type ReactNode } from 'react';
import { type Pages } from '../graphql/use-pages';
import { Answered } from './answered';
import { DataTable, type DataTableProps } from './data-table';

interface PagedTableProps<Row> extends Omit<DataTableProps<Row>, 'rows' | 'more'> {
  readonly pages: Pages<Row, unknown>;
  /** In place of a table without rows. */
  readonly nothing?: ReactNode;
}

export function PagedTable<Row>({ pages, nothing, ...table }: PagedTableProps<Row>): ReactElement {
  return (
    <Answered answer={pages.answer} part={() => pages.first}>
      {({ totalCount }) =>
        totalCount === 0 && nothing !== undefined ? (
          nothing
        ) : (
          <DataTable {...table} rows={pages.rows} more={pages} />
        )
      }
    </Answered>
  );
}
