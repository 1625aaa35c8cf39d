// The access table as a matrix: everything of the schema x every role. Committed, so that every change of access is seen.
import {
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isIntrospectionType,
  isObjectType,
} from 'graphql';
import { ROLES, type Role } from '../viewer';
import { type AccessRule, type Scope } from './access-rule';
import { type AccessTable, fieldAccess, type SpelledOut, spelledOut } from './access-table';

/** How far a role reaches at a place; ANY: everywhere, it says nothing about a county; null: not at all. */
export type Cell = Scope | 'ANY' | null;

export type MatrixKind = 'QUERY' | 'MUTATION' | 'SUBSCRIPTION' | 'FIELD' | 'ARGUMENT' | 'INPUT' | 'ORDER';

export interface MatrixRow {
  /** Type.field, Type.field(argument), Input.field or Enum.VALUE. */
  readonly place: string;
  readonly kind: MatrixKind;
  /** Whether it goes with the field that led there; then the cells are those of all such fields together. */
  readonly inherited: boolean;
  readonly cells: Readonly<Record<Role, Cell>>;
}

type Cells = Readonly<Record<Role, Cell>>;

/** Every field, argument, input field and ordering value of the schema, sorted by place. */
export function accessMatrix(schema: GraphQLSchema, declared: AccessTable): readonly MatrixRow[] {
  const table = spelledOut(schema, declared);
  const reached = reachOfTypes(schema, table);
  const rows: MatrixRow[] = [];
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type)) continue;
    if (isObjectType(type)) {
      for (const field of Object.values(type.getFields())) {
        const kind = kindOf(schema, type.name);
        const reach = reached.get(type.name) ?? NOBODY;
        rows.push(...fieldRows(table, { kind, type: type.name }, field, reach));
      }
    }
    if (isInputObjectType(type))
      rows.push(...listedRows(type.name, 'INPUT', table.inputs?.[type.name] ?? {}));
    const values = isEnumType(type) ? table.enums?.[type.name] : undefined;
    if (values && values !== 'VOCABULARY') rows.push(...listedRows(type.name, 'ORDER', values));
  }
  return rows.sort((a, b) => (a.place < b.place ? -1 : 1));
}

/** The matrix as CSV: kind, place, one column a role; `-` is no access, `^` marks what goes with the field above it. */
export function matrixText(rows: readonly MatrixRow[]): string {
  const lines = rows.map(({ place, kind, inherited, cells }) =>
    [kind, place, ...ROLES.map((role) => `${inherited ? '^' : ''}${cells[role] ?? '-'}`)].join(','),
  );
  return `${['kind', 'place', ...ROLES].join(',')}\n${lines.join('\n')}\n`;
}

const NOBODY = sameForAll(null);
const RANK: readonly Cell[] = [null, 'SELF', 'OWN_SCHOOL', 'COUNTY', 'ANY'];

function sameForAll(cell: Cell): Cells {
  return Object.fromEntries(ROLES.map((role) => [role, cell])) as Record<Role, Cell>;
}

/** What each type is reached with: the fields that return it, taken together, until nothing grows any more. */
function reachOfTypes(schema: GraphQLSchema, table: SpelledOut): ReadonlyMap<string, Cells> {
  const reached = new Map<string, Cells>();
  for (let grown = true; grown; ) {
    grown = false;
    for (const type of Object.values(schema.getTypeMap())) {
      if (!isObjectType(type) || isIntrospectionType(type)) continue;
      for (const field of Object.values(type.getFields())) {
        const cells = cellsOf(ruleOf(table, type.name, field.name), reached.get(type.name) ?? NOBODY);
        for (const target of objectTypes(schema, field)) {
          const before = reached.get(target) ?? NOBODY;
          const after = wider(before, cells);
          if (ROLES.every((role) => before[role] === after[role])) continue;
          reached.set(target, after);
          grown = true;
        }
      }
    }
  }
  return reached;
}

function objectTypes(schema: GraphQLSchema, field: GraphQLField<unknown, unknown>): readonly string[] {
  const type = getNamedType(field.type);
  if (isObjectType(type)) return [type.name];
  return isAbstractType(type) ? schema.getPossibleTypes(type).map((each) => each.name) : [];
}

function ruleOf(table: SpelledOut, type: string, field: string): AccessRule | null {
  const entry = table.types[type]?.fields[field];
  return entry ? fieldAccess(entry).rule : null;
}

function cellsOf(rule: AccessRule | null, inherited: Cells): Cells {
  if (rule === null) return NOBODY;
  if (rule.kind === 'INHERITED') return inherited;
  if (rule.kind === 'SIGNED_IN') return sameForAll('ANY');
  if (rule.kind === 'ROWS') return cellsOf(rule.of, inherited);
  return Object.fromEntries(ROLES.map((role) => [role, rule.scopes[role] ?? null])) as Record<Role, Cell>;
}

function wider(a: Cells, b: Cells): Cells {
  return Object.fromEntries(
    ROLES.map((role) => [role, RANK.indexOf(a[role]) >= RANK.indexOf(b[role]) ? a[role] : b[role]]),
  ) as Record<Role, Cell>;
}

function fieldRows(
  table: SpelledOut,
  { kind, type }: { readonly kind: MatrixKind; readonly type: string },
  field: GraphQLField<unknown, unknown>,
  reached: Cells,
): readonly MatrixRow[] {
  const entry = table.types[type]?.fields[field.name];
  const { rule, args = {} } = entry ? fieldAccess(entry) : { rule: null };
  const place = `${type}.${field.name}`;
  const own = cellsOf(rule, reached);
  const inherited = rule?.kind === 'INHERITED';
  return [
    { place, kind, inherited, cells: own },
    ...field.args.map((arg): MatrixRow => {
      const given = args[arg.name] ?? null;
      return {
        place: `${place}(${arg.name})`,
        kind: 'ARGUMENT',
        inherited: given?.kind === 'INHERITED',
        cells: cellsOf(given, own),
      };
    }),
  ];
}

/** Input fields and ordering values: what goes with the argument is open to whoever may give it. */
function listedRows(
  type: string,
  kind: MatrixKind,
  rules: Readonly<Record<string, AccessRule>>,
): readonly MatrixRow[] {
  return Object.entries(rules).map(([name, rule]) => ({
    place: `${type}.${name}`,
    kind,
    inherited: rule.kind === 'INHERITED',
    cells: cellsOf(rule, sameForAll('ANY')),
  }));
}

function kindOf(schema: GraphQLSchema, type: string): MatrixKind {
  if (schema.getQueryType()?.name === type) return 'QUERY';
  if (schema.getMutationType()?.name === type) return 'MUTATION';
  return schema.getSubscriptionType()?.name === type ? 'SUBSCRIPTION' : 'FIELD';
}
