// Looks at health and family reasons are entries of the audit log: one a request, and no answer leaves without it.
import { type FastifyInstance } from 'fastify';
import { createApp } from '../../../src/app';
import { readConfig } from '../../../src/config';
import { verifyAudit } from '../../../src/features/audit';
import { type Viewer } from '../../../src/graphql/viewer';
import { aRoster, aRotation, aSchool, aTeacher, teachers } from '../../builders';
import { onEachDatabase } from '../../support/database';
import { codeOf, post, saveCounty } from '../accounts/signed-in';
import { ROOT } from '../api';

const COUNTY = '530000';
const ROSTER = aRoster({
  schools: [aSchool(), aSchool({ code: '5300000002' })],
  teachers: [
    ...teachers(3),
    aTeacher({ staffNo: 'X1', exemption: 'ILLNESS' }),
    aTeacher({ staffNo: 'X2', exemption: 'NURSING' }),
  ],
  rotations: [aRotation({ staffNo: 'X1', toSchoolCode: '5300000002' })],
});

const as = (...grants: readonly Partial<Viewer['grants'][number]>[]): Viewer => ({
  accountId: 'account',
  name: 'somebody',
  grants: grants.map((grant) => ({
    role: 'PERSONNEL_OFFICER',
    countyCode: COUNTY,
    schoolCode: null,
    staffNo: null,
    ...grant,
  })),
});

interface Entry {
  readonly actor: string;
  readonly subjectId: string;
  readonly detail: { readonly fields: readonly string[]; readonly people: readonly string[] };
}

onEachDatabase('looks at private facts', (database) => {
  let app: FastifyInstance;
  let viewer: Viewer | null = null;
  beforeAll(async () => {
    app = await createApp({
      config: readConfig({ LOG_LEVEL: 'silent', RATE_PER_SECOND: '0' }),
      dataSource: database().dataSource,
      identify: async () => viewer,
      root: ROOT,
    });
  });
  beforeEach(async () => {
    await database().clear();
    await saveCounty(database(), ROSTER);
    viewer = as({});
  });
  afterAll(() => app.close());

  const ask = (fields: string): ReturnType<typeof post> =>
    post(app, '/graphql', { query: `{ county(code: "${COUNTY}") { schoolYear { ${fields} } } }` });
  const entries = (): Promise<readonly Entry[]> =>
    database().dataSource.query(
      `SELECT actor, subject_id AS "subjectId", detail FROM audit_entry
       WHERE action = 'PRIVATE_FACTS_VIEWED' ORDER BY sequence`,
    );

  test('a list is one entry, which names whose reasons were shown and not what they are', async () => {
    const answer = await ask('teachers { nodes { staffNo exemption exemptionUntil } }');
    expect(answer.body).toContain('ILLNESS');
    expect(await entries()).toEqual([
      {
        actor: 'account',
        subjectId: '*',
        detail: { fields: ['Teacher.exemption'], people: ['X1', 'X2'] },
      },
    ]);
    const log = await database().dataSource.query('SELECT to_jsonb(a)::text AS row FROM audit_entry a');
    expect(JSON.stringify(log)).not.toContain('ILLNESS');
    const reports = await verifyAudit(database().dataSource.manager);
    expect(reports.map(({ problem }) => problem)).toEqual(reports.map(() => null));
  });

  test('one person is named, whatever the way to them and the name given to the field', async () => {
    const id = Buffer.from(JSON.stringify(['Teacher', COUNTY, '2026-2027', 'X2'])).toString('base64url');
    await ask('teacher(staffNo: "X1") { harmless: exemption }');
    await ask('rotations { nodes { teacher { exemption } } }');
    await post(app, '/graphql', { query: `{ node(id: "${id}") { ... on Teacher { exemption } } }` });
    expect((await entries()).map(({ subjectId }) => subjectId)).toEqual(['X1', 'X1', 'X2']);
  });

  test('asking by a reason is a look, even when only a number comes back', async () => {
    await ask('teachers(filter: { exemptions: [ILLNESS] }) { totalCount }');
    expect((await entries()).map(({ detail }) => detail)).toEqual([
      { fields: ['SchoolYear.teachers(…)'], people: [] },
    ]);
  });

  test('what is no look leaves no entry: other fields, people without a reason, the own record, a refusal', async () => {
    await ask('teachers { nodes { staffNo name title } }');
    await ask('teacher(staffNo: "T001-1") { exemption }');
    viewer = as({ role: 'TEACHER', staffNo: 'X1' });
    expect((await ask('teacher(staffNo: "X1") { exemption }')).body).toContain('ILLNESS');
    viewer = as({}, { role: 'TEACHER', staffNo: 'X1' });
    await ask('teacher(staffNo: "X1") { exemption }');
    viewer = as({ role: 'AUDITOR' });
    expect(codeOf(await ask('teacher(staffNo: "X1") { exemption }'))).toBe('FORBIDDEN');
    expect(await entries()).toEqual([]);
  });

  test('an answer whose entry cannot be written does not leave', async () => {
    const { dataSource } = database();
    await dataSource.query('ALTER TABLE audit_entry RENAME TO audit_entry_away');
    const answer = await ask('teachers { nodes { staffNo exemption } }');
    await dataSource.query('ALTER TABLE audit_entry_away RENAME TO audit_entry');
    expect([answer.statusCode, codeOf(answer)]).toEqual([500, 'INTERNAL_SERVER_ERROR']);
    expect(answer.body).not.toContain('ILLNESS');
    expect(answer.json().data).toBeNull();
  });

  test('the person finds in the own copy who looked', async () => {
    await ask('teachers { nodes { exemption } }');
    viewer = as({ role: 'TEACHER', staffNo: 'X1' });
    const query = `mutation($input: PersonInput!) { exportPersonalData(input: $input) { file { url } } }`;
    const input = { county: COUNTY, staffNo: 'X1', reason: '本人查阅' };
    const exported = await post(app, '/graphql', { query, variables: { input } });
    const { url } = exported.json().data.exportPersonalData.file;
    const copy = (await app.inject({ method: 'GET', url })).json();
    expect(copy.audit.map(({ action }: { action: string }) => action)).toContain('PRIVATE_FACTS_VIEWED');
  });

  test('an auditor reads who looked at whom', async () => {
    await ask('teacher(staffNo: "X1") { exemption }');
    viewer = as({ role: 'AUDITOR' });
    const query = `{ auditEntries(county: "${COUNTY}", filter: { actions: ["PRIVATE_FACTS_VIEWED"] }) { nodes { subjectId detail } } }`;
    const { data } = (await post(app, '/graphql', { query })).json();
    expect(data.auditEntries.nodes).toEqual([
      { subjectId: 'X1', detail: { fields: ['Teacher.exemption'], people: ['X1'] } },
    ]);
  });
});
