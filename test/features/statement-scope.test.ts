// Every statement of every named operation names the county and school year of every table it touches: the cost of an answer
// does not grow with the number of counties, and no row can come from next door.
import { parse } from 'graphql';
import { createSchema } from '../../src/app';
import { readOperations } from '../../src/graphql';
import { type NamedOperation } from '../../src/graphql/trusted-documents';
import { type Role } from '../../src/graphql/viewer';
import { onEachDatabase } from '../support/database';
import { type ScopeColumns, unscopedTables } from '../support/unscoped-tables';
import {
  aWholeCounty,
  type CountyIds,
  furnish,
  HOME,
  samplesOf,
  variablesOf,
  viewerOf,
} from './access/operation-scene';
import { type Api, openApi, ROOT } from './api';

const OPERATIONS = readOperations(`${ROOT}/schema/operations`).filter(
  ({ text }) => !/^subscription\b/m.test(text),
);

/** Statements that do not, each with its reason. */
const ALLOWED = [
  // How much of a county is being computed, whatever the year.
  /^SELECT (count\(\*\)::int|COUNT\(1\)).*run_state"? IN/s,
  // What is known of a person, in every year.
  /JOIN county c ON c\.id = \w\.county_id.*staff_?no'? = \$2/is,
  // Records of one county and year, their people and schools by id: county-cost.test.ts measures that as the cheaper way.
  /rotation_record r JOIN teacher t ON t\.id = r\.teacher_id\s+JOIN school f .*\br\.county_id = \$\d AND r\.school_year_id = \$\d/s,
];

const ROLE_OF_FOLDER: Readonly<Record<string, Role>> = {
  approver: 'APPROVER',
  principal: 'PRINCIPAL',
  teacher: 'TEACHER',
  auditor: 'AUDITOR',
  'it-admin': 'IT_ADMIN',
};

onEachDatabase('statements of every named operation', (database) => {
  const schema = createSchema();
  let api: Api;
  let ids: CountyIds;
  beforeAll(async () => {
    api = await openApi(database(), [aWholeCounty(HOME)]);
    ids = await furnish(api, database(), HOME);
  });
  afterAll(() => api.app.close());

  function scopeColumns(): ScopeColumns {
    const scoped = database().dataSource.entityMetadatas.map(({ tableName, columns }): [string, string[]] => [
      tableName,
      columns
        .map(({ databaseName }) => databaseName)
        .filter((name) => /^(county_id|school_year_id)$/.test(name)),
    ]);
    // The audit log has a chain for each county, and its rows are found by that.
    return new Map([...scoped.filter(([, columns]) => columns.length > 0), ['audit_entry', ['chain']]]);
  }

  const run = ({ text, role }: NamedOperation): Promise<unknown> => {
    const person = role === 'principal' ? 'C' : 'A';
    const samples = samplesOf(HOME, ids, { school: '1', person: 'A', posted: person });
    const variables = variablesOf(schema, parse(text), samples);
    api.actAs(viewerOf(ROLE_OF_FOLDER[role] ?? 'PERSONNEL_OFFICER', 'asking'));
    return api.ask(text, variables);
  };

  test('name county and school year of each table', async () => {
    const columns = scopeColumns();
    expect(columns.get('teacher')).toEqual(['county_id', 'school_year_id']);
    const wrong = new Set<string>();
    const look = (name: string, statements: readonly string[]): void => {
      for (const sql of statements) {
        const tables = unscopedTables(sql, columns);
        if (tables.length > 0 && !ALLOWED.some((each) => each.test(sql)))
          wrong.add(`${tables.join(', ')} | ${name} | ${sql.replace(/\s+/g, ' ')}`);
      }
    };
    let count = 0;
    for (const operation of OPERATIONS) {
      const statements = await database().statementsOf(() => run(operation));
      count += statements.length;
      look(operation.name, statements);
    }
    expect(count).toBeGreaterThan(200);
    expect([...wrong].sort()).toEqual([]);
  }, 300_000);
});
