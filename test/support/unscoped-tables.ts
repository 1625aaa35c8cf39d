// Finds the tables that a statement reads or writes without naming their county: the database then looks at all counties.

/** A table and those of its columns that bind a row to its county. */
export type ScopeColumns = ReadonlyMap<string, readonly string[]>;

const REFERENCE =
  /\b(?:FROM|JOIN|UPDATE|USING|LATERAL)\s+"?(\w+)"?(?:\s+(?:AS\s+)?"?(?!(?:ON|WHERE|SET|LEFT|JOIN|CROSS|ORDER|GROUP|FOR|LIMIT|UNION|RETURNING|USING|INNER|FROM)\b)(\w+)"?)?/gi;
/** What follows a comma in a FROM list: `FROM a x, b y`. */
const LISTED = /,\s*(\w+)\s+(\w+)(?=\s*(?:,|WHERE\b|ON\b|$))/gi;

interface Reference {
  readonly table: string;
  readonly alias: string;
  readonly at: number;
}

/**
 * The tables, with their aliases, that are not bound by each of their columns: to a value, or to a table that is bound
 * itself. A row found by its own id, given as a value, is one look into the primary key whatever stands beside it.
 */
export function unscopedTables(sql: string, columns: ScopeColumns): readonly string[] {
  const text = sql.replace(/'(?:[^']|'')*'/g, "''");
  const open = new Set(referencesOf(text).filter(({ table }) => columns.has(table)));
  const isOpen = (alias: string): boolean => [...open].some((each) => each.alias === alias);
  for (let before = -1; before !== open.size; ) {
    before = open.size;
    for (const reference of open) {
      if (isBound(text, reference, { columns: columns.get(reference.table)!, isOpen }))
        open.delete(reference);
    }
  }
  return [...open].map(({ table, alias }) => (alias === table ? table : `${table} ${alias}`));
}

function referencesOf(text: string): readonly Reference[] {
  const found: Reference[] = [];
  for (const match of text.matchAll(REFERENCE)) {
    const [, table = '', alias = table] = match;
    found.push({ table, alias, at: match.index });
  }
  for (const match of text.matchAll(LISTED)) {
    const [, table = '', alias = ''] = match;
    found.push({ table, alias, at: match.index });
  }
  return found;
}

interface Known {
  readonly columns: readonly string[];
  /** Whether a table of this alias is still to be bound. */
  readonly isOpen: (alias: string) => boolean;
}

/** `= $1`, `= ANY($1)` or `IN ($1`. */
const VALUE = '\\s*(?:=\\s*(?:ANY\\s*\\()?\\$|IN\\s*\\(\\$)';

function isBound(text: string, { table, alias, at }: Reference, { columns, isOpen }: Known): boolean {
  const around = partAround(text, at);
  const prefix = `"?\\b${alias}"?\\.`;
  const own = alias === table ? `(?:${prefix}|(?<![\\w."])"?)` : prefix;
  const isGiven = (column: string): boolean => new RegExp(`${own}"?${column}"?${VALUE}`, 'i').test(around);
  const others = (column: string): readonly string[] =>
    [`${own}"?${column}"?\\s*=\\s*"?(\\w+)"?\\.`, `"?(\\w+)"?\\."?\\w+"?\\s*=\\s*${prefix}"?${column}\\b`]
      .flatMap((equal) => [...around.matchAll(new RegExp(equal, 'gi'))])
      .map(([, other = '']) => other);
  const isFollowed = (column: string): boolean =>
    others(column).some((other) => other !== alias && !isOpen(other));
  return isGiven('id') || columns.every((column) => isGiven(column) || isFollowed(column));
}

/** The innermost brackets round a place: what a table's alias is known in. */
function partAround(text: string, at: number): string {
  let start = at;
  for (let depth = 0; start > 0; start--) {
    const sign = text[start - 1];
    if (sign === ')') depth++;
    if (sign === '(' && depth-- === 0) break;
  }
  let end = at;
  for (let depth = 0; end < text.length; end++) {
    if (text[end] === '(') depth++;
    if (text[end] === ')' && depth-- === 0) break;
  }
  return text.slice(start, end);
}
