// Facts of a roster as rows of tables and back: natural keys become ids, ids natural keys.
import { type Columns, type FactOf, type Sheet, storedName } from '../../domain/sheet';
import { type Teacher } from '../../domain/teacher';
import { type Cell, idOf, keyText, type Row, type StoredTable } from './table-sync';

/** Ids of the schools and teachers rows speak of. */
export interface RosterIds {
  readonly schools: StoredTable;
  readonly teachers: StoredTable;
}

/** Facts of a sheet as rows of its table. */
export function rowsOf<C extends Columns>(
  { list }: Sheet<C>,
  facts: readonly FactOf<C>[],
  ids: RosterIds,
): readonly Row[] {
  const tables: Partial<Record<string, StoredTable>> = { school: ids.schools, teacher: ids.teachers };
  return facts.map((fact) =>
    Object.fromEntries(
      list.flatMap((column): [string, Cell][] => {
        const name = storedName(column);
        if (name === null) return [];
        const value = fact[column.name] as Cell;
        const table = tables[column.value.kind];
        return [[name, table && value !== null ? idOf(table, keyText(value)) : value]];
      }),
    ),
  );
}

export function certificateRows(teachers: readonly Teacher[], ids: RosterIds): readonly Row[] {
  return teachers.flatMap(({ staffNo, otherSubjects }) =>
    otherSubjects.map((subjectCode) => ({ teacherId: idOf(ids.teachers, keyText(staffNo)), subjectCode })),
  );
}

/** Natural keys of schools and teachers by id. */
export interface RosterKeys {
  readonly schools: ReadonlyMap<string, string>;
  readonly teachers: ReadonlyMap<string, string>;
}

/** Rows of a sheet's table as facts, lists empty. */
export function factsOf<C extends Columns>(
  { list }: Sheet<C>,
  rows: readonly Row[],
  keys: RosterKeys,
): readonly FactOf<C>[] {
  const known: Partial<Record<string, ReadonlyMap<string, string>>> = {
    school: keys.schools,
    teacher: keys.teachers,
  };
  return rows.map(
    (row) =>
      Object.fromEntries(
        list.map((column) => {
          const name = storedName(column);
          if (name === null) return [column.name, []];
          const value = row[name] ?? null;
          const naturalKeys = known[column.value.kind];
          return [column.name, naturalKeys && value !== null ? keyFor(naturalKeys, String(value)) : value];
        }),
      ) as FactOf<C>,
  );
}

/** References keep every id known; a missing one is a bug. */
function keyFor(keys: ReadonlyMap<string, string>, id: string): string {
  const found = keys.get(id);
  if (found === undefined) throw new Error(`A stored roster refers to ${id}, which is not part of it`);
  return found;
}
