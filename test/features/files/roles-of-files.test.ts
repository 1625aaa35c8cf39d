// A file is for the roles it was made in: a token with fewer of them gets it neither by its address nor in an order.
import { type FastifyInstance } from 'fastify';
import { inTransaction } from '../../../src/database';
import { insertAccessToken } from '../../../src/features/accounts';
import { type Role } from '../../../src/graphql/viewer';
import { aRoster } from '../../builders';
import { onEachDatabase } from '../../support/database';
import { anAccount, openServer, post, saveCounty, signInByLink } from '../accounts/signed-in';
import { operation } from '../operations';

const COUNTY = '530000';

onEachDatabase('roles of files', (database) => {
  let app: FastifyInstance;
  let session: Record<string, string>;
  let accountId: string;
  beforeAll(async () => {
    app = await openServer(database());
    await database().clear();
    await saveCounty(database(), aRoster());
    const made = await anAccount(database(), 'li', [
      { role: 'PERSONNEL_OFFICER', countyCode: COUNTY },
      { role: 'TEACHER', countyCode: COUNTY, staffNo: 'T-1' },
    ]);
    accountId = made.id;
    session = { cookie: await signInByLink(app, made.link) };
  });
  afterAll(() => app.close());

  const script = async (roles: readonly Role[] | null): Promise<Record<string, string>> => {
    const token = { accountId, name: 't', mayChange: true, roles, days: 1 };
    const text = await inTransaction(database().dataSource, (manager) => insertAccessToken(manager, token));
    return { authorization: `Bearer ${text}` };
  };
  const status = async (id: string, headers: Record<string, string>): Promise<number> =>
    (await app.inject({ url: `/files/${id}`, headers })).statusCode;
  const exported = async (headers: Record<string, string>): Promise<string> => {
    const variables = { input: { county: COUNTY, format: 'ZIP' } };
    const answer = await post(app, '/graphql', { query: operation('ExportRoster'), variables }, headers);
    return answer.json().data.exportRoster.file.fileId;
  };
  const uploaded = async (headers: Record<string, string>): Promise<string> => {
    const type = { 'content-type': 'text/csv' };
    const answer = await app.inject({
      method: 'PUT',
      url: '/files',
      headers: { ...headers, ...type },
      payload: 'a,b\n',
    });
    return answer.json().fileId;
  };

  test.each([
    ['exported', exported],
    ['uploaded', uploaded],
  ])('what was %s as officer is not for a token of the teacher', async (_how, make) => {
    const teacher = await script(['TEACHER']);
    const officer = await script(['PERSONNEL_OFFICER']);
    const both = await script(null);
    const bySession = await make(session);
    const byOfficer = await make(officer);
    expect(await Promise.all([teacher, officer, both, session].map((who) => status(bySession, who)))).toEqual(
      [404, 404, 200, 200],
    );
    expect(await Promise.all([teacher, officer, both, session].map((who) => status(byOfficer, who)))).toEqual(
      [404, 200, 200, 200],
    );
  });

  test('what the teacher uploaded with a token is for the officer as well', async () => {
    const fileId = await uploaded(await script(['TEACHER']));
    expect(await status(fileId, session)).toBe(200);
  });
});
