// Random operations over a schema: valid in shape, hostile in their values.
import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';
import { type Random } from '../../examples/generator/random';

export interface FuzzInput {
  readonly schema: GraphQLSchema;
  readonly random: Random;
  /** Texts that occur in the database: codes, names, ids, of the own county and of others. */
  readonly words: readonly string[];
  /** What fits an argument or input field of a name; given more often than not, so that deep places are reached. */
  readonly fitting: Readonly<Record<string, readonly (string | number)[]>>;
}

/** Texts that break careless programs. */
const POISONS: readonly string[] = [
  '',
  ' ',
  '%',
  '_',
  "'",
  '"; DROP TABLE teacher; --',
  '\\',
  '\u0000',
  '\ud800',
  '\u202e\u200b',
  '=1+1',
  '__proto__',
  'constructor',
  '../../etc/passwd',
  '<script>alert(1)</script>',
  '{{7*7}}',
  '1e999',
  '-1',
  '9'.repeat(40),
  '😀'.repeat(50),
  '测'.repeat(3000),
  Buffer.from('["Teacher","530001","2026-2027","Y1"]').toString('base64url'),
];

const NUMBERS: readonly number[] = [0, 1, -1, 2, 50, 200, 201, 2147483647, -2147483648, 0.5];

/** A query, or now and then a mutation. */
export function randomOperation(input: FuzzInput): string {
  const { schema, random } = input;
  const mutation = schema.getMutationType();
  if (mutation && random.chance(0.2)) return `mutation { ${oneField(input, mutation, 3)} }`;
  return `query { ${selection(input, schema.getQueryType()!, 8)} }`;
}

function selection(input: FuzzInput, type: GraphQLObjectType, depth: number): string {
  const count = input.random.chance(0.4) ? input.random.int(2, 3) : 1;
  return Array.from({ length: count }, (_, i) => `f${i}: ${oneField(input, type, depth)}`).join(' ');
}

function oneField(input: FuzzInput, type: GraphQLObjectType, depth: number): string {
  const fields = Object.values(type.getFields());
  // Deep places are reached more often when objects are preferred.
  const objects = fields.filter((field) => isObjectType(getNamedType(field.type)));
  const wanted = depth > 1 && objects.length > 0 && input.random.chance(0.7) ? objects : fields;
  const field = input.random.pick(wanted);
  const target = getNamedType(field.type);
  const args = argumentsOf(input, field);
  if (isObjectType(target)) {
    return `${field.name}${args} { ${depth > 1 ? selection(input, target, depth - 1) : '__typename'} }`;
  }
  return `${field.name}${args}${'getFields' in target || 'getTypes' in target ? ' { __typename }' : ''}`;
}

function argumentsOf(input: FuzzInput, field: GraphQLField<unknown, unknown>): string {
  const given = field.args.filter((arg) => isRequiredArgument(arg) || input.random.chance(0.25));
  if (given.length === 0) return '';
  return `(${given.map((arg) => `${arg.name}: ${named(input, arg.name, arg.type, 4)}`).join(', ')})`;
}

function named(input: FuzzInput, name: string, type: GraphQLInputType, depth: number): string {
  const fitting = input.fitting[name];
  if (!fitting || !isLeafType(getNamedType(type)) || !input.random.chance(0.8))
    return value(input, type, depth);
  const text = JSON.stringify(input.random.pick(fitting));
  return isListType(getNullableType(type)) ? `[${text}]` : text;
}

function value(input: FuzzInput, type: GraphQLInputType, depth: number): string {
  const { random } = input;
  if (isNonNullType(type)) return value(input, type.ofType, depth);
  if (random.chance(0.05)) return 'null';
  if (isListType(type)) {
    const length = random.chance(0.03) ? 501 : random.int(0, 3);
    return `[${Array.from({ length }, () => value(input, type.ofType, depth)).join(', ')}]`;
  }
  if (isEnumType(type)) return random.pick(type.getValues()).name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(
      (field) => isRequiredInputField(field) || (depth > 0 && random.chance(0.5)),
    );
    return `{ ${fields.map((field) => `${field.name}: ${named(input, field.name, field.type, depth - 1)}`).join(', ')} }`;
  }
  if (type.name === 'Int') return String(Math.trunc(random.pick(NUMBERS)));
  if (type.name === 'Float') return String(random.pick(NUMBERS));
  if (type.name === 'Boolean') return String(random.chance(0.5));
  return JSON.stringify(random.chance(0.6) ? random.pick(input.words) : random.pick(POISONS));
}
