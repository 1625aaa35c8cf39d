// The tables in which each feature declares who may read or use what, and their composition into one.
import { type GraphQLSchema, isObjectType } from 'graphql';
import { type GraphContext } from '../context';
import { type About, type AccessRule, inherited } from './access-rule';

/** Says what a value is about: from the parent object, or from the arguments of a root field. Null: nothing there, so nobody may. */
export type AboutOf = (
  source: never,
  args: Readonly<Record<string, unknown>>,
  context: GraphContext,
) => About | null | Promise<About | null>;

export interface FieldAccess {
  readonly rule: AccessRule;
  /** One rule for every argument. */
  readonly args?: Readonly<Record<string, AccessRule>>;
  /** Replaces the type's `about` for this field. */
  readonly about?: AboutOf;
}

export interface TypeAccess {
  /** What an object of the type is about; needed when a field has a rule of roles or rows. */
  readonly about?: AboutOf;
  readonly fields: Readonly<Record<string, AccessRule | FieldAccess>>;
}

/**
 * A type reached only through guarded fields: whoever was allowed to read the field that led to an object of it may read
 * the object, whole. Fields with arguments still need rules of their own; the committed matrix shows every field.
 */
export const goesWithParent = 'GOES_WITH_PARENT';

/** The values of an enum used in input: plain words of the trade, or a rule for every value (order and filter fields). */
export type EnumAccess = 'VOCABULARY' | Readonly<Record<string, AccessRule>>;

export interface AccessTable {
  readonly types?: Readonly<Record<string, TypeAccess | typeof goesWithParent>>;
  readonly inputs?: Readonly<Record<string, Readonly<Record<string, AccessRule>>>>;
  readonly enums?: Readonly<Record<string, EnumAccess>>;
}

/** Access of a field whose named arguments go with the field itself; `guarded` arguments have rules of their own. */
export function withArgs(
  rule: AccessRule,
  names: readonly string[],
  guarded: Readonly<Record<string, AccessRule>> = {},
): FieldAccess {
  return { rule, args: { ...Object.fromEntries(names.map((name) => [name, inherited])), ...guarded } };
}

/** Fields that go with the field that returned their object. */
export function inheritedFields(...names: readonly string[]): Readonly<Record<string, AccessRule>> {
  return sameRule(inherited, ...names);
}

/** The same rule for several fields. */
export function sameRule(
  rule: AccessRule,
  ...names: readonly string[]
): Readonly<Record<string, AccessRule>> {
  return Object.fromEntries(names.map((name) => [name, rule]));
}

/** Table of a connection's own types: whoever may read the list may read its pages. */
export function connectionAccess(name: string): AccessTable {
  return {
    types: {
      [`${name}Connection`]: goesWithParent,
      [`${name}Edge`]: goesWithParent,
    },
  };
}

/** One table out of many. A field declared twice is a mistake; a type may get its fields from several features. */
export function composeAccess(tables: readonly AccessTable[]): AccessTable {
  const types: Record<string, TypeAccess | typeof goesWithParent> = {};
  const inputs: Record<string, Readonly<Record<string, AccessRule>>> = {};
  const enums: Record<string, EnumAccess> = {};
  const twice: string[] = [];
  for (const table of tables) {
    for (const [name, type] of Object.entries(table.types ?? {})) {
      const known = types[name];
      if (type === goesWithParent || known === goesWithParent) {
        if (known) twice.push(name);
        types[name] = type;
        continue;
      }
      for (const field of Object.keys(type.fields)) {
        if (known && Object.hasOwn(known.fields, field)) twice.push(`${name}.${field}`);
      }
      const about = type.about ?? known?.about;
      types[name] = { fields: { ...known?.fields, ...type.fields }, ...(about ? { about } : {}) };
    }
    for (const [name, fields] of Object.entries(table.inputs ?? {})) {
      if (inputs[name]) twice.push(name);
      inputs[name] = fields;
    }
    for (const [name, values] of Object.entries(table.enums ?? {})) {
      if (enums[name]) twice.push(name);
      enums[name] = values;
    }
  }
  if (twice.length > 0) throw new Error(`Access declared twice: ${twice.join(', ')}`);
  return { types, inputs, enums };
}

/** Both spellings of a field's access as one. */
export function fieldAccess(entry: AccessRule | FieldAccess): FieldAccess {
  return 'rule' in entry ? entry : { rule: entry };
}

/** A table in which every field of a schema stands by its name, and what it says of one type. */
export interface SpelledOut extends AccessTable {
  readonly types: Readonly<Record<string, TypeAccess>>;
}

/** Types that go with their parents, field by field as the schema has them; fields with arguments are left without a rule. */
export function spelledOut(schema: GraphQLSchema, table: AccessTable): SpelledOut {
  const types = Object.entries(table.types ?? {}).map(([name, declared]): [string, TypeAccess] => {
    if (declared !== goesWithParent) return [name, declared];
    const type = schema.getType(name);
    const fields = isObjectType(type) ? Object.values(type.getFields()) : [];
    const plain = fields.filter(({ args }) => args.length === 0).map((field) => field.name);
    return [name, { fields: inheritedFields(...plain) }];
  });
  return { ...table, types: Object.fromEntries(types) };
}
