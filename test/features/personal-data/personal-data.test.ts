// Identity numbers and private reasons: who gets them, that it is noted, that no log and no other answer tells.
import { type FastifyInstance } from 'fastify';
import { createApp } from '../../../src/app';
import { readConfig } from '../../../src/config';
import { verifyAudit } from '../../../src/features/audit';
import { type Viewer } from '../../../src/graphql/viewer';
import { aCounty, aRoster, aRotation, aSchool, aTeacher } from '../../builders';
import { onEachDatabase } from '../../support/database';
import { post, saveCounty } from '../accounts/signed-in';
import { ROOT } from '../api';

const COUNTY = '530000';
const ID_NUMBER = '530000198001010011';
const ROSTER = aRoster({
  schools: [aSchool(), aSchool({ code: '5300000002' })],
  teachers: [
    aTeacher({ staffNo: 'X1', name: '欧阳测试', idNumber: ID_NUMBER, exemption: 'ILLNESS' }),
    aTeacher({ staffNo: 'X2', name: '上官离任', idNumber: '530000197001010012', leavesOn: '2020-01-01' }),
    aTeacher({ staffNo: 'X3', name: '钱留下', schoolCode: '5300000002' }),
  ],
  rotations: [
    aRotation({ staffNo: 'X1', toSchoolCode: '5300000002', status: 'COMPLETED', endsOn: '2025-07-01' }),
  ],
});
const SECRETS = [ID_NUMBER, '欧阳测试', '上官离任', 'ILLNESS', '疾病'];

const as = (role: Viewer['grants'][number]['role'], bound: object = {}): Viewer => ({
  accountId: `account-of-${role}`,
  name: role,
  grants: [{ role, countyCode: COUNTY, schoolCode: null, staffNo: null, ...bound }],
});
const OFFICER = as('PERSONNEL_OFFICER');
const PRINCIPAL = as('PRINCIPAL', { schoolCode: '5300000001' });

onEachDatabase('personal data', (database) => {
  let app: FastifyInstance;
  let viewer: Viewer | null = OFFICER;
  const log: string[] = [];
  beforeAll(async () => {
    app = await createApp({
      config: readConfig({ LOG_LEVEL: 'trace', RATE_PER_SECOND: '0' }),
      dataSource: database().dataSource,
      identify: async () => viewer,
      root: ROOT,
      logStream: { write: (line) => log.push(line) },
    });
  });
  beforeEach(async () => {
    await database().clear();
    await saveCounty(database(), ROSTER);
    await saveCounty(
      database(),
      aRoster({
        county: aCounty({ code: '530001' }),
        schools: [aSchool({ code: '5300010001' })],
        teachers: [aTeacher({ staffNo: 'Y1', schoolCode: '5300010001' })],
      }),
    );
    viewer = OFFICER;
    log.length = 0;
  });
  afterAll(() => app.close());

  // biome-ignore lint/suspicious/noExplicitAny: answers are looked into by path
  const act = async (name: string, fields: string, input: object = {}): Promise<any> => {
    const query = `mutation($input: PersonInput!) { ${name}(input: $input) { ${fields} userErrors { code } } }`;
    const variables = { input: { county: COUNTY, staffNo: 'X1', reason: '核对档案', ...input } };
    const answer = (await post(app, '/graphql', { query, variables })).json();
    return answer.data?.[name] ?? answer.errors[0].extensions.code;
  };
  const entries = (): Promise<{ action: string; actor: string; reason: string }[]> =>
    database().dataSource.query(
      `SELECT action, actor, reason FROM audit_entry WHERE chain = $1 ORDER BY sequence`,
      [COUNTY],
    );

  test('an officer sees a whole identity number only with a reason, and the look is in the audit log', async () => {
    expect((await act('revealIdentityNumber', 'idNumber', { reason: ' ' })).userErrors).toEqual([
      { code: 'REASON_NEEDED' },
    ]);
    expect(await entries()).toEqual([]);
    expect((await act('revealIdentityNumber', 'idNumber')).idNumber).toBe(ID_NUMBER);
    expect(await entries()).toEqual([
      { action: 'IDENTITY_NUMBER_VIEWED', actor: OFFICER.accountId, reason: '核对档案' },
    ]);
    const log = await database().dataSource.query('SELECT to_jsonb(a)::text AS row FROM audit_entry a');
    expect(JSON.stringify(log)).not.toContain(ID_NUMBER);
    expect((await verifyAudit(database().dataSource.manager)).every(({ problem }) => problem === null)).toBe(
      true,
    );
  });

  test('nobody else does, not even of the own school, the own person or as auditor', async () => {
    const roles = [
      PRINCIPAL,
      as('APPROVER'),
      as('AUDITOR'),
      as('IT_ADMIN'),
      as('TEACHER', { staffNo: 'X1' }),
      { ...OFFICER, readOnly: true },
    ];
    for (const other of roles) {
      viewer = other;
      expect(await act('revealIdentityNumber', 'idNumber')).toBe('FORBIDDEN');
    }
    viewer = OFFICER;
    expect(await act('revealIdentityNumber', 'idNumber', { county: '530001', staffNo: 'Y1' })).toBe(
      'FORBIDDEN',
    );
  });

  test('a person gets a copy of everything kept, the officer too, and nobody else', async () => {
    viewer = as('TEACHER', { staffNo: 'X1' });
    const { file } = await act('exportPersonalData', 'file { url }');
    const copy = (await app.inject({ method: 'GET', url: file.url })).json();
    expect(copy.roster[0].record).toMatchObject({
      name: '欧阳测试',
      id_number: ID_NUMBER,
      exemption: 'ILLNESS',
    });
    expect(copy.rotations).toHaveLength(1);
    expect(JSON.stringify(copy)).not.toContain('上官离任');
    expect(await act('exportPersonalData', 'file { url }', { staffNo: 'X2' })).toBe('FORBIDDEN');
    viewer = PRINCIPAL;
    expect(await act('exportPersonalData', 'file { url }')).toBe('FORBIDDEN');
    expect((await app.inject({ method: 'GET', url: file.url })).statusCode).toBe(404);
    expect((await entries()).map(({ action }) => action)).toEqual(['PERSONAL_DATA_EXPORTED']);
  });

  test('who left long ago can be erased, whoever works or left lately cannot', async () => {
    expect((await act('erasePersonalData', 'rosterRows')).userErrors).toEqual([{ code: 'STILL_KEPT' }]);
    expect((await act('erasePersonalData', 'rosterRows', { staffNo: 'none' })).userErrors).toEqual([
      { code: 'NO_SUCH_TEACHER' },
    ]);
    const absences = [{ staffNo: 'X2', kind: 'MATERNITY', startsOn: '2015-03-01', endsOn: null }];
    const roster = JSON.stringify({ teachers: ROSTER.teachers.map((each) => ({ ...each })), absences });
    await database().dataSource.query(
      `INSERT INTO absence (county_id, school_year_id, teacher_id, kind, starts_on)
       SELECT county_id, school_year_id, id, 'MATERNITY', '2015-03-01' FROM teacher WHERE staff_no = 'X2'`,
    );
    await database().dataSource.query(
      `INSERT INTO plan_input (county_id, school_year_id, hash, roster)
       SELECT county_id, id, repeat('a', 64), $1 FROM school_year y WHERE county_name = '青禾县'
         AND county_id = (SELECT id FROM county WHERE code = $2)`,
      [roster, COUNTY],
    );
    const erased = await act('erasePersonalData', 'rosterRows planInputs', { staffNo: 'X2' });
    expect(erased).toMatchObject({ rosterRows: 1, planInputs: 1, userErrors: [] });
    const rows = await database().dataSource.query(`
      SELECT to_jsonb(t)::text AS row FROM teacher t UNION ALL SELECT roster::text FROM plan_input
      UNION ALL SELECT to_jsonb(b)::text FROM absence b UNION ALL SELECT to_jsonb(a)::text FROM audit_entry a`);
    expect(JSON.stringify(rows)).not.toMatch(/上官离任|530000197001010012|MATERNITY/);
    expect(JSON.stringify(rows)).toContain('2015-03-01');
    expect(JSON.stringify(rows)).toContain('欧阳测试');
  });

  test('logs name no person, whatever is asked and whatever goes wrong', async () => {
    await act('revealIdentityNumber', 'idNumber');
    await act('exportPersonalData', 'file { url }');
    await post(app, '/graphql', { query: `{ county(code: "欧阳测试") { name } }` });
    await post(app, '/graphql', {
      query: `query($n: ID!) { node(id: $n) { id } }`,
      variables: { n: ID_NUMBER },
    });
    await post(app, '/graphql', { query: `{ 欧阳测试 }` });
    await app.inject({ method: 'GET', url: `/nowhere/${encodeURIComponent('欧阳测试')}?id=${ID_NUMBER}` });
    await post(app, '/session', { login: '欧阳测试', password: ID_NUMBER });
    await app.inject({
      method: 'PUT',
      url: `/files?name=${encodeURIComponent('欧阳测试')}.csv`,
      headers: { 'content-type': 'text/csv' },
      payload: `姓名,身份证号\n欧阳测试,${ID_NUMBER}\n`,
    });
    // A bug whose database error quotes the row.
    await database().dataSource.query('ALTER TABLE audit_entry RENAME TO audit_entry_away');
    const broken = await act('revealIdentityNumber', 'idNumber');
    await database().dataSource.query('ALTER TABLE audit_entry_away RENAME TO audit_entry');
    expect(broken).toBe('INTERNAL_SERVER_ERROR');
    const text = log.join('');
    expect(log.length).toBeGreaterThan(8);
    for (const secret of SECRETS) expect([secret, text.includes(secret)]).toEqual([secret, false]);
    expect(text).not.toContain(encodeURIComponent('欧阳测试'));
    expect(text).toContain('"bug"');
  });
});
