// Pages of lists that stand in memory already, and the shape that every page has.
import { compareKeys, decodeCursor, encodeCursor, type SortKey, shapeOf } from './cursor';
import { type PageRequest } from './page-args';

export interface Edge<T> {
  readonly node: T;
  readonly cursor: string;
}

export interface PageInfoValue {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

export interface Page<T> {
  readonly nodes: readonly T[];
  readonly edges: readonly Edge<T>[];
  readonly totalCount: number;
  readonly pageInfo: PageInfoValue;
}

/** How a list is ordered. */
export interface Order<T> {
  /** Name of the order, kept in its cursors. */
  readonly name: string;
  /** Key of an entry; its last value is unique in the list. */
  readonly keyOf: (entry: T) => SortKey;
  readonly descending?: boolean;
}

/** Builds a page from its entries in the list's order. */
export function pageOf<T>(
  entries: readonly T[],
  order: Order<T>,
  facts: { readonly totalCount: number; readonly hasNextPage: boolean; readonly hasPreviousPage: boolean },
): Page<T> {
  const edges = entries.map((node) => ({ node, cursor: encodeCursor(order.name, order.keyOf(node)) }));
  return {
    nodes: entries,
    edges,
    totalCount: facts.totalCount,
    pageInfo: {
      hasNextPage: facts.hasNextPage,
      hasPreviousPage: facts.hasPreviousPage,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

/** The page with something else for each of its entries; cursors and counts stay. */
export function mapPage<T, U>(page: Page<T>, change: (entry: T) => U): Page<U> {
  const edges = page.edges.map(({ node, cursor }) => ({ node: change(node), cursor }));
  return { ...page, nodes: edges.map(({ node }) => node), edges };
}

/** Sorts a list and cuts a page out of it. */
export function pageOfList<T>(list: readonly T[], order: Order<T>, request: PageRequest): Page<T> {
  const direction = order.descending ? -1 : 1;
  const sorted = list
    .map((entry) => ({ entry, key: order.keyOf(entry) }))
    .sort((a, b) => direction * compareKeys(a.key, b.key));
  const shape = sorted[0] ? shapeOf(sorted[0].key) : '';
  const position = (cursor: string, past: boolean): number => {
    if (sorted.length === 0) return 0;
    const key = decodeCursor(order.name, cursor, shape);
    const found = sorted.findIndex((each) => {
      const side = direction * compareKeys(each.key, key);
      return past ? side > 0 : side >= 0;
    });
    return found < 0 ? sorted.length : found;
  };
  let from = request.after === null ? 0 : position(request.after, true);
  let to = request.before === null ? sorted.length : Math.max(from, position(request.before, false));
  if (request.backwards) from = Math.max(from, to - request.size);
  else to = Math.min(to, from + request.size);
  return pageOf(
    sorted.slice(from, to).map(({ entry }) => entry),
    order,
    { totalCount: list.length, hasNextPage: to < sorted.length, hasPreviousPage: from > 0 },
  );
}
