// Deny by default: what has no rule stops the schema, what is not allowed is refused, side doors included.
import { buildSchema, type ExecutionResult, execute, parse } from 'graphql';
import {
  type About,
  type AccessTable,
  allow,
  findAccessGaps,
  permits,
  reaches,
  reachOf,
  secureSchema,
  signedIn,
  spelledOut,
  withArgs,
} from '../../src/graphql/access';
import { RefusedError } from '../../src/graphql/errors';
import { EVERY_COUNTY, type Grant, type Viewer } from '../../src/graphql/viewer';
import { officersOnly, smallAccess, smallSchema, staffFiles, viewerWith } from './small-schema';

const officer = viewerWith('PERSONNEL_OFFICER');
const principal = viewerWith('PRINCIPAL', { schoolCode: 'S1' });
const teacher = viewerWith('TEACHER', { staffNo: 'T2' });

async function ask(query: string, viewer: Viewer | null): Promise<ExecutionResult> {
  const schema = secureSchema(smallSchema(), smallAccess);
  return execute({ schema, document: parse(query), contextValue: { viewer } });
}

function codes(result: ExecutionResult): readonly string[] {
  return (result.errors ?? []).map((error) =>
    error.originalError instanceof RefusedError ? error.originalError.code : error.message,
  );
}

test('a field, an argument, an input field, an enum value or a whole type without a rule stops the schema', () => {
  expect(findAccessGaps(smallSchema(), smallAccess)).toEqual([]);
  const without = (change: AccessTable): readonly string[] =>
    findAccessGaps(smallSchema(), { ...smallAccess, ...change });
  const { Person, Query } = spelledOut(smallSchema(), smallAccess).types;
  expect(
    without({ types: { ...smallAccess.types, Person: { ...Person!, fields: { staffNo: staffFiles } } } }),
  ).toEqual(['Person.secret: no rule', 'Person.friends: no rule']);
  expect(without({ types: { Query: Query!, Person: Person! } })).toEqual(['Subscription.ticks: no rule']);
  expect(without({ inputs: { Where: { staffNo: officersOnly } } })).toEqual(['Where.secret: no rule']);
  expect(without({ enums: { Order: { STAFF_NO: officersOnly } } })).toEqual(['Order.SECRET: no rule']);
  expect(without({ enums: {} })).toEqual(['enum Order: no rule']);
  const people = { rule: officersOnly, args: { county: officersOnly, where: officersOnly } };
  expect(
    without({ types: { ...smallAccess.types, Query: { fields: { ...Query!.fields, people } } } }),
  ).toEqual(['Query.people(orderBy: no rule', 'Query.people: nothing says what it is about']);
  expect(() => secureSchema(smallSchema(), {})).toThrow('Query.hello: no rule');
});

test('nobody unknown gets anything', async () => {
  expect(codes(await ask('{ hello }', null))).toEqual(['UNAUTHENTICATED']);
});

test('a principal reads the own school and is refused the other one, also behind an inherited field', async () => {
  const result = await ask('{ people(county: "430600") { friends { staffNo } } }', principal);
  expect(codes(result)).toEqual(['FORBIDDEN']);
  expect(permits(staffFiles, principal, { county: '430600', schools: ['S1'] })).toBe(true);
  expect(permits(staffFiles, principal, { county: '430600', schools: ['S2'] })).toBe(false);
});

test('the county is a border for every role', async () => {
  for (const viewer of [officer, principal, teacher]) {
    expect(codes(await ask('{ people(county: "110000") { staffNo } }', viewer))).toEqual(['FORBIDDEN']);
    expect(permits(staffFiles, viewer, { county: '110000', schools: ['S1'], staffNo: 'T2' })).toBe(false);
  }
});

test('a hidden field steers neither a filter nor an order', async () => {
  const filter = '{ people(county: "430600", where: { secret: "one" }) { __typename } }';
  const order = '{ people(county: "430600", orderBy: SECRET) { __typename } }';
  for (const query of [filter, order]) {
    expect(codes(await ask(query, principal))).toEqual(['FORBIDDEN']);
    expect(codes(await ask(query, officer))).toEqual([]);
  }
});

test('a rule turns into the reach that a store adds to its query', () => {
  expect(reachOf(staffFiles, officer, '430600').everything).toBe(true);
  expect(reachOf(staffFiles, principal, '430600')).toEqual({
    everything: false,
    schools: ['S1'],
    staffNos: [],
  });
  expect(reachOf(staffFiles, teacher, '430600')).toEqual({
    everything: false,
    schools: [],
    staffNos: ['T2'],
  });
  expect(reachOf(staffFiles, teacher, '110000')).toEqual({ everything: false, schools: [], staffNos: [] });
});

/** A grant, what a value is about, and who then sees it by COUNTY, OWN_SCHOOL and SELF. */
const REACHES: readonly [Partial<Grant>, Partial<About>, county: boolean, school: boolean, self: boolean][] =
  [
    [{}, {}, true, false, false],
    [{}, { schools: [] }, true, false, false],
    [{}, { schools: ['S1'], staffNo: 'T1' }, true, false, false],
    [{ staffNo: 'T1' }, {}, true, false, false],
    [{ staffNo: 'T1' }, { staffNo: 'T1' }, true, false, true],
    [{ staffNo: 'T1' }, { staffNo: 'T2' }, true, false, false],
    [{ staffNo: 'T1' }, { staffNo: 'T1', county: '110000' }, false, false, false],
    [{ staffNo: 'T1', countyCode: EVERY_COUNTY }, { staffNo: 'T1', county: '110000' }, true, false, true],
    [{ schoolCode: 'S1' }, {}, true, false, false],
    [{ schoolCode: 'S1' }, { schools: ['S1'] }, true, true, false],
    [{ schoolCode: 'S1' }, { schools: ['S2', 'S1'] }, true, true, false],
    [{ schoolCode: 'S1' }, { schools: ['S2'] }, true, false, false],
    [{ schoolCode: 'S1' }, { staffNo: 'S1' }, true, false, false],
    [{ schoolCode: 'S1' }, { schools: ['S1'], county: '110000' }, false, false, false],
  ];

test.each(REACHES)('%j looks at %j: county %s, own school %s, self %s', (bound, about, ...expected) => {
  const viewer = viewerWith('TEACHER', bound);
  const seen = (['COUNTY', 'OWN_SCHOOL', 'SELF'] as const).map((scope) => {
    const rule = allow({ TEACHER: scope });
    const value: About = { county: '430600', ...about };
    const one = permits(rule, viewer, value);
    // A list is cut down to the same rows, whether the row names its person by nothing or by null.
    const { schools = [], staffNo } = value;
    expect(reaches(reachOf(rule, viewer, value.county), schools, staffNo)).toBe(one);
    expect(reaches(reachOf(rule, viewer, value.county), schools, staffNo ?? null)).toBe(one);
    return one;
  });
  expect(seen).toEqual(expected);
  for (const scope of ['COUNTY', 'OWN_SCHOOL', 'SELF'] as const) {
    // Another role's reach is none of the viewer's.
    expect(permits(allow({ PRINCIPAL: scope }), viewer, { county: '430600', ...about })).toBe(false);
    expect(permits(allow({ TEACHER: scope }), viewer, null)).toBe(false);
    expect(permits(allow({ TEACHER: scope }), null, { county: '430600', ...about })).toBe(false);
  }
});

test('a token that may only read runs no mutation, whatever its role', async () => {
  let ran = 0;
  const base = buildSchema('type Query { hello: String } type Mutation { change(to: Int): Int plain: Int }');
  for (const field of Object.values(base.getMutationType()!.getFields())) field.resolve = () => ++ran;
  const schema = secureSchema(base, {
    types: {
      Query: { fields: { hello: signedIn } },
      Mutation: { fields: { change: withArgs(signedIn, ['to']), plain: signedIn } },
    },
  });
  const run = (text: string, readOnly: boolean) =>
    execute({
      schema,
      document: parse(text),
      contextValue: { viewer: { ...officer, readOnly } },
    }) as ExecutionResult;
  for (const text of ['mutation { change(to: 1) }', 'mutation { plain }']) {
    expect(codes(await run(text, true))).toEqual(['FORBIDDEN']);
  }
  expect([ran, codes(await run('{ hello }', true))]).toEqual([0, []]);
  expect(codes(await run('mutation { change(to: 1) plain }', false))).toEqual([]);
  expect(ran).toBe(2);
});
