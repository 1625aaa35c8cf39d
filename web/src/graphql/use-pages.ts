// A Relay connection page by page: the first at once, further ones on demand, all of them for a copy.
import { useCallback, useEffect, useState } from 'react';
import { type TypedDocumentNode, useClient } from 'urql';
import { type Answer, useAnswer } from './use-answer';

export interface Connection<Row> {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly Row[];
}

export interface Pages<Row, Data> {
  readonly answer: Answer<Data>;
  /** The first of them; none before the answer, or when the server has no such list. */
  readonly first: Connection<Row> | null | undefined;
  readonly rows: readonly Row[];
  readonly total: number;
  readonly complete: boolean;
  readonly loading: boolean;
  readonly next: () => void;
  /** Every row; null when the server did not give them all. */
  readonly all: () => Promise<readonly Row[] | null>;
}

interface Paging {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

const LARGEST_PAGE = 200;

/**
 * `connectionOf` and `variables` must keep their identity as long as they mean the same. A query whose rows are costly
 * takes smaller pages, so that the server answers all of them.
 */
export function usePages<Data, Variables extends Paging & Readonly<Record<string, unknown>>, Row>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  connectionOf: (data: Data) => Connection<Row> | null | undefined,
  largestPage = LARGEST_PAGE,
): Pages<Row, Data> {
  const client = useClient();
  const answer = useAnswer(query, variables);
  const first = answer.data ? connectionOf(answer.data) : undefined;
  const [further, setFurther] = useState<readonly Connection<Row>[]>([]);
  const [loading, setLoading] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new first page makes the further ones stale
  useEffect(() => setFurther([]), [answer.data]);

  const pageAfter = useCallback(
    async (after: string | null, size: number | null | undefined): Promise<Connection<Row> | null> => {
      const paged = { ...variables, first: size, after };
      const { data } = await client.query(query, paged).toPromise();
      return (data && connectionOf(data)) ?? null;
    },
    [client, query, variables, connectionOf],
  );
  const pages = first ? [first, ...further] : [];
  const last = pages[pages.length - 1];
  const next = async (): Promise<void> => {
    if (!last?.pageInfo.hasNextPage || loading) return;
    setLoading(true);
    const page = await pageAfter(last.pageInfo.endCursor, variables.first);
    if (page) setFurther((before) => [...before, page]);
    setLoading(false);
  };
  const all = async (): Promise<readonly Row[] | null> => {
    const rows = pages.flatMap(({ nodes }) => nodes);
    for (let page = last; page?.pageInfo.hasNextPage; ) {
      const following = await pageAfter(page.pageInfo.endCursor, largestPage);
      if (!following) return null;
      rows.push(...following.nodes);
      page = following;
    }
    return rows;
  };
  return {
    answer,
    first,
    rows: pages.flatMap(({ nodes }) => nodes),
    total: first?.totalCount ?? 0,
    complete: last ? !last.pageInfo.hasNextPage : true,
    loading,
    next: () => void next(),
    all,
  };
}
