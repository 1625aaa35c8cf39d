// What a county's answers cost does not grow with the number of counties beside it: the database reads as many pages for
// every statement of every query with 24 more of the same size as with four.
import { type QueryRunner } from 'typeorm';
import { PostgresQueryRunner } from 'typeorm/driver/postgres/PostgresQueryRunner.js';
import { generateCounty } from '../../examples/generator/generate-county';
import { PRESETS } from '../../examples/generator/options';
import { type Roster } from '../../src/domain/roster';
import { readOperations } from '../../src/graphql';
import { type NamedOperation } from '../../src/graphql/trusted-documents';
import { type Role, type Viewer } from '../../src/graphql/viewer';
import { onEachDatabase, type TestDatabase } from '../support/database';
import { type Api, openApi, ROOT } from './api';

const ROSTER: Roster = generateCounty({ ...PRESETS.cluster, code: '439921', seed: 1 });
const SCHOOL = ROSTER.schools[0]!.code;
const PERSON = ROSTER.teachers.find(({ schoolCode }) => schoolCode === SCHOOL)!.staffNo;

const FEW = 4;
const MANY = 24;
/** Pages that indexes grow deeper by, and that a planner's other choice costs. */
const ALLOWANCE = 30;

/** Queries that need no more than a county: what changes something is found by its id. */
const OPERATIONS = readOperations(`${ROOT}/schema/operations`).filter(
  ({ text }) => !/^(mutation|subscription)\b/m.test(text) && !/\$(plans?|rotation|curve|orderId):/.test(text),
);

const ROLE_OF_FOLDER: Readonly<Record<string, Role>> = {
  'it-admin': 'IT_ADMIN',
  auditor: 'AUDITOR',
  principal: 'PRINCIPAL',
  teacher: 'TEACHER',
};

function viewerOf(role: Role): Viewer {
  const schoolCode = role === 'PRINCIPAL' ? SCHOOL : null;
  const staffNo = role === 'TEACHER' ? PERSON : null;
  return { accountId: 'account', name: role, grants: [{ role, countyCode: '439921', schoolCode, staffNo }] };
}

const VARIABLES: Readonly<Record<string, unknown>> = {
  county: '439921',
  school: SCHOOL,
  staffNo: PERSON,
  first: 50,
  id: Buffer.from(JSON.stringify(['County', '439921'])).toString('base64url'),
  stage: 'PRIMARY',
  subject: 'MUS',
};

interface Statement {
  readonly sql: string;
  readonly values: unknown[];
}

/** The selecting statements that are sent while the work runs, with their values. */
async function statementsOf(work: () => Promise<unknown>): Promise<readonly Statement[]> {
  const sent: Statement[] = [];
  const real = PostgresQueryRunner.prototype.query as QueryRunner['query'];
  const spy = jest.spyOn(PostgresQueryRunner.prototype, 'query').mockImplementation(function (
    this: QueryRunner,
    ...call: unknown[]
  ) {
    const [sql, values] = call as [string, unknown[] | undefined];
    if (/^\s*(SELECT|WITH)\b/.test(sql)) sent.push({ sql, values: values ?? [] });
    return (real as (...given: unknown[]) => Promise<unknown>).apply(this, call);
  } as never);
  try {
    await work();
  } finally {
    spy.mockRestore();
  }
  return sent;
}

interface Plan {
  readonly 'Shared Hit Blocks': number;
  readonly 'Shared Read Blocks': number;
}

/** Pages of tables and indexes that the database reads for a statement. */
async function pagesRead({ dataSource }: TestDatabase, { sql, values }: Statement): Promise<number> {
  const [row] = await dataSource.query<{ 'QUERY PLAN': readonly { Plan: Plan }[] }[]>(
    `EXPLAIN (ANALYZE, BUFFERS, TIMING OFF, FORMAT JSON) ${sql}`,
    values,
  );
  const plan = row!['QUERY PLAN'][0]!.Plan;
  return plan['Shared Hit Blocks'] + plan['Shared Read Blocks'];
}

/** Copies the county under other ids, once for each number. */
async function cloneCounty({ dataSource }: TestDatabase, from: number, to: number): Promise<void> {
  const columns = await dataSource.query<{ table: string; column: string; type: string }[]>(
    `SELECT c.table_name AS table, c.column_name AS column, c.data_type AS type FROM information_schema.columns c
     WHERE c.table_schema = 'public' AND c.is_generated = 'NEVER' AND (c.table_name = 'county' OR EXISTS (
       SELECT 1 FROM information_schema.columns k WHERE k.table_schema = 'public' AND k.table_name = c.table_name
         AND k.column_name = 'county_id' AND c.table_name <> 'audit_entry'))`,
  );
  await dataSource.transaction(async (manager) => {
    await manager.query('SET LOCAL session_replication_role = replica');
    for (const table of new Set(columns.map((column) => column.table))) {
      const own = columns.filter((column) => column.table === table);
      const values = own.map(({ column, type }) => {
        if (table === 'county' && column === 'code') return '(700000 + n)::text';
        return type === 'uuid' ? `md5(t.${column}::text || n)::uuid` : `t.${column}`;
      });
      const key = table === 'county' ? 't.id' : 't.county_id';
      await manager.query(
        `INSERT INTO ${table} (${own.map(({ column }) => column).join(', ')})
         SELECT ${values.join(', ')} FROM ${table} t CROSS JOIN generate_series(${from}, ${to}) n
         WHERE ${key} = (SELECT id FROM county WHERE code = '439921')`,
      );
    }
  });
  await dataSource.query('ANALYZE');
}

onEachDatabase('counties beside a county', (database) => {
  let api: Api;
  beforeAll(async () => {
    api = await openApi(database(), [ROSTER]);
  });
  afterAll(() => api.app.close());

  test('cost it nothing', async () => {
    await cloneCounty(database(), 1, FEW);
    const asked: { name: string; statements: readonly Statement[] }[] = [];
    for (const operation of OPERATIONS) {
      asked.push({ name: operation.name, statements: await statementsOf(() => run(api, operation)) });
    }
    const measured = async (): Promise<readonly number[]> => {
      const pages: number[] = [];
      for (const { statements } of asked) {
        for (const statement of statements) pages.push(await pagesRead(database(), statement));
      }
      return pages;
    };
    await measured();
    const few = await measured();
    expect(few.length).toBeGreaterThan(50);
    await cloneCounty(database(), FEW + 1, MANY);
    await measured();
    const many = await measured();
    const all = asked.flatMap(({ name, statements }) => statements.map(({ sql }) => ({ name, sql })));
    const grown = all.flatMap(({ name, sql }, i) =>
      many[i]! > few[i]! * 1.5 + ALLOWANCE ? [`${name}: ${few[i]} -> ${many[i]} pages: ${sql}`] : [],
    );
    expect(grown).toEqual([]);
  }, 300_000);
});

async function run(api: Api, { text, role, name }: NamedOperation): Promise<void> {
  api.actAs(viewerOf(ROLE_OF_FOLDER[role] ?? 'PERSONNEL_OFFICER'));
  const used = Object.fromEntries(Object.entries(VARIABLES).filter(([key]) => text.includes(`$${key}:`)));
  const { codes } = await api.ask(text, used);
  if (codes.includes('INTERNAL_SERVER_ERROR')) throw new Error(`${name} failed`);
}
