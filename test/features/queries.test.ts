// Every named operation runs on the real schema, and its number of SQL statements does not grow with the county.
import { generateCounty } from '../../examples/generator/generate-county';
import { PRESETS } from '../../examples/generator/options';
import { type Roster } from '../../src/domain/roster';
import { readOperations } from '../../src/graphql';
import { type NamedOperation } from '../../src/graphql/trusted-documents';
import { type Role, type Viewer } from '../../src/graphql/viewer';
import { onEachDatabase } from '../support/database';
import { type Api, officerOf, openApi, ROOT } from './api';

const SMALL: Roster = generateCounty({ ...PRESETS.cluster, code: '439921', seed: 1 });
const LARGE: Roster = generateCounty({
  ...PRESETS.cluster,
  code: '439922',
  seed: 2,
  schools: 30,
  teachers: 500,
  townships: 6,
  clusters: 6,
});

/** Queries that need no more than a county; what changes something, plans and single records have tests of their own. */
const OPERATIONS = readOperations(`${ROOT}/schema/operations`).filter(
  ({ text }) =>
    !/^(mutation|subscription)\b/m.test(text) && !/\$(plans?|rotation|curve|orderId|accountId):/.test(text),
);

function variablesFor(roster: Roster): Record<string, unknown> {
  const { code } = roster.county;
  return {
    county: code,
    school: roster.schools[0]!.code,
    staffNo: roster.teachers[0]!.staffNo,
    first: 200,
    id: Buffer.from(JSON.stringify(['County', code])).toString('base64url'),
    stage: 'PRIMARY',
    subject: 'MUS',
  };
}

/** Officers see the most; what they may not run is run by the role it is for. */
function viewerOf(folder: string, county: string): Viewer {
  const officer = officerOf(county);
  const role: Role | undefined = { 'it-admin': 'IT_ADMIN' as const, auditor: 'AUDITOR' as const }[folder];
  return role ? { ...officer, grants: officer.grants.map((grant) => ({ ...grant, role })) } : officer;
}

onEachDatabase('queries', (database) => {
  let api: Api;
  beforeAll(async () => {
    api = await openApi(database(), [SMALL, LARGE]);
  });
  afterAll(async () => {
    await api.app.close();
  });

  const run = ({ text, role }: NamedOperation, roster: Roster): ReturnType<Api['ask']> => {
    api.actAs(viewerOf(role, roster.county.code));
    const given = variablesFor(roster);
    const used = Object.fromEntries(Object.entries(given).filter(([name]) => text.includes(`$${name}:`)));
    return api.ask(text, used);
  };

  test.each(OPERATIONS.map((operation) => [operation.name, operation] as const))(
    '%s runs without an error',
    async (_name, operation) => {
      const answer = await run(operation, SMALL);
      expect([answer.status, answer.codes, answer.text.includes('"data":{')]).toEqual([200, [], true]);
    },
  );

  test.each(OPERATIONS.map((operation) => [operation.name, operation] as const))(
    '%s sends as many statements for a large county as for a small one',
    async (_name, operation) => {
      await run(operation, SMALL);
      await run(operation, LARGE);
      const small = await database().statementsOf(() => run(operation, SMALL));
      const large = await database().statementsOf(() => run(operation, LARGE));
      expect(large).toHaveLength(small.length);
      expect(small.length).toBeLessThanOrEqual(10);
    },
  );
});
