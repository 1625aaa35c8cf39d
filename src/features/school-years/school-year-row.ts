// Rows of a county's data. All begin with county and school year, and so do all their foreign keys: no row can point across the border.
import { Check, Column, type ColumnType, PrimaryColumn } from 'typeorm';
import { oneOf } from '../../database';
import { type Columns, type Sheet, type StoredOf, storedName, type Value } from '../../domain/sheet';
import { codesOf } from '../../domain/words';

/** A row with an id of its own. */
export abstract class SchoolYearRow {
  @Column('uuid')
  countyId!: string;

  @Column('uuid')
  schoolYearId!: string;
}

/** The columns of a row that is known by its natural key alone; the entity adds the rest of the primary key under the same name. */
export function schoolYearPart(primaryKey: string) {
  abstract class SchoolYearPart {
    @PrimaryColumn('uuid', { primaryKeyConstraintName: primaryKey })
    countyId!: string;

    @PrimaryColumn('uuid', { primaryKeyConstraintName: primaryKey })
    schoolYearId!: string;
  }
  return SchoolYearPart;
}

type RowClass<C extends Columns> = abstract new () => SchoolYearRow & StoredOf<C>;

/** Rows of a roster sheet with an id of their own; the entity adds the id and what the system knows beside the sheet. */
export function sheetRow<C extends Columns>(table: string, sheet: Sheet<C>): RowClass<C> {
  abstract class SheetRow extends SchoolYearRow {}
  declareColumns(SheetRow, table, sheet, null);
  return SheetRow as RowClass<C>;
}

/** Rows of a roster sheet known by their natural key alone. */
export function sheetPart<C extends Columns>(table: string, sheet: Sheet<C>): RowClass<C> {
  const primaryKey = `${table}_pk`;
  abstract class SheetPart extends schoolYearPart(primaryKey) {}
  declareColumns(SheetPart, table, sheet, primaryKey);
  return SheetPart as RowClass<C>;
}

/** Columns of a sheet on an entity, fixed lists with their checks. */
function declareColumns(
  row: abstract new () => object,
  table: string,
  { list, naturalKey }: Sheet,
  primaryKey: string | null,
): void {
  for (const column of list) {
    const stored = storedName(column);
    if (stored === null) continue;
    const type = columnType(column.value);
    const { prototype } = row;
    if (primaryKey !== null && naturalKey.includes(column.name))
      PrimaryColumn({ type, primaryKeyConstraintName: primaryKey })(prototype, stored);
    else
      Column({ type, nullable: column.blank?.value === null, select: !column.withheld })(prototype, stored);
    if (column.value.kind === 'word')
      Check(`${table}_${column.key}_ck`, oneOf(column.key, codesOf(column.value.words)))(row);
  }
}

/** SQL type of a value. */
function columnType(value: Value): ColumnType {
  switch (value.kind) {
    case 'number':
      return value.range.integer ? 'integer' : 'double precision';
    case 'grade':
      return 'integer';
    case 'date':
      return 'date';
    case 'school':
    case 'teacher':
      return 'uuid';
    default:
      return 'text';
  }
}
