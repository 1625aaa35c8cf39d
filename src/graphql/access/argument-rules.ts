// The rules that a call's arguments bring in: arguments, input fields and enum values that were actually given.
import {
  type GraphQLField,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import { type AccessRule } from './access-rule';
import { type AccessTable } from './access-table';

type Values = Readonly<Record<string, unknown>>;

/** Finds the rules of everything given in a call of the field; rules that go with the field are left out. */
export function argumentRules(
  field: GraphQLField<unknown, unknown>,
  declared: Readonly<Record<string, AccessRule>>,
  table: AccessTable,
): (args: Values) => readonly AccessRule[] {
  if (field.args.length === 0) return () => NONE;
  return (args) => {
    const rules: AccessRule[] = [];
    for (const arg of field.args) {
      const value = args[arg.name];
      if (value === undefined) continue;
      note(declared[arg.name], rules);
      collect(arg.type, value, table, rules);
    }
    return rules;
  };
}

const NONE: readonly AccessRule[] = [];

function collect(type: GraphQLInputType, value: unknown, table: AccessTable, into: AccessRule[]): void {
  if (value === null || value === undefined) return;
  if (isNonNullType(type)) {
    collect(type.ofType, value, table, into);
    return;
  }
  if (isListType(type)) {
    for (const item of Array.isArray(value) ? value : [value]) collect(type.ofType, item, table, into);
    return;
  }
  if (isEnumType(type)) {
    const declared = table.enums?.[type.name];
    if (!declared || declared === 'VOCABULARY') return;
    const name = type.getValues().find((candidate) => candidate.value === value)?.name;
    note(name === undefined ? undefined : declared[name], into);
    return;
  }
  if (!isInputObjectType(type)) return;
  const declared = table.inputs?.[type.name] ?? {};
  for (const field of Object.values(type.getFields())) {
    const given = (value as Values)[field.name];
    if (given === undefined) continue;
    note(declared[field.name], into);
    collect(field.type, given, table, into);
  }
}

function note(rule: AccessRule | undefined, into: AccessRule[]): void {
  if (!rule) throw new Error('An argument without an access rule was let through');
  if (rule.kind !== 'INHERITED') into.push(rule);
}
