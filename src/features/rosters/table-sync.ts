// Makes a table of one county and school year equal to a list of rows: compared in memory, written by one statement a kind of change.

import { randomUUID } from 'node:crypto';
import { EntityManager, type SelectQueryBuilder } from 'typeorm';
import { type RowClass } from '../../database';
import { type Message } from '../../graphql/language';
import { type SchoolYearRow } from '../school-years';
import { type Scope } from './roster-scope';

export type Cell = string | number | boolean | null;
/** A row by the names of its entity. */
export type Row = Readonly<Record<string, Cell>>;

export interface SyncedTable {
  readonly entity: RowClass<SchoolYearRow>;
  /** Title of its sheet, as the workbook has it. */
  readonly title: Message;
  /** Columns of the natural key within county and school year. */
  readonly key: readonly string[];
  /** Every column a roster says something about, key included. */
  readonly columns: readonly string[];
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
  /** As the database calls it. */
  readonly name: string;
  /** Rows carry an id beside their natural key. */
  readonly identified: boolean;
  readonly rows: ReadonlyMap<string, Row>;
  /** Ids of stored rows, and of rows still to come once asked for. */
  readonly ids: Map<string, string>;
}

export interface TableChange {
  readonly table: SyncedTable;
  readonly name: string;
  readonly identified: boolean;
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

/** The columns of a table that a roster speaks of, with ids when asked for; every row of the county and school year. */
export function rowsOfTable(
  manager: EntityManager,
  { countyId, schoolYearId }: Scope,
  { entity, columns }: SyncedTable,
  withId: boolean,
): SelectQueryBuilder<SchoolYearRow> {
  const query = manager.createQueryBuilder(entity, 't').select([]);
  for (const name of [...(withId ? ['id'] : []), ...columns]) query.addSelect(`t.${name}`, name);
  return query.where({ countyId, schoolYearId });
}

export async function readTable(
  manager: EntityManager,
  scope: Scope,
  table: SyncedTable,
): Promise<StoredTable> {
  const { tableName: name, propertiesMap } = manager.connection.getMetadata(table.entity);
  const identified = 'id' in propertiesMap;
  const found = await rowsOfTable(manager, scope, table, identified)
    .addSelect(table.managed ?? 'false', 'managed')
    .andWhere(`NOT (${table.hidden ?? 'false'})`)
    .getRawMany<Row>();
  const rows = new Map(found.map((row) => [keyOf(table, row), row]));
  const ids = new Map<string, string>();
  if (identified) for (const [key, row] of rows) ids.set(key, String(row['id']));
  return { name, identified, rows, ids };
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
    if (seen.has(key)) throw new RangeError(`Two rows of ${stored.name} have the key ${key}`);
    seen.add(key);
    const old = stored.rows.get(key);
    const whole = stored.identified ? { ...row, id: idOf(stored, key) } : row;
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
  return { table, name: stored.name, identified: stored.identified, created, updated, removed, kept, counts };
}

/** Writes new and changed rows. Rows other tables refer to come first. */
export async function writeChange(manager: EntityManager, scope: Scope, change: TableChange): Promise<void> {
  const { table, identified } = change;
  const sql = sqlOf(manager, change);
  if (change.created.length > 0) {
    const own = sql.columns.map(({ column }) => column);
    const fixed = Object.entries(table.fixed ?? {});
    const into = ['county_id', 'school_year_id', ...own, ...fixed.map(([column]) => column)];
    const values = ['$1', '$2', ...own.map((column) => `r.${column}`), ...fixed.map(([, value]) => value)];
    // The builder has no INSERT from a list of rows in one parameter: its one parameter a cell is too many for a county.
    await manager.query(
      `INSERT INTO ${sql.table} (${into.join(', ')}) SELECT ${values.join(', ')} FROM ${sql.rows}`,
      parameters(scope, change.created, sql),
    );
  }
  if (change.updated.length > 0) {
    const kept = new Set([...table.key, ...(identified ? ['id'] : [])]);
    const changing = sql.columns.filter(({ name }) => !kept.has(name));
    const assignments = changing.map(({ column }) => `${column} = r.${column}`);
    if (table.touched) assignments.push(table.touched);
    // The builder has no UPDATE from other rows.
    await manager.query(
      `UPDATE ${sql.table} t SET ${assignments.join(', ')} FROM ${sql.rows} WHERE ${sql.sameRow}`,
      parameters(scope, change.updated, sql),
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
  const sql = sqlOf(manager, change);
  // The builder has no DELETE by a list of whole keys in one parameter.
  await manager.query(
    `DELETE FROM ${sql.table} t USING ${sql.rows} WHERE ${sql.sameRow}`,
    parameters(scope, change.removed, sql),
  );
}

interface TableSql {
  readonly table: string;
  readonly columns: readonly { readonly name: string; readonly column: string }[];
  /** The rows of the third parameter as `r`. */
  readonly rows: string;
  /** `t` is the row of the county and school year that `r` speaks of. */
  readonly sameRow: string;
}

/** A table as its entity describes it, in SQL. */
function sqlOf(manager: EntityManager, { table, identified }: TableChange): TableSql {
  const metadata = manager.connection.getMetadata(table.entity);
  const described = (name: string) => {
    const found = metadata.findColumnWithPropertyName(name);
    if (!found) throw new RangeError(`${metadata.tableName} has no column ${name}`);
    return { name, column: found.databaseName, type: String(found.type) };
  };
  const columns = [...(identified ? ['id'] : []), ...table.columns].map(described);
  const same = (identified ? ['id'] : table.key).map((name) => described(name).column);
  return {
    table: metadata.tableName,
    columns,
    rows: `json_to_recordset($3::json) AS r (${columns.map(({ column, type }) => `${column} ${type}`).join(', ')})`,
    sameRow: [
      't.county_id = $1',
      't.school_year_id = $2',
      ...same.map((column) => `t.${column} = r.${column}`),
    ].join(' AND '),
  };
}

function parameters(scope: Scope, rows: readonly Row[], { columns }: TableSql): unknown[] {
  const cells = rows.map((row) => Object.fromEntries(columns.map(({ name, column }) => [column, row[name]])));
  return [scope.countyId, scope.schoolYearId, JSON.stringify(cells)];
}

function keyOf(table: SyncedTable, row: Row): string {
  return keyText(...table.key.map((name) => row[name] ?? null));
}

function differs(table: SyncedTable, old: Row, wanted: Row): boolean {
  return table.columns.some((name) => old[name] !== wanted[name]);
}
