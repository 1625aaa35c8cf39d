// Sorting the rows of a table in the browser.

export type Direction = 'ASC' | 'DESC';

export interface Order {
  readonly key: string;
  readonly direction: Direction;
}

interface Sortable<Row> {
  readonly key: string;
  readonly order?: (row: Row) => number | string;
}

/** Chinese by pinyin, figures in texts by their value. */
const collator = new Intl.Collator('zh-Hans-CN', { numeric: true });

export function sorted<Row>(
  rows: readonly Row[],
  columns: readonly Sortable<Row>[],
  order: Order | null,
): readonly Row[] {
  const value = columns.find(({ key }) => key === order?.key)?.order;
  if (!value || !order) return rows;
  const sign = order.direction === 'ASC' ? 1 : -1;
  return [...rows].sort((one, other) => sign * compare(value(one), value(other)));
}

function compare(one: number | string, other: number | string): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return collator.compare(String(one), String(other));
}
