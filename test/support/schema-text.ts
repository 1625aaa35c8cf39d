// The shape of the public schema as SQL text, read from the catalogue: the same on every PostgreSQL version.
import { DataSource } from 'typeorm';

interface TableShape {
  readonly name: string;
  readonly columns: readonly string[];
  readonly constraints: readonly string[];
  readonly indexes: readonly string[];
  readonly triggers: readonly string[];
}

// NOT NULL constraints (contype n) are rows of their own from PostgreSQL 18 on; the columns say it already.
const TABLES = `
  SELECT c.relname AS name,
    ARRAY(SELECT quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod)
        || CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END
        || coalesce(' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid), '')
      FROM pg_attribute a LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
      WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum) AS columns,
    ARRAY(SELECT 'CONSTRAINT ' || conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint
      WHERE conrelid = c.oid AND contype <> 'n'
      ORDER BY position(contype::text IN 'pufc'), conname COLLATE "C") AS constraints,
    ARRAY(SELECT pg_get_indexdef(i.indexrelid) FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid
      WHERE i.indrelid = c.oid AND NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conindid = i.indexrelid)
      ORDER BY x.relname COLLATE "C") AS indexes,
    ARRAY(SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE tgrelid = c.oid AND NOT tgisinternal
      ORDER BY tgname COLLATE "C") AS triggers
  FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> 'migration'
  ORDER BY c.relname COLLATE "C"`;

const FUNCTIONS = `
  SELECT pg_get_functiondef(oid) AS text FROM pg_proc WHERE pronamespace = 'public'::regnamespace
  ORDER BY proname COLLATE "C"`;

/** Every table with its columns, constraints, indexes and triggers, and every function. */
export async function schemaText(dataSource: DataSource): Promise<string> {
  const tables: TableShape[] = await dataSource.query(TABLES);
  const functions: { text: string }[] = await dataSource.query(FUNCTIONS);
  const parts = [
    '-- The shape of the database after all migrations. Made by a test; changes come with a migration.',
    ...functions.map(({ text }) => `${text.trim()};`),
    ...tables.map(tableText),
  ];
  return `${parts.join('\n\n')}\n`;
}

function tableText(table: TableShape): string {
  const lines = [...table.columns, ...table.constraints].map((line) => `  ${line}`);
  const rest = [...table.indexes, ...table.triggers].map((line) => `${line};`);
  return [`CREATE TABLE ${table.name} (\n${lines.join(',\n')}\n);`, ...rest].join('\n');
}
