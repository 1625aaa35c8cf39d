// Makes a table of one county and school year equal to a list of rows: compared in memory, written by one statement a kind of change.
import { randomUUID } from 'node:crypto';
import { EntityManager } from 'typeorm';
import { type Scope } from './roster-scope';

export type Cell = string | number | boolean | null;
/** A row by column names. */
export type Row = Readonly<Record<string, Cell>>;

export interface SyncedTable {
  readonly name: string;
  /** Whether rows carry an id beside their natural key. */
  readonly identified: boolean;
  /** Columns of the natural key within county and school year. */
  readonly key: readonly string[];
  /** Every column a roster says something about, key included, with its SQL type. */
  readonly columns: Readonly<Record<string, string>>;
  /** SQL values of columns a roster says nothing about, for new rows. */
  readonly fixed?: Readonly<Record<string, string>>;
  /** SQL assignments that go with every update. */
  readonly touched?: string;
  /** SQL condition on `t`: rows the system manages itself, which a roster neither changes nor removes. */
  readonly managed?: string;
  /** SQL condition on `t`: rows kept for history alone, which a roster neither shows nor minds. */
  readonly hidden?: string;
}

/** What saving did to a table. created + updated + unchanged = rows given; removed and kept are rows beyond them. */
export interface SyncCounts {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly removed: number;
  /** Rows the roster leaves out but the system manages itself. */
  readonly kept: number;
}

/** The rows a table holds, by natural key. */
export interface StoredTable {
  readonly rows: ReadonlyMap<string, Row>;
  /** Ids of stored rows, and of rows still to come once asked for. */
  readonly ids: Map<string, string>;
}

export interface TableChange {
  readonly table: SyncedTable;
  readonly created: readonly Row[];
  readonly updated: readonly Row[];
  readonly removed: readonly Row[];
  readonly kept: readonly Row[];
  readonly counts: SyncCounts;
}

/** Text of a natural key. */
export function keyText(...parts: readonly Cell[]): string {
  return JSON.stringify(parts);
}

export async function readTable(
  manager: EntityManager,
  scope: Scope,
  table: SyncedTable,
): Promise<StoredTable> {
  const columns = [...(table.identified ? ['id'] : []), ...Object.keys(table.columns)];
  const select = columns.map((column) => `t.${column}`);
  const found: Row[] = await manager.query(
    `SELECT ${select.join(', ')}, ${table.managed ?? 'false'} AS managed FROM ${table.name} t
     WHERE t.county_id = $1 AND t.school_year_id = $2 AND NOT (${table.hidden ?? 'false'})`,
    [scope.countyId, scope.schoolYearId],
  );
  const rows = new Map(found.map((row) => [keyOf(table, row), row]));
  const ids = new Map<string, string>();
  if (table.identified) for (const [key, row] of rows) ids.set(key, String(row['id']));
  return { rows, ids };
}

/** The id of the row with this key; a new one when the row is still to come. */
export function idOf(stored: StoredTable, key: string): string {
  const known = stored.ids.get(key);
  if (known !== undefined) return known;
  const id = randomUUID();
  stored.ids.set(key, id);
  return id;
}

/** What has to happen for the table to hold exactly the wanted rows. Throws RangeError when two of them have the same key. */
export function compareTable(table: SyncedTable, stored: StoredTable, wanted: readonly Row[]): TableChange {
  const created: Row[] = [];
  const updated: Row[] = [];
  const seen = new Set<string>();
  for (const row of wanted) {
    const key = keyOf(table, row);
    if (seen.has(key)) throw new RangeError(`Two rows of ${table.name} have the key ${key}`);
    seen.add(key);
    const old = stored.rows.get(key);
    const whole = table.identified ? { ...row, id: idOf(stored, key) } : row;
    if (!old) created.push(whole);
    else if (old['managed'] !== true && differs(table, old, row)) updated.push(whole);
  }
  const beyond = [...stored.rows].filter(([key]) => !seen.has(key)).map(([, row]) => row);
  const kept = beyond.filter((row) => row['managed'] === true);
  const removed = beyond.filter((row) => row['managed'] !== true);
  const counts = {
    created: created.length,
    updated: updated.length,
    unchanged: wanted.length - created.length - updated.length,
    removed: removed.length,
    kept: kept.length,
  };
  return { table, created, updated, removed, kept, counts };
}

/** Writes new and changed rows. Rows other tables refer to come first. */
export async function writeChange(manager: EntityManager, scope: Scope, change: TableChange): Promise<void> {
  const { table } = change;
  const names = Object.keys(table.columns);
  if (change.created.length > 0) {
    const own = [...(table.identified ? ['id'] : []), ...names];
    const fixed = Object.entries(table.fixed ?? {});
    const into = ['county_id', 'school_year_id', ...own, ...fixed.map(([column]) => column)];
    const values = ['$1', '$2', ...own.map((column) => `r.${column}`), ...fixed.map(([, sql]) => sql)];
    await manager.query(
      `INSERT INTO ${table.name} (${into.join(', ')}) SELECT ${values.join(', ')} FROM ${recordset(table)}`,
      parameters(scope, change.created),
    );
  }
  if (change.updated.length > 0) {
    const changing = names.filter((column) => !table.key.includes(column));
    const assignments = changing.map((column) => `${column} = r.${column}`);
    if (table.touched) assignments.push(table.touched);
    await manager.query(
      `UPDATE ${table.name} t SET ${assignments.join(', ')} FROM ${recordset(table)} WHERE ${sameRow(table)}`,
      parameters(scope, change.updated),
    );
  }
}

/** Deletes the rows that are no longer wanted. Rows that refer to other tables go first. */
export async function deleteRemoved(
  manager: EntityManager,
  scope: Scope,
  change: TableChange,
): Promise<void> {
  if (change.removed.length === 0) return;
  const { table } = change;
  await manager.query(
    `DELETE FROM ${table.name} t USING ${recordset(table)} WHERE ${sameRow(table)}`,
    parameters(scope, change.removed),
  );
}

function parameters(scope: Scope, rows: readonly Row[]): unknown[] {
  return [scope.countyId, scope.schoolYearId, JSON.stringify(rows)];
}

function recordset(table: SyncedTable): string {
  const columns = Object.entries(table.columns).map(([column, type]) => `${column} ${type}`);
  if (table.identified) columns.unshift('id uuid');
  return `json_to_recordset($3::json) AS r (${columns.join(', ')})`;
}

function sameRow(table: SyncedTable): string {
  const identity = table.identified ? ['id'] : table.key;
  const same = identity.map((column) => `t.${column} = r.${column}`);
  return ['t.county_id = $1', 't.school_year_id = $2', ...same].join(' AND ');
}

function keyOf(table: SyncedTable, row: Row): string {
  return keyText(...table.key.map((column) => row[column] ?? null));
}

function differs(table: SyncedTable, old: Row, wanted: Row): boolean {
  return Object.keys(table.columns).some((column) => old[column] !== wanted[column]);
}
