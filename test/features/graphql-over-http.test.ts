// GraphQL over HTTP, as the public audit suite understands it.
import { serverAudits } from 'graphql-http';
import { onEachDatabase } from '../support/database';
import { type Api, openApi } from './api';

onEachDatabase('GraphQL over HTTP', (database) => {
  let api: Api;
  let address = '';
  beforeAll(async () => {
    api = await openApi(database(), []);
    address = await api.app.listen({ port: 0, host: '127.0.0.1' });
  });
  afterAll(async () => {
    await api.app.close();
  });

  const audits = serverAudits({
    url: () => `${address}/graphql`,
    // What every client of this server sends with a GET, see CSRF.
    fetchFn: (url: string, init: RequestInit = {}) =>
      fetch(url, { ...init, headers: { ...init.headers, 'apollo-require-preflight': 'true' } }),
  });

  test.each(audits.map((audit) => [audit.id, audit.name, audit]))('%s %s', async (_id, _name, audit) => {
    const result = await audit.fn();
    expect({ status: result.status, reason: 'reason' in result ? result.reason : null }).not.toMatchObject({
      status: 'error',
    });
  });
});
