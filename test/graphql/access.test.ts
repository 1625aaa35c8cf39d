// Deny by default: what has no rule stops the schema, what is not allowed is refused, side doors included.
import { type ExecutionResult, execute, parse } from 'graphql';
import {
  type AccessTable,
  findAccessGaps,
  permits,
  reachOf,
  secureSchema,
  spelledOut,
} from '../../src/graphql/access';
import { RefusedError } from '../../src/graphql/errors';
import { type Viewer } from '../../src/graphql/viewer';
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
