// Pages straight from the database: conditions with numbered parameters and keyset paging.
import { type EntityManager } from 'typeorm';
import { decodeCursor, type SortKey } from './cursor';
import { type Order, type Page, pageOf } from './page';
import { type PageRequest } from './page-args';

/** WHERE conditions that are added one by one; values never become part of the text. */
export class Conditions {
  private readonly texts: string[] = [];
  readonly values: unknown[] = [];

  /** Adds a condition; every `?` in it stands for one of the values. */
  add(text: string, ...values: readonly unknown[]): void {
    let next = 0;
    this.texts.push(
      text.replace(/\?/g, () => {
        this.values.push(values[next++]);
        return `$${this.values.length}`;
      }),
    );
  }

  get text(): string {
    return this.texts.length === 0 ? 'TRUE' : this.texts.map((text) => `(${text})`).join(' AND ');
  }

  copy(): Conditions {
    const copy = new Conditions();
    copy.texts.push(...this.texts);
    copy.values.push(...this.values);
    return copy;
  }
}

/** An order in SQL: expressions without parameters, one for each value of the key; the last one is unique. */
export interface SqlOrder<T> extends Order<T> {
  readonly expressions: readonly string[];
  /** Shape of the key, see `shapeOf`. */
  readonly shape: string;
}

export interface SqlList {
  /** SELECT list. */
  readonly select: string;
  /** FROM with its joins. */
  readonly from: string;
  readonly conditions: Conditions;
}

/** One page and the total in one statement; two where a cursor leaves no row that could bring the total along. */
export async function pageOfQuery<T extends object>(
  manager: EntityManager,
  list: SqlList,
  order: SqlOrder<T>,
  request: PageRequest,
): Promise<Page<T>> {
  const total = `(SELECT count(*)::int FROM ${list.from} WHERE ${list.conditions.text}) AS "totalCount"`;
  const within = list.conditions.copy();
  const ascending = order.descending !== true;
  if (request.after !== null) addBoundary(within, order, request.after, ascending ? '>' : '<');
  if (request.before !== null) addBoundary(within, order, request.before, ascending ? '<' : '>');
  const direction = ascending === request.backwards ? 'DESC' : 'ASC';
  const rows = await manager.query<(T & Counted)[]>(
    `SELECT ${list.select}, ${total} FROM ${list.from} WHERE ${within.text}
     ORDER BY ${order.expressions.map((expression) => `${expression} ${direction}`).join(', ')}
     LIMIT ${request.size + 1}`,
    within.values,
  );
  let [counted]: readonly Counted[] = rows;
  const bounded = request.after !== null || request.before !== null;
  if (!counted && bounded) {
    [counted] = await manager.query<Counted[]>(`SELECT ${total}`, list.conditions.values);
  }
  const more = rows.length > request.size;
  const entries: T[] = rows.slice(0, request.size);
  if (request.backwards) entries.reverse();
  return pageOf(entries, order, {
    totalCount: counted?.totalCount ?? 0,
    // What a cursor cuts off is there as well, whichever end the page is counted from.
    hasNextPage: request.before !== null || (more && !request.backwards),
    hasPreviousPage: request.after !== null || (more && request.backwards),
  });
}

interface Counted {
  readonly totalCount: number;
}

function addBoundary<T>(conditions: Conditions, order: SqlOrder<T>, cursor: string, side: '<' | '>'): void {
  const key: SortKey = decodeCursor(order.name, cursor, order.shape);
  const places = key.map((value) => (typeof value === 'number' ? '?::float8' : '?::text')).join(', ');
  conditions.add(`(${order.expressions.join(', ')}) ${side} (${places})`, ...key);
}
