// Two counties with one of everything that a named operation can be about, and variables that fit any operation.
import {
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  TypeInfo,
  typeFromAST,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { type Roster } from '../../../src/domain/roster';
import { encodeNodeId } from '../../../src/graphql/node-id';
import { type Role, type Viewer } from '../../../src/graphql/viewer';
import { aClassGroup, aCounty, aRoster, aRotation, aSchool, aTeacher } from '../../builders';
import { type TestDatabase } from '../../support/database';
import { anAccount } from '../accounts/signed-in';
import { type Api, officerOf } from '../api';
import { operation } from '../operations';
import { type Samples, sampleOf } from './walk-schema';

export const HOME = '530000';
export const ABROAD = '530001';

/** Stands in every name of the other county. */
export const FOREIGN = '邻县秘密';
/** Stands in the names of the other school of the own county and of its teacher. */
export const NEXT_DOOR = '隔壁';

const YEAR = '2026-2027';

/** Person A of school 1 is posted to school 3, person C from there to school 1; school 2 and person B are next door. */
export function aWholeCounty(code: string): Roster {
  const mark = code === ABROAD ? FOREIGN : '';
  const near = mark || NEXT_DOOR;
  const [one, two, three] = ['1', '2', '3'].map((digit) => `${code}000${digit}`) as [string, string, string];
  return aRoster({
    county: aCounty({ code, name: `${mark || '本'}县` }),
    schools: [
      aSchool({ code: one, name: `${mark}一小` }),
      aSchool({ code: two, name: `${near}二小`, area: 'RURAL' }),
      aSchool({ code: three, name: `${mark}三小`, area: 'RURAL' }),
    ],
    classes: [one, two, three].map((schoolCode) => aClassGroup({ schoolCode })),
    teachers: [
      aTeacher({
        staffNo: `${code}-A`,
        name: `${mark}甲`,
        schoolCode: one,
        exemption: 'ILLNESS',
        idNumber: '530000198001010011',
      }),
      aTeacher({ staffNo: `${code}-B`, name: `${near}乙`, schoolCode: two }),
      aTeacher({ staffNo: `${code}-C`, name: `${mark}丙`, schoolCode: three }),
    ],
    rotations: [
      ['A', three],
      ['B', three],
      ['C', one],
    ].map(([person, toSchoolCode = '']) =>
      aRotation({ staffNo: `${code}-${person}`, toSchoolCode, startsOn: '2026-09-01', endsOn: '2027-07-10' }),
    ),
  });
}

/** Ids of what was made in a county. */
export interface CountyIds {
  readonly planId: string;
  /** A second plan, to compare the first with. */
  readonly otherPlanId: string;
  readonly vacancyId: string;
  readonly pinId: string;
  readonly curveId: string;
  /** Papers; who asks for them has to be set, see every-operation. */
  readonly orderId: string;
  readonly accountId: string;
  readonly grantId: string;
  /** An access token of the account. */
  readonly tokenId: string;
  /** Of the persons A, B and C. */
  readonly rotations: Readonly<Record<'A' | 'B' | 'C', string>>;
}

/** Starts a plan with a vacancy at school 3, sets a pin and makes an account with a role in a saved county. */
export async function furnish(api: Api, database: TestDatabase, code: string): Promise<CountyIds> {
  api.actAs(officerOf(code));
  const run = async (
    name: string,
    input: object,
  ): Promise<Record<string, Record<string, { id: string }>>> => {
    const answer = await api.ask(operation(name), { input });
    if (answer.codes.length > 0) throw new Error(answer.text);
    return answer.data;
  };
  const plan = (await run('StartPlan', { county: code, idempotencyKey: `scene-${code}` }))['startPlan']![
    'plan'
  ]!.id;
  const [vacancy] = await database.dataSource.query<{ id: string }[]>(
    `INSERT INTO vacancy (county_id, school_year_id, plan_id, school_id, stage, subject_code, related_subject_codes,
       count, filled, state, version)
     SELECT p.county_id, p.school_year_id, p.id, s.id, 'PRIMARY', 'MUS', '{}', 2, 0, 'OPEN', 1
     FROM plan p JOIN school s ON s.school_year_id = p.school_year_id WHERE s.code = $1 RETURNING id`,
    [`${code}0003`],
  );
  const vacancyId = encodeNodeId('Vacancy', code, YEAR, vacancy!.id);
  const other = await run('StartPlan', { county: code, idempotencyKey: `other-${code}` });
  const otherPlanId = other['startPlan']!['plan']!.id;
  const [order] = await database.dataSource.query<{ id: string }[]>(
    `INSERT INTO paper_order (county_id, school_year_id, plan_id, account_id, kinds, letterhead, state)
     SELECT p.county_id, p.school_year_id, p.id, 'officer', '{NOTICE}', '{}', 'QUEUED'
     FROM plan p JOIN county c ON c.id = p.county_id WHERE c.code = $1 RETURNING id`,
    [code],
  );
  const orderId = encodeNodeId('PaperOrder', code, YEAR, order!.id);
  const variants = { county: code, idempotencyKey: `scene-${code}` };
  const curveId = (await run('StartVariants', variants))['startVariants']!['curve']!.id;
  const pinned = { county: code, kind: 'NEVER', staffNo: `${code}-B`, reason: 'scene' };
  const pin = (await run('Pin', pinned))['pin']!['pin']!.id;
  const { id: accountId } = await anAccount(database, `held-${code}`, [
    { role: 'AUDITOR', countyCode: code },
  ]);
  const { dataSource } = database;
  const [grant] = await dataSource.query('SELECT id FROM role_grant WHERE account_id = $1', [accountId]);
  const [token] = await dataSource.query(
    `INSERT INTO access_token (account_id, name, token_hash, may_change, expires_at)
     VALUES ($1, 'scene', $2, false, now() + interval '1 day') RETURNING id`,
    [accountId, `hash-${code}`],
  );
  const rows = await dataSource.query<{ id: string; staffNo: string }[]>(
    `SELECT r.id, t.staff_no AS "staffNo" FROM rotation_record r JOIN teacher t ON t.id = r.teacher_id
     WHERE t.staff_no LIKE $1`,
    [`${code}-%`],
  );
  const rotations = Object.fromEntries(
    rows.map(({ id, staffNo }) => [staffNo.slice(-1), encodeNodeId('RotationRecord', code, YEAR, id)]),
  ) as CountyIds['rotations'];
  return {
    planId: plan,
    otherPlanId,
    vacancyId,
    pinId: pin,
    curveId,
    orderId,
    accountId,
    grantId: grant.id,
    tokenId: token.id,
    rotations,
  };
}

/** Whom and which school an operation is asked about. */
export interface Subject {
  readonly school: '1' | '2';
  readonly person: 'A' | 'B';
  /** Whose posting. */
  readonly posted: 'A' | 'B' | 'C';
}

/** Values for whatever an operation asks for. */
export function samplesOf(code: string, ids: CountyIds, subject: Subject): Samples {
  const { rotations, ...others } = ids;
  const school = `${code}000${subject.school}`;
  const rotation = rotations[subject.posted];
  return {
    ...others,
    county: code,
    code,
    school,
    schoolCodes: [school],
    staffNo: `${code}-${subject.person}`,
    plan: ids.planId,
    plans: [ids.planId, ids.otherPlanId],
    curve: ids.curveId,
    // Everybody with a role knows the own county; of the school next door a principal knows nothing.
    id: subject.school === '1' ? encodeNodeId('County', code) : encodeNodeId('School', code, YEAR, school),
    rotation,
    rotationId: rotation,
    login: `new-${Math.random().toString(36).slice(2)}`,
    idempotencyKey: Math.random().toString(36).slice(2),
    happenedOn: '2026-06-25',
    reason: '情况说明',
    days: 1,
    first: 50,
  };
}

/** The variables of an operation, made from what it declares. */
export function variablesOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  samples: Samples,
): Readonly<Record<string, unknown>> {
  const values: Record<string, unknown> = {};
  for (const { variable, type, defaultValue } of operationOf(document).variableDefinitions ?? []) {
    const { value: name } = variable.name;
    const wanted = type.kind === Kind.NON_NULL_TYPE || (samples[name] !== undefined && !defaultValue);
    const input = typeFromAST(schema, type as never);
    if (wanted && input) values[name] = sampleOf(name, input as never, samples);
  }
  return values;
}

export function operationOf(document: DocumentNode): OperationDefinitionNode {
  const found = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (!found) throw new Error('A document without an operation');
  return found;
}

/** Every place of the access matrix that a document touches: fields and arguments. */
export function placesOf(schema: GraphQLSchema, document: DocumentNode): ReadonlySet<string> {
  const places = new Set<string>();
  const types = new TypeInfo(schema);
  const visitor = visitWithTypeInfo(types, {
    Field: (node) => {
      const parent = types.getParentType();
      if (parent && !node.name.value.startsWith('__')) places.add(`${parent.name}.${node.name.value}`);
    },
    Argument: (node) => {
      const [parent, field] = [types.getParentType(), types.getFieldDef()];
      if (parent && field) places.add(`${parent.name}.${field.name}(${node.name.value})`);
    },
  });
  visit(document, visitor);
  return places;
}

/** A role of the own county: principal of school 1, teacher A. */
export function viewerOf(role: Role, accountId: string): Viewer {
  const grant = {
    role,
    countyCode: HOME,
    schoolCode: role === 'PRINCIPAL' ? `${HOME}0001` : null,
    staffNo: role === 'TEACHER' ? `${HOME}-A` : null,
  };
  return { accountId, name: role, grants: [grant] };
}
