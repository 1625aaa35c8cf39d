// Every named operation as every role, at home, next door and in another county: what the committed matrix allows, and
// nothing else. Variables are made from the schema, so that a new operation is asked without anybody listing it.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type DocumentNode, type GraphQLSchema, OperationTypeNode, parse, subscribe } from 'graphql';
import { createSchema } from '../../../src/app';
import { readOperations } from '../../../src/graphql';
import { type GraphContext } from '../../../src/graphql/context';
import { RefusedError } from '../../../src/graphql/errors';
import { type NamedOperation } from '../../../src/graphql/trusted-documents';
import { ROLES, type Role } from '../../../src/graphql/viewer';
import { onEachDatabase } from '../../support/database';
import { anAccount } from '../accounts/signed-in';
import { type Api, officerOf, openApi, ROOT } from '../api';
import { operation } from '../operations';
import {
  ABROAD,
  aWholeCounty,
  type CountyIds,
  FOREIGN,
  furnish,
  HOME,
  NEXT_DOOR,
  operationOf,
  placesOf,
  type Subject,
  samplesOf,
  variablesOf,
  viewerOf,
} from './operation-scene';
import { type Samples } from './walk-schema';

const OPERATIONS = readOperations(`${ROOT}/schema/operations`);
const FOLDERS: Readonly<Record<string, Role>> = {
  'personnel-officer': 'PERSONNEL_OFFICER',
  approver: 'APPROVER',
  principal: 'PRINCIPAL',
  teacher: 'TEACHER',
  auditor: 'AUDITOR',
  'it-admin': 'IT_ADMIN',
};

const CELLS: ReadonlyMap<string, Readonly<Record<Role, string>>> = new Map(
  readFileSync(path.join(ROOT, 'schema', 'access-matrix.csv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [, place, ...cells] = line.split(',');
      const byRole = Object.fromEntries(ROLES.map((role, i) => [role, cells[i]!.replace('^', '')]));
      return [place!, byRole as Record<Role, string>];
    }),
);

const schema = createSchema();
const DOCUMENTS = new Map(OPERATIONS.map(({ name, text }) => [name, parse(text)]));

/** Whether the matrix opens every place of an operation to a role. */
function mayRun(role: Role, document: DocumentNode): boolean {
  return [...placesOf(schema, document)].every((place) => CELLS.get(place)?.[role] !== '-');
}

/** Whether an operation says nothing about any county. */
function isAboutNoCounty(document: DocumentNode): boolean {
  const roots = [...placesOf(schema, document)].filter((place) => /^(Query|Mutation)\.\w+$/.test(place));
  return roots.every((place) => ROLES.every((role) => CELLS.get(place)?.[role] === 'ANY'));
}

/** A principal assesses who comes to the own school. */
const own = (role: Role): Subject => ({ school: '1', person: 'A', posted: role === 'PRINCIPAL' ? 'C' : 'A' });
const NEXT: Subject = { school: '2', person: 'B', posted: 'B' };

type Outcome = 'GIVEN' | 'REFUSED' | 'NOTHING';

test('every query, mutation and subscription has a named operation, in the folder of a role that may run it', () => {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const fields = roots.flatMap((type) =>
    Object.keys(type?.getFields() ?? {}).map((field) => `${type!.name}.${field}`),
  );
  const used = new Set([...DOCUMENTS.values()].flatMap((document) => [...placesOf(schema, document)]));
  expect(fields.filter((field) => !used.has(field))).toEqual([]);
  const misplaced = OPERATIONS.filter(({ role, name }) => {
    const roles = ROLES.filter((each) => mayRun(each, DOCUMENTS.get(name)!));
    return role === 'any' ? roles.length < 2 : !FOLDERS[role] || !roles.includes(FOLDERS[role]);
  });
  expect(misplaced.map(({ role, name }) => `${role}/${name}`)).toEqual([]);
});

onEachDatabase('every role and every named operation', (database) => {
  let api: Api;
  let home: CountyIds;
  let abroad: CountyIds;
  let fileId: string;
  let asking: string;
  beforeAll(async () => {
    api = await openApi(database(), [aWholeCounty(HOME), aWholeCounty(ABROAD)]);
    home = await furnish(api, database(), HOME);
    abroad = await furnish(api, database(), ABROAD);
    asking = (await anAccount(database(), 'asking', [{ role: 'AUDITOR', countyCode: HOME }])).id;
    await database().dataSource.query('UPDATE paper_order SET account_id = $1', [asking]);
  });
  beforeEach(async () => {
    api.actAs(viewerOf('PERSONNEL_OFFICER', asking));
    const kept = await api.app.inject({
      method: 'PUT',
      url: '/files',
      headers: { 'content-type': 'text/csv' },
      payload: 'a,b\n',
    });
    fileId = kept.json().fileId;
  });
  afterAll(() => api.app.close());

  const run = async (
    role: Role,
    { name, text }: NamedOperation,
    samples: Samples,
  ): Promise<[Outcome, string]> => {
    const document = DOCUMENTS.get(name)!;
    const variables = variablesOf(schema, document, { fileId, ...samples });
    const viewer = viewerOf(role, asking);
    if (operationOf(document).operation === OperationTypeNode.SUBSCRIPTION) {
      return subscribed(schema, document, variables, { viewer, manager: database().dataSource.manager });
    }
    api.actAs(viewer);
    const answer = await api.ask(text, variables);
    if (answer.codes.length === 0) return [isEmpty(answer.data) ? 'NOTHING' : 'GIVEN', answer.text];
    // Somebody let in before has moved the plan on: only who is let in hears of it.
    if (answer.codes.every((code) => code === 'CONFLICT')) return ['GIVEN', answer.text];
    if (answer.codes.every((code) => code === 'FORBIDDEN')) return ['REFUSED', answer.text];
    // Refused by a rule of the trade, inside a field (the sample values mean nothing): the door was open.
    const inside = answer.status === 200 && answer.text.includes('"path":[');
    if (inside && answer.codes.every((code) => ['CONFLICT', 'BAD_USER_INPUT'].includes(code))) {
      return ['GIVEN', answer.text];
    }
    throw new Error(`${name} as ${role}: ${answer.text}`);
  };

  test.each(ROLES)('%s at home: what the matrix allows is given, everything else refused', async (role) => {
    const wrong: string[] = [];
    for (const each of OPERATIONS) {
      const allowed = mayRun(role, DOCUMENTS.get(each.name)!);
      const [outcome] = await run(role, each, samplesOf(HOME, home, own(role)));
      if (allowed !== (outcome === 'GIVEN')) wrong.push(`${each.name}: ${allowed} but ${outcome}`);
    }
    expect(wrong).toEqual([]);
  });

  test('a token that may only read runs no mutation of any role, and changes nothing', async () => {
    const told: string[] = [];
    const mutations = OPERATIONS.filter(
      ({ name }) => operationOf(DOCUMENTS.get(name)!).operation === OperationTypeNode.MUTATION,
    );
    const written = (): Promise<unknown> =>
      database().dataSource.query(
        `SELECT (SELECT count(*) FROM audit_entry) AS audit, (SELECT count(*) FROM idempotency_key) AS keys`,
      );
    const before = await written();
    for (const role of ROLES) {
      api.actAs({ ...viewerOf(role, asking), readOnly: true });
      for (const { name, text } of mutations) {
        const samples = { fileId, ...samplesOf(HOME, home, own(role)) };
        const answer = await api.ask(text, variablesOf(schema, DOCUMENTS.get(name)!, samples));
        const refused = answer.codes.join() === 'FORBIDDEN' && answer.text.includes('此访问令牌只能读取');
        if (!refused) told.push(`${role} ${name}: ${answer.text}`);
      }
    }
    expect(told).toEqual([]);
    expect(await written()).toEqual(before);
    expect(mutations.length).toBeGreaterThanOrEqual(
      Object.keys(schema.getMutationType()!.getFields()).length,
    );
  });

  test('the names that must not be told are told to those they are meant for', async () => {
    api.actAs(officerOf(ABROAD));
    expect((await api.ask(operation('Schools'), { county: ABROAD })).text).toContain(FOREIGN);
    api.actAs(officerOf(HOME));
    expect((await api.ask(operation('Teachers'), { county: HOME })).text).toContain(NEXT_DOOR);
  });

  test.each(ROLES)('%s in another county: nothing is given', async (role) => {
    const wrong: string[] = [];
    for (const each of OPERATIONS) {
      const [outcome, text] = await run(role, each, samplesOf(ABROAD, abroad, own(role)));
      const given = outcome === 'GIVEN' && !isAboutNoCounty(DOCUMENTS.get(each.name)!);
      if (given || text.includes(FOREIGN)) wrong.push(`${each.name}: ${outcome}`);
    }
    expect(wrong).toEqual([]);
  });

  test.each(['PRINCIPAL', 'TEACHER'] as const)('%s next door: nothing of it is given', async (role) => {
    const wrong: string[] = [];
    for (const each of OPERATIONS) {
      const [outcome, text] = await run(role, each, samplesOf(HOME, home, NEXT));
      if (text.includes(NEXT_DOOR)) wrong.push(`${each.name}: ${outcome}`);
    }
    expect(wrong).toEqual([]);
  });
});

function isEmpty(data: unknown): boolean {
  if (data === null || data === undefined) return true;
  return typeof data === 'object' && Object.values(data).every((value) => value === null);
}

async function subscribed(
  secured: GraphQLSchema,
  document: DocumentNode,
  variableValues: Readonly<Record<string, unknown>>,
  context: Partial<GraphContext>,
): Promise<[Outcome, string]> {
  const found = await subscribe({
    schema: secured,
    document,
    variableValues: { ...variableValues },
    contextValue: context,
  });
  if (Symbol.asyncIterator in found) {
    // One that is let in may have nothing to tell yet.
    const first = await Promise.race([found.next(), pause(200, { value: null })]);
    void found.return();
    return ['GIVEN', JSON.stringify(first.value)];
  }
  const refused = found.errors?.every(({ originalError }) => originalError instanceof RefusedError);
  return [refused ? 'REFUSED' : 'NOTHING', JSON.stringify(found)];
}
