// Opaque, stable cursors: the order they belong to and the key of the entry they stand at.
import { RefusedError } from '../errors';

/** Values an order compares, ending in one that is unique in the list. */
export type SortKey = readonly (string | number)[];

export function encodeCursor(order: string, key: SortKey): string {
  return Buffer.from(JSON.stringify([order, ...key])).toString('base64url');
}

/** Key of a cursor; refuses one of another order or shape, and text that is no cursor at all. */
export function decodeCursor(order: string, cursor: string, like: string): SortKey {
  const parsed = parseCursor(cursor);
  const [ownOrder, ...key] = parsed ?? [];
  if (!parsed || ownOrder !== order || shapeOf(key) !== like) {
    throw new RefusedError('BAD_USER_INPUT', {
      zh: '游标无效，或属于另一种排序',
      en: 'The cursor is invalid or belongs to another order',
    });
  }
  return key;
}

/** Shape of a key: one letter a value, s for text and n for numbers. */
export function shapeOf(key: SortKey): string {
  return key.map((value) => (typeof value === 'number' ? 'n' : 's')).join('');
}

function parseCursor(cursor: string): SortKey | null {
  if (cursor.length > 2000) return null;
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const plain =
      Array.isArray(value) && value.every((entry) => typeof entry === 'string' || Number.isFinite(entry));
    if (!plain) return null;
    const key = value as SortKey;
    return key.some((entry) => typeof entry === 'string' && /\0/.test(entry)) ? null : key;
  } catch {
    return null;
  }
}

/** Compares keys value by value; text by code unit. */
export function compareKeys(a: SortKey, b: SortKey): number {
  for (let i = 0; i < a.length; i++) {
    const x = a[i]!;
    const y = b[i]!;
    if (x < y) return -1;
    if (x > y) return 1;
  }
  return 0;
}
