// Measures an operation before it runs: depth, cost and aliases, with fragments followed and page sizes counted.
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isIntrospectionType,
  isListType,
  isUnionType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
  visit,
} from 'graphql';
import { ASSUMED_LIST_SIZE, DEFAULT_PAGE_SIZE } from './limits';

export interface Measure {
  readonly depth: number;
  /** Cost without introspection. */
  readonly cost: number;
  /** Cost of __schema and __type; they have an allowance of their own. */
  readonly introspection: number;
}

type Variables = Readonly<Record<string, unknown>>;

interface Walk {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Variables;
  /** Measures of fragments by name and place, so that fragments spread in fragments stay cheap to measure. */
  readonly known: Map<string, Measure>;
}

/** Depth and cost of a validated operation. A field costs 1; a list multiplies what is below it. */
export function measureOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): Measure {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const root = schema.getRootType(operation.operation);
  if (!root) return NOTHING;
  const walk: Walk = { schema, fragments, variables: withDefaults(operation, variables), known: new Map() };
  return measureSelections(walk, operation.selectionSet, root, false);
}

/** Aliases written anywhere in a document. */
export function countAliases(document: DocumentNode): number {
  let aliases = 0;
  visit(document, {
    Field(node) {
      if (node.alias) aliases++;
    },
  });
  return aliases;
}

/** Tools never rename what they ask about the schema; who does asks for the same thing many times. */
const REPEATED_INTROSPECTION = 100;

const NOTHING: Measure = { depth: 0, cost: 0, introspection: 0 };

function withDefaults(operation: OperationDefinitionNode, given: Variables): Variables {
  const values: Record<string, unknown> = { ...given };
  for (const definition of operation.variableDefinitions ?? []) {
    const name = definition.variable.name.value;
    if (values[name] !== undefined || definition.defaultValue?.kind !== Kind.INT) continue;
    values[name] = Number(definition.defaultValue.value);
  }
  return values;
}

function measureSelections(
  walk: Walk,
  selections: SelectionSetNode,
  parent: GraphQLCompositeType,
  paged: boolean,
): Measure {
  let total = NOTHING;
  for (const selection of selections.selections) {
    if (selection.kind === Kind.FIELD) total = add(total, measureField(walk, selection, parent, paged));
    else if (selection.kind === Kind.INLINE_FRAGMENT) {
      const condition = selection.typeCondition?.name.value;
      const type = compositeType(walk.schema, condition) ?? parent;
      total = add(total, measureSelections(walk, selection.selectionSet, type, paged));
    } else total = add(total, measureFragment(walk, selection.name.value, paged));
  }
  return total;
}

function measureFragment(walk: Walk, name: string, paged: boolean): Measure {
  const key = `${name}|${paged}`;
  const known = walk.known.get(key);
  if (known) return known;
  const fragment = walk.fragments.get(name);
  const type = compositeType(walk.schema, fragment?.typeCondition.name.value);
  if (!fragment || !type) return NOTHING;
  // Validation refuses fragments that spread themselves; the entry keeps this from running away all the same.
  walk.known.set(key, NOTHING);
  const measure = measureSelections(walk, fragment.selectionSet, type, paged);
  walk.known.set(key, measure);
  return measure;
}

function measureField(walk: Walk, node: FieldNode, parent: GraphQLCompositeType, paged: boolean): Measure {
  const name = node.name.value;
  const field = fieldOf(parent, name);
  if (!field) return { depth: 1, cost: 1, introspection: 0 };
  const type = getNamedType(field.type);
  const own = ownCost(field);
  if (!node.selectionSet || !isCompositeType(type)) return { depth: 1, cost: own, introspection: 0 };
  const repeated = node.alias && isIntrospectionType(getNamedType(field.type)) ? REPEATED_INTROSPECTION : 1;
  const pageSize = pageSizeOf(walk, node, field);
  const below = measureSelections(walk, node.selectionSet, type, pageSize !== null);
  if (name === '__schema' || name === '__type') {
    const introspection = repeated * (1 + below.cost + below.introspection);
    return { depth: 1, cost: 0, introspection };
  }
  // The page size already counts for the lists of a connection (nodes, edges).
  const factor = pageSize ?? (paged ? 1 : listSize(field));
  const cost = own + factor * repeated * below.cost;
  return { depth: below.depth + 1, cost, introspection: below.introspection };
}

function fieldOf(parent: GraphQLCompositeType, name: string): GraphQLField<unknown, unknown> | undefined {
  if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
  if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  return isUnionType(parent) ? undefined : parent.getFields()[name];
}

function pageSizeOf(walk: Walk, node: FieldNode, field: GraphQLField<unknown, unknown>): number | null {
  if (!field.args.some((arg) => arg.name === 'first')) return null;
  const sizes: number[] = [];
  for (const argument of node.arguments ?? []) {
    if (argument.name.value !== 'first' && argument.name.value !== 'last') continue;
    if (argument.value.kind === Kind.INT) sizes.push(Number(argument.value.value));
    if (argument.value.kind === Kind.VARIABLE) {
      const value = walk.variables[argument.value.name.value];
      if (typeof value === 'number') sizes.push(value);
    }
  }
  return Math.max(1, ...(sizes.length > 0 ? sizes : [DEFAULT_PAGE_SIZE]));
}

function listSize(field: GraphQLField<unknown, unknown>): number {
  if (!isListType(getNullableType(field.type))) return 1;
  const declared = field.extensions['listSize'];
  return typeof declared === 'number' ? declared : ASSUMED_LIST_SIZE;
}

function ownCost(field: GraphQLField<unknown, unknown>): number {
  const declared = field.extensions['cost'];
  return typeof declared === 'number' ? declared : 1;
}

function compositeType(schema: GraphQLSchema, name: string | undefined): GraphQLCompositeType | null {
  const type = name === undefined ? undefined : schema.getType(name);
  return isCompositeType(type) ? type : null;
}

function add(a: Measure, b: Measure): Measure {
  return {
    depth: Math.max(a.depth, b.depth),
    cost: a.cost + b.cost,
    introspection: a.introspection + b.introspection,
  };
}
