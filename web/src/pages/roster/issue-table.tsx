// Every problem of a sheet: where it stands, what was written there, what is wrong and what to do about it.
import { type ReactElement, useState } from 'react';
import { type Connection } from '../../graphql/use-pages';
import { useWords } from '../../language/words';
import { DataTable } from '../../parts/data-table';
import { reportWords } from './report-words';
import { type RosterIssue } from './use-roster-upload';

type Issue = Omit<RosterIssue, 'code'>;

interface IssueTableProps {
  readonly caption: string;
  readonly first: Connection<Issue>;
  /** Null when there is no further page. */
  readonly further: ((after: string) => Promise<Connection<Issue> | null>) | null;
}

export function IssueTable({ caption, first, further }: IssueTableProps): ReactElement {
  const words = useWords(reportWords);
  const [rest, setRest] = useState<readonly Connection<Issue>[]>([]);
  const [loading, setLoading] = useState(false);
  const pages = [first, ...rest];
  const last = pages[pages.length - 1] ?? first;
  const rows = pages.flatMap(({ nodes }) => nodes);
  const complete = !further || !last.pageInfo.hasNextPage;
  const load = async (): Promise<readonly Issue[]> => {
    setLoading(true);
    const found: Connection<Issue>[] = [];
    for (let page: Connection<Issue> | null = last; further && page?.pageInfo.hasNextPage; ) {
      page = await further(page.pageInfo.endCursor ?? '');
      if (page) found.push(page);
    }
    setRest((before) => [...before, ...found]);
    setLoading(false);
    return [...rows, ...found.flatMap(({ nodes }) => nodes)];
  };
  return (
    <div className="roster-issues">
      <DataTable
        caption={caption}
        columns={[
          {
            key: 'sheet',
            head: words.sheet,
            text: ({ sheet }) => sheet ?? words.wholeFile,
            isRowHead: true,
          },
          { key: 'row', head: words.row, text: ({ row }) => row?.toString() ?? '', numeric: true },
          { key: 'column', head: words.column, text: ({ column }) => column ?? '' },
          {
            key: 'value',
            head: words.value,
            text: ({ value }) => value ?? '',
            cell: ({ value }) => value && <span className="roster-value">{value}</span>,
          },
          { key: 'message', head: words.message, text: ({ message }) => message },
          { key: 'hint', head: words.hint, text: ({ hint }) => hint },
        ]}
        rows={rows}
        rowKey={(issue) => String(rows.indexOf(issue))}
        more={{ total: first.totalCount, complete, loading, next: () => void load(), all: load }}
      />
    </div>
  );
}
