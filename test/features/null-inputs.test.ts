// A caller's null, wherever the schema takes a value: never a bug. Generated over every argument, input field and directive.
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { createSchema } from '../../src/app';
import { encodeNodeId } from '../../src/graphql/node-id';
import { ROLES, type Viewer } from '../../src/graphql/viewer';
import { aClassGroup, aRoster, aRotation, aTeacher } from '../builders';
import { onEachDatabase } from '../support/database';
import { HOLE, literal, queryAlong, type Samples, sampleOf, waysTo } from './access/walk-schema';
import { type Api, openApi } from './api';

const COUNTY = '530000';
const node = (type: string): string =>
  encodeNodeId(type, COUNTY, '2026-2027', '00000000-0000-4000-8000-000000000009');

const SAMPLES: Samples = {
  county: COUNTY,
  code: COUNTY,
  countyCode: COUNTY,
  schoolCode: '5300000001',
  staffNo: 'T001',
  id: node('Plan'),
  planId: node('Plan'),
  ids: [node('Plan')],
  curveId: node('VariantCurve'),
  orderId: node('PaperOrder'),
  rule: 'minimum-tenure',
  parameter: 'years',
};

/** Somebody who may do everything in the county. */
const EVERYTHING: Viewer = {
  accountId: '00000000-0000-4000-8000-000000000001',
  name: 'Everything',
  grants: ROLES.map((role) => ({ role, countyCode: COUNTY, schoolCode: '5300000001', staffNo: 'T001' })),
};

/** One operation with a null in it. */
interface NullCase {
  /** Where the null stands, and how it was written. */
  readonly name: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Names of the input fields that lead from an argument's value to where the null stands; none: the value itself. */
type Path = readonly string[];

onEachDatabase('nulls that a caller gives', (database) => {
  const schema = createSchema();
  let api: Api;
  beforeAll(async () => {
    api = await openApi(database(), [
      aRoster({
        classes: [aClassGroup()],
        teachers: [aTeacher()],
        rotations: [aRotation({ toSchoolCode: '5300000001', status: 'COMPLETED', endsOn: '2025-07-01' })],
      }),
    ]);
    api.actAs(EVERYTHING);
  });
  afterAll(() => api.app.close());

  const bugs = async (cases: readonly NullCase[]): Promise<readonly string[]> => {
    const found: string[] = [];
    for (const { name, query, variables } of cases) {
      const { codes, status, text } = await api.ask(query, variables);
      if (status >= 500 || codes.some((code) => code === undefined || code === 'INTERNAL_SERVER_ERROR')) {
        found.push(`${name}: ${query} ${text.slice(0, 300)}`);
      }
    }
    return found;
  };

  test('in every argument and input field of every query', async () => {
    const cases = queryCases(schema);
    expect(cases.length).toBeGreaterThan(500);
    expect(await bugs(cases)).toEqual([]);
  }, 300_000);

  test('in every argument and input field of every mutation', async () => {
    const cases = mutationCases(schema);
    expect(cases.length).toBeGreaterThan(300);
    expect(await bugs(cases)).toEqual([]);
  }, 300_000);

  test('in every directive that takes a condition', async () => {
    const cases = schema
      .getDirectives()
      .filter(({ locations }) => locations.includes('FIELD' as never))
      .flatMap(({ name, args }) => args.map((argument) => ({ name, argument: argument.name })))
      .map(({ name, argument }) => ({
        name: `@${name}(${argument}:)`,
        query: `query($b: Boolean = true) { viewer { name @${name}(${argument}: $b) } }`,
        variables: { b: null },
      }));
    expect(cases.map(({ name }) => name)).toEqual(['@include(if:)', '@skip(if:)']);
    for (const { query, variables } of cases) {
      expect((await api.ask(query, variables)).codes).toEqual(['BAD_USER_INPUT']);
    }
  });

  test('a null where a default stands is answered as the mistake it is', async () => {
    for (const [query, variables] of [
      [
        `query($d: Direction) { county(code: "${COUNTY}") { schoolYear { teachers(first: 1, direction: $d) { totalCount } } } }`,
        { d: null },
      ],
      [`query($c: ID = "${COUNTY}") { county(code: $c) { name } }`, { c: null }],
    ] as const) {
      expect((await api.ask(query, variables)).codes).toEqual(['BAD_USER_INPUT']);
    }
  });
});

test('whatever has a default is non-null, so that a null never reaches a resolver that counts on the default', () => {
  const found: string[] = [];
  for (const type of Object.values(createSchema().getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    const inputs = isInputObjectType(type)
      ? Object.values(type.getFields())
      : isObjectType(type)
        ? Object.values(type.getFields()).flatMap(({ args }) => args)
        : [];
    for (const input of inputs) {
      if (input.defaultValue !== undefined && !isNonNullType(input.type))
        found.push(`${type.name}.${input.name}`);
    }
  }
  expect(found).toEqual([]);
});

/** Nulls in the arguments of every field that a query can be led to. */
function queryCases(schema: GraphQLSchema): readonly NullCase[] {
  return [...waysTo(schema, () => true)].flatMap(([typeName, way]) => {
    const type = schema.getType(typeName);
    if (!isObjectType(type)) return [];
    return Object.values(type.getFields()).flatMap((field) =>
      casesOf(field, `${typeName}.${field.name}`, (call, head) => {
        const whole = [...way, { type: typeName, field: field.name }];
        return `query${head} ${queryAlong(schema, whole, SAMPLES, call)}`;
      }),
    );
  });
}

/** Nulls in the arguments of every mutation. */
function mutationCases(schema: GraphQLSchema): readonly NullCase[] {
  return Object.values(schema.getMutationType()?.getFields() ?? {}).flatMap((field) =>
    casesOf(field, field.name, (call, head) => {
      const below = isCompositeType(getNamedType(field.type)) ? ' { __typename }' : '';
      return `mutation${head} { ${call}${below} }`;
    }),
  );
}

/** In each place a null written down, given by a variable, and given to a variable that has a default. */
function casesOf(
  field: GraphQLField<unknown, unknown>,
  where: string,
  document: (call: string, head: string) => string,
): readonly NullCase[] {
  return field.args.flatMap((arg) =>
    pathsBelow(arg.type).flatMap((path) => {
      const type = typeAt(arg.type, path);
      const call = callWithHole(field, arg, path);
      const nullable = String(getNullableType(type));
      const sample = literal(type, sampleOf(path.at(-1) ?? arg.name, type, SAMPLES));
      const name = `${where}(${[arg.name, ...path].join('.')})`;
      const shape = (how: string, head: string, value: string): NullCase => ({
        name: `${name} ${how}`,
        query: document(call.replace(HOLE, value), head),
        variables: head === '' ? {} : { v: null },
      });
      return [
        shape('written', '', 'null'),
        shape('given', `($v: ${nullable})`, '$v'),
        shape('over a default', `($v: ${nullable} = ${sample})`, '$v'),
      ];
    }),
  );
}

/** Ways to each input field below a type, the type itself first; three levels are the deepest the schema has. */
function pathsBelow(type: GraphQLInputType, above: Path = []): readonly Path[] {
  const named = getNamedType(type);
  if (!isInputObjectType(named) || above.length === 3) return [above];
  const fields = Object.values(named.getFields());
  return [above, ...fields.flatMap((field) => pathsBelow(field.type, [...above, field.name]))];
}

function typeAt(type: GraphQLInputType, path: Path): GraphQLInputType {
  return path.reduce((at, name) => {
    const named = getNamedType(at);
    if (!isInputObjectType(named)) throw new Error(`Nothing below ${String(at)}`);
    return named.getFields()[name]!.type;
  }, type);
}

/** A call of the field with what it needs, and a hole where the path leads. */
function callWithHole(field: GraphQLField<unknown, unknown>, holed: GraphQLArgument, path: Path): string {
  const given = field.args
    .filter((arg) => arg === holed || isNonNullType(arg.type))
    .map((arg) => {
      const value =
        arg === holed ? withHole(arg.name, arg.type, path) : sampleOf(arg.name, arg.type, SAMPLES);
      return `${arg.name}: ${literal(arg.type, value)}`;
    });
  return `${field.name}(${given.join(', ')})`;
}

function withHole(name: string, type: GraphQLInputType, path: Path): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return HOLE;
  const bare = getNullableType(type);
  if (isListType(bare)) return [withHole(name, bare.ofType, path)];
  const sample = sampleOf(name, bare, SAMPLES) as Record<string, unknown>;
  return { ...sample, [first]: withHole(first, typeAt(bare, [first]), rest) };
}
