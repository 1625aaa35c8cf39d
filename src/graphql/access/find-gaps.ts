// Compares a schema with its access table: whatever has no rule, and every rule that stands for nothing.
import {
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
} from 'graphql';
import { type AccessTable, fieldAccess, goesWithParent, type SpelledOut, spelledOut } from './access-table';

/** Names of everything that lacks a rule, has one too many, or has a rule that can never hold. Empty when all is well. */
export function findAccessGaps(schema: GraphQLSchema, declaredTable: AccessTable): readonly string[] {
  const table = spelledOut(schema, declaredTable);
  const gaps: string[] = [...reachedById(schema, declaredTable)];
  const usedEnums = new Set<string>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type)) continue;
    if (isObjectType(type) || isInterfaceType(type)) {
      for (const field of Object.values(type.getFields())) {
        for (const arg of field.args) noteEnum(arg.type, usedEnums);
      }
    }
    if (isInputObjectType(type)) {
      const declared = table.inputs?.[type.name] ?? {};
      for (const field of Object.values(type.getFields())) noteEnum(field.type, usedEnums);
      compare(`${type.name}.`, Object.keys(type.getFields()), Object.keys(declared), gaps);
    }
    if (isObjectType(type)) gaps.push(...typeGaps(type.name, schema, table));
  }
  for (const name of usedEnums) {
    const declared = table.enums?.[name];
    const type = schema.getType(name);
    if (!declared) gaps.push(`enum ${name}: no rule`);
    else if (declared !== 'VOCABULARY' && isEnumType(type)) {
      compare(
        `${name}.`,
        type.getValues().map((value) => value.name),
        Object.keys(declared),
        gaps,
      );
    }
  }
  for (const name of [...Object.keys(table.types), ...Object.keys(table.inputs ?? {})]) {
    if (!schema.getType(name)) gaps.push(`${name}: a rule for a type that is not in the schema`);
  }
  return gaps;
}

function typeGaps(name: string, schema: GraphQLSchema, table: SpelledOut): readonly string[] {
  const gaps: string[] = [];
  const type = schema.getType(name);
  if (!isObjectType(type)) return gaps;
  const declared = table.types[name];
  compare(`${name}.`, Object.keys(type.getFields()), Object.keys(declared?.fields ?? {}), gaps);
  for (const field of Object.values(type.getFields())) {
    const entry = declared?.fields[field.name];
    if (!entry) continue;
    const access = fieldAccess(entry);
    const place = `${name}.${field.name}`;
    compare(
      `${place}(`,
      field.args.map((arg) => arg.name),
      Object.keys(access.args ?? {}),
      gaps,
    );
    const rules = [access.rule, ...Object.values(access.args ?? {})];
    const needsAbout = rules.some((rule) => rule.kind === 'ROLES' || rule.kind === 'ROWS');
    if (needsAbout && !access.about && !declared?.about) gaps.push(`${place}: nothing says what it is about`);
    if (access.rule.kind === 'INHERITED' && isRoot(schema, name)) {
      gaps.push(`${place}: a root field has nothing to inherit from`);
    }
  }
  return gaps;
}

/** Whoever knows its id comes to such an object without a parent. */
function reachedById(schema: GraphQLSchema, { types = {} }: AccessTable): readonly string[] {
  return Object.entries(types).flatMap(([name, declared]) => {
    const type = schema.getType(name);
    const byId = isObjectType(type) && type.getInterfaces().some((each) => each.name === 'Node');
    return byId && declared === goesWithParent ? [`${name}: found by its id, has no parent to go with`] : [];
  });
}

function isRoot(schema: GraphQLSchema, name: string): boolean {
  return [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].some(
    (root) => root?.name === name,
  );
}

function noteEnum(type: Parameters<typeof getNamedType>[0], into: Set<string>): void {
  const named = getNamedType(type);
  if (isEnumType(named)) into.add(named.name);
}

function compare(
  prefix: string,
  present: readonly string[],
  declared: readonly string[],
  gaps: string[],
): void {
  for (const name of present) if (!declared.includes(name)) gaps.push(`${prefix}${name}: no rule`);
  for (const name of declared) if (!present.includes(name)) gaps.push(`${prefix}${name}: a rule for nothing`);
}
