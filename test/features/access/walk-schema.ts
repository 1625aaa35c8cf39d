// Ways through the schema: for every field of an object type a query that leads to it, and what came back at its end.
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';

/** Values for arguments and input fields by name. */
export type Samples = Readonly<Record<string, unknown>>;

export interface Step {
  readonly type: string;
  readonly field: string;
}

/** The shortest way from the root to each object type over fields that `open` lets through. */
export function waysTo(
  schema: GraphQLSchema,
  open: (step: Step) => boolean,
): ReadonlyMap<string, readonly Step[]> {
  const root = schema.getQueryType()!;
  const ways = new Map<string, readonly Step[]>([[root.name, []]]);
  for (const name of growing(ways)) {
    const type = schema.getType(name);
    if (!isObjectType(type)) continue;
    // One object says more than the first of a list, which may be empty.
    const fields = Object.values(type.getFields()).sort((a, b) => breadth(a) - breadth(b));
    for (const field of fields) {
      const target = getNamedType(field.type).name;
      const step = { type: name, field: field.name };
      if (!ways.has(target) && isObjectType(schema.getType(target)) && open(step)) {
        ways.set(target, [...(ways.get(name) ?? []), step]);
      }
    }
  }
  return ways;
}

function breadth(field: GraphQLField<unknown, unknown>): number {
  const type = getNullableType(field.type);
  if (isListType(type)) return 2;
  return getNamedType(type).name.endsWith('Connection') ? 1 : 0;
}

/** Keys of a map, those added on the way included. */
function growing(map: ReadonlyMap<string, unknown>): Iterable<string> {
  return map.keys();
}

/** A query along a way; a composite field at its end is asked for its type name, or its call is given whole. */
export function queryAlong(
  schema: GraphQLSchema,
  way: readonly Step[],
  samples: Samples,
  lastCall?: string,
): string {
  let text = '';
  for (const [index, step] of [...way].reverse().entries()) {
    const type = schema.getType(step.type);
    const field = isObjectType(type) ? type.getFields()[step.field] : undefined;
    if (!field) throw new Error(`No field ${step.type}.${step.field}`);
    const composite = isLeaf(field) || lastCall?.endsWith('}') ? '' : ' { __typename }';
    const call =
      index === 0 && lastCall !== undefined ? lastCall : `${field.name}${argumentsText(field, samples)}`;
    text = `${call}${index === 0 ? composite : ` { ${text} }`}`;
  }
  return `{ ${text} }`;
}

function isLeaf(field: GraphQLField<unknown, unknown>): boolean {
  const type = getNamedType(field.type);
  return !('getFields' in type) && !('getTypes' in type);
}

function argumentsText(field: GraphQLField<unknown, unknown>, samples: Samples): string {
  const given = field.args.filter((arg) => isRequiredArgument(arg) || samples[arg.name] !== undefined);
  if (given.length === 0) return '';
  return `(${given.map((arg) => `${arg.name}: ${sampleText(arg, samples)}`).join(', ')})`;
}

function sampleText(arg: GraphQLArgument, samples: Samples): string {
  return literal(arg.type, sampleOf(arg.name, arg.type, samples));
}

/** A value of an input type, with the samples wherever a name fits. */
export function sampleOf(name: string, type: GraphQLInputType, samples: Samples): unknown {
  if (isNonNullType(type)) return sampleOf(name, type.ofType, samples);
  if (samples[name] !== undefined) return samples[name];
  if (isListType(type)) return [sampleOf(name, type.ofType, samples)];
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (isInputObjectType(type)) {
    return Object.fromEntries(
      Object.values(type.getFields())
        .filter((field) => isNonNullType(field.type) || samples[field.name] !== undefined)
        .map((field) => [field.name, sampleOf(field.name, field.type, samples)]),
    );
  }
  if (type.name === 'Int' || type.name === 'Float') return 1;
  if (type.name === 'Boolean') return true;
  return type.name === 'DateTime' ? '2026-09-01T00:00:00.000Z' : 'sample';
}

/** Stands for a value that is written into the text later. */
export const HOLE = '@hole@';

/** A value as it is written in a document. */
export function literal(type: GraphQLInputType, value: unknown): string {
  if (value === HOLE) return HOLE;
  if (isNonNullType(type)) return literal(type.ofType, value);
  if (isListType(type))
    return `[${(value as unknown[]).map((each) => literal(type.ofType, each)).join(', ')}]`;
  if (isInputObjectType(type)) {
    const fields = type.getFields();
    const parts = Object.entries(value as object).map(
      ([name, each]) => `${name}: ${literal(fields[name]!.type, each)}`,
    );
    return `{ ${parts.join(', ')} }`;
  }
  return isEnumType(type) ? String(value) : JSON.stringify(value);
}

/** Everything that an answer holds at the end of a way; empty when nothing was given out. */
export function valuesAt(data: unknown, way: readonly Step[]): readonly unknown[] {
  let values: unknown[] = [data];
  for (const { field } of way) {
    values = values
      .flatMap((value) => (Array.isArray(value) ? value.flat(3) : [value]))
      .map((value) => (value as Record<string, unknown> | null)?.[field])
      .filter((value) => value !== null && value !== undefined);
  }
  return values;
}
