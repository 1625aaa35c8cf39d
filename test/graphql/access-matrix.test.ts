// The access matrix is a public contract: whoever changes who sees what changes this file of the repository as well.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildSchema, type GraphQLSchema, printSchema } from 'graphql';
import { createSchema } from '../../src/app';
import { joinFeatures } from '../../src/feature';
import {
  accessMatrix,
  composeAccess,
  findAccessGaps,
  goesWithParent,
  matrixText,
} from '../../src/graphql/access';
import { ROLES } from '../../src/graphql/viewer';
import { programFeatures } from '../../src/program';

const SNAPSHOT = path.resolve(__dirname, '..', '..', '..', 'schema', 'access-matrix.csv');
const table = composeAccess(joinFeatures(programFeatures()).access);
const schema = createSchema();
const rows = accessMatrix(schema, table);
const text = matrixText(rows);

// UPDATE_SNAPSHOTS=1 writes the matrix anew; the difference belongs into the same commit as its reason.
if (process.env['UPDATE_SNAPSHOTS'] === '1') writeFileSync(SNAPSHOT, text);

test('the committed matrix is the one the program applies', () => {
  expect(text).toBe(readFileSync(SNAPSHOT, 'utf8'));
});

test('no cell is missing', () => {
  expect(findAccessGaps(schema, table)).toEqual([]);
  const fields = Object.values(schema.getTypeMap()).flatMap((type) =>
    'getFields' in type && !('getInterfaces' in type && type.astNode) && !type.name.startsWith('__')
      ? Object.keys(type.getFields()).map((field) => `${type.name}.${field}`)
      : [],
  );
  const interfaces = ['Node.', 'Payload.'];
  const places = new Set(rows.map(({ place }) => place));
  const missing = fields.filter(
    (field) => !places.has(field) && !interfaces.some((name) => field.startsWith(name)),
  );
  expect(missing).toEqual([]);
  expect(rows.length * ROLES.length).toBeGreaterThan(1500);
});

test.each([
  ['a field', 'extend type Teacher { homeAddress: String }', 'Teacher.homeAddress: no rule'],
  ['an argument', 'extend type Query { counted(of: ID!): Int }', 'Query.counted: no rule'],
  [
    'an input field',
    'extend input TeacherFilter { bornBefore: String }',
    'TeacherFilter.bornBefore: no rule',
  ],
  ['an ordering value', 'extend enum TeacherOrder { EXEMPTION }', 'TeacherOrder.EXEMPTION: no rule'],
  ['a mutation', 'extend type Mutation { dropAll: Boolean }', 'Mutation.dropAll: no rule'],
  ['a type', 'type Diary { entry: String }', 'Diary.entry: no rule'],
])('%s planted without a rule fails', (_what, planted, gap) => {
  const grown = buildSchema(`${printSchema(schema)}\n${planted}`);
  expect(findAccessGaps(grown, table)).toContain(gap);
});

test('a field planted in a type that goes with its parent changes the committed matrix; with arguments it has no rule', () => {
  expect(table.types?.['PlanBlocker']).toBe(goesWithParent);
  const grow = (field: string): GraphQLSchema =>
    buildSchema(`${printSchema(schema)}\nextend type PlanBlocker { ${field}: String }`);
  const grown = grow('secret');
  expect(findAccessGaps(grown, table)).toEqual([]);
  expect(matrixText(accessMatrix(grown, table))).not.toBe(text);
  expect(findAccessGaps(grow('secret(of: ID!)'), table)).toEqual(['PlanBlocker.secret: no rule']);
});

test('what is found by its id goes with no parent', () => {
  const careless = { ...table, types: { ...table.types, School: goesWithParent } } as const;
  expect(findAccessGaps(schema, careless)).toContain('School: found by its id, has no parent to go with');
});

test('an auditor changes nothing but the own password and tokens, and may take files away', () => {
  const own = [
    'Mutation.changePassword',
    'Mutation.confirmPassword',
    'Mutation.createAccessToken',
    'Mutation.exportPlan',
    'Mutation.revokeAccessToken',
  ];
  const mutations = rows.filter(({ kind, cells }) => kind === 'MUTATION' && cells.AUDITOR !== null);
  expect(mutations.map(({ place }) => place)).toEqual(own);
});

test('an IT administrator reads nothing about a person of the roster', () => {
  const personal = rows.filter(({ kind, place, cells }) => {
    const type = place.split('.')[0]!;
    const about = /^(Teacher|Rotation|ExchangeStanding|Plan|Notice|PersonalData)/.test(type);
    return kind === 'FIELD' && about && !/Connection|Edge/.test(type) && cells.IT_ADMIN !== null;
  });
  expect(personal.map(({ place }) => place)).toEqual([]);
});

test('health and family reasons and identity numbers are for personnel officers and the person', () => {
  for (const place of ['Teacher.exemption', 'Teacher.exemptionUntil', 'Teacher.idNumberMasked']) {
    const row = rows.find((each) => each.place === place);
    expect(row?.cells).toEqual({
      PERSONNEL_OFFICER: 'COUNTY',
      APPROVER: null,
      PRINCIPAL: null,
      TEACHER: 'SELF',
      AUDITOR: null,
      IT_ADMIN: null,
    });
  }
});
