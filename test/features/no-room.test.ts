// Trouble with the database itself at run time: HTTP 503 with a code and a sentence, never a success or a bug report.
import { aRoster } from '../builders';
import { onEachDatabase } from '../support/database';
import { type Api, openApi } from './api';
import { operation } from './operations';

onEachDatabase('a database', (database) => {
  let api: Api;
  beforeEach(async () => {
    api = await openApi(database(), [aRoster()]);
  });
  afterEach(async () => {
    await database().dataSource.query('DROP FUNCTION IF EXISTS trouble() CASCADE');
    await api.app.close();
  });

  /** From now on writing to the table fails as the database itself would fail. */
  const failOn = async (table: string, state: string): Promise<void> => {
    const { dataSource } = database();
    await dataSource.query(`CREATE FUNCTION trouble() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION 'could not extend file "base/5/16384"' USING ERRCODE = '${state}'; END $$`);
    await dataSource.query(
      `CREATE TRIGGER trouble BEFORE INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION trouble()`,
    );
  };
  const startPlan = (language: string) =>
    api.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'accept-language': language },
      payload: {
        query: operation('StartPlan'),
        variables: { input: { county: aRoster().county.code, idempotencyKey: 'one' } },
      },
    });
  const plans = (): Promise<unknown> =>
    database().dataSource.query('SELECT count(*)::int AS count FROM plan');

  test.each([
    ['53100', 'STORAGE_FULL', /没有存储空间.*没有保存/, /no room left.*nothing was saved/],
    ['57P01', 'SERVICE_UNAVAILABLE', /数据库暂时不能使用/, /cannot be used at the moment/],
    ['53300', 'SERVICE_UNAVAILABLE', /数据库暂时不能使用/, /cannot be used at the moment/],
  ])('that fails with %s is 503 %s over GraphQL, in the language asked for', async (state, code, zh, en) => {
    await failOn('plan', state);
    for (const [language, sentence] of [
      ['zh', zh],
      ['en', en],
    ] as const) {
      const answer = await startPlan(language);
      expect(answer.statusCode).toBe(503);
      expect(answer.headers['retry-after']).toMatch(/^\d+$/);
      const [error] = answer.json().errors;
      expect(error.extensions).toEqual({ code });
      expect(error.message).toMatch(sentence);
      expect(answer.body).not.toContain('base/5');
    }
    expect(await plans()).toEqual([{ count: 0 }]);
  });

  test('without room takes no file either', async () => {
    await failOn('stored_file', '53100');
    const answer = await api.app.inject({
      method: 'PUT',
      url: '/files?name=county.csv',
      headers: { 'content-type': 'application/octet-stream' },
      payload: Buffer.from('code,name\n430600,示例县\n'),
    });
    expect(answer.statusCode).toBe(503);
    expect(answer.json().errors[0].extensions.code).toBe('STORAGE_FULL');
  });

  test('whose statement is wrong is still a bug with its id, not trouble that passes', async () => {
    await failOn('plan', '22012');
    const answer = await startPlan('zh');
    expect(answer.statusCode).toBe(200);
    expect(answer.json().errors[0].extensions.code).toBe('INTERNAL_SERVER_ERROR');
  });
});
