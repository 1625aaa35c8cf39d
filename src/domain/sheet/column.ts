// What a column is: its headers, what its cells hold, and whether it may be absent or blank.
import { type HeldBy, type Value } from './value';

export interface Column<V extends Value = Value, B = unknown> {
  /** Chinese header. */
  readonly header: string;
  /** Other headers that mean the same, compared without case, spaces, underscores and brackets. */
  readonly also: readonly string[];
  readonly value: V;
  /** False when the column may be absent. */
  readonly required: boolean;
  /** Meaning of a blank cell; null when a blank cell is a mistake. */
  readonly blank: { readonly value: B } | null;
  /** English header where it is not the column's name in snake case. */
  readonly writtenAs?: string;
  /** Sensitive: a query has to ask for it by name. */
  readonly withheld?: boolean;
}

export type Columns = Readonly<Record<string, Column>>;

type ValueIn<C> = C extends Column<infer V, infer B> ? HeldBy<V> | B : never;

/** A row of a sheet as the program knows it: a fact of the roster. */
export type FactOf<C extends Columns> = { readonly [K in keyof C]: ValueIn<C[K]> };

type StoredName<K, C> = C extends { readonly value: { readonly storedAs: infer S extends string } }
  ? S
  : C extends { readonly value: { readonly kind: 'subjectList' } }
    ? never
    : K;

/** The same row in the database: references are ids, and have their own names. */
export type StoredOf<C extends Columns> = { -readonly [K in keyof C as StoredName<K, C[K]>]: ValueIn<C[K]> };

/** A column whose every row needs a value. */
export function required<V extends Value>(
  header: string,
  value: V,
  also: readonly string[] = [],
): Column<V, never> {
  return { header, also, value, required: true, blank: null };
}

/** A column that has to be there, with a meaning for blank cells. */
export function mayBeBlank<V extends Value, const B>(
  header: string,
  value: V,
  blank: B,
  also: readonly string[] = [],
): Column<V, B> {
  return { header, also, value, required: true, blank: { value: blank } };
}

/** A column that may be absent. */
export function optional<V extends Value, const B>(
  header: string,
  value: V,
  blank: B,
  also: readonly string[] = [],
): Column<V, B> {
  return { header, also, value, required: false, blank: { value: blank } };
}

/** The column under another English header than its name in snake case. */
export function writtenAs<V extends Value, B>(key: string, column: Column<V, B>): Column<V, B> {
  return { ...column, writtenAs: key };
}

/** The column as sensitive: a query has to ask for it by name. */
export function withheld<V extends Value, B>(column: Column<V, B>): Column<V, B> {
  return { ...column, withheld: true };
}
