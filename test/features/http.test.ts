// The HTTP side: health, metrics, GraphiQL, uploads, headers, and stopping without dropping anything.
import { request as httpRequest } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { keepFile } from '../../src/files/file.store';
import { stopGracefully } from '../../src/http';
import { aRoster } from '../builders';
import { onEachDatabase } from '../support/database';
import { openServer } from './accounts/signed-in';
import { type Api, officerOf, openApi } from './api';

type InjectedAnswer = Awaited<ReturnType<Api['app']['inject']>>;

onEachDatabase('the server', (database) => {
  let api: Api;
  beforeEach(async () => {
    api = await openApi(database(), [aRoster()]);
  });
  afterEach(async () => {
    await api.app.close();
  });

  const get = (url: string): Promise<InjectedAnswer> => api.app.inject({ method: 'GET', url });

  test('says that it lives, that it is ready, and how long its routes take', async () => {
    expect((await get('/healthz')).json()).toEqual({ status: 'ok' });
    expect((await get('/readyz')).json()).toEqual({ status: 'ready', checks: { database: 'ok' } });
    await api.ask('{ viewer { name } }');
    expect((await get('/metrics')).body).toContain(
      'http_request_duration_seconds_count{method="POST",route="/graphql"',
    );
  });

  test('tells its figures to this machine, not through a proxy, and elsewhere to whoever holds the token', async () => {
    const metrics = (app: Api['app'], request: object): Promise<InjectedAnswer> =>
      app.inject({ method: 'GET', url: '/metrics', ...request });
    expect((await metrics(api.app, {})).statusCode).toBe(200);
    for (const request of [
      { remoteAddress: '10.1.2.3' },
      { headers: { 'x-forwarded-for': '127.0.0.1' } },
      { headers: { forwarded: 'for=127.0.0.1' } },
    ]) {
      const refused = await metrics(api.app, request);
      expect([refused.statusCode, refused.json().errors[0].extensions.code]).toEqual([403, 'FORBIDDEN']);
    }
    const token = 'a-token-of-prometheus';
    const guarded = await openServer(database(), { METRICS_TOKEN: token });
    try {
      const given = { remoteAddress: '10.1.2.3', headers: { authorization: `Bearer ${token}` } };
      expect((await metrics(guarded, given)).body).toContain('process_cpu_seconds_total');
      for (const authorization of ['', `Bearer ${token}x`, token, 'Bearer ']) {
        const refused = await metrics(guarded, { headers: { authorization } });
        expect([authorization, refused.statusCode]).toEqual([authorization, 401]);
        expect(refused.body).not.toContain('process_cpu');
      }
    } finally {
      await guarded.close();
    }
  });

  test('serves GraphiQL and its files itself, and names no other host', async () => {
    const page = (await get('/graphiql')).body;
    const addresses = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1]!);
    expect(addresses).toHaveLength(5);
    for (const address of addresses) {
      const answer = await get(address);
      expect([address, answer.statusCode, answer.body.length > 100]).toEqual([address, 200, true]);
    }
    const start = (await get('/graphiql/start.js')).body;
    expect(start).toContain('query ShortageMatrix');
    expect(`${page}${start}`).not.toMatch(/https?:\/\//);
  });

  test('every answer carries the security headers and a request id', async () => {
    for (const url of ['/healthz', '/graphiql', '/nowhere']) {
      const { headers } = await get(url);
      expect(headers['content-security-policy']).toContain("default-src 'self'");
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    }
  });

  test('an unknown address, a broken body and one too large are answered with a code', async () => {
    expect((await get('/nowhere')).json().errors[0].extensions.code).toBe('NOT_FOUND');
    const large = await api.ask(`{ viewer { name } } #${'x'.repeat(1_100_000)}`);
    expect([large.status, large.codes]).toEqual([413, ['PAYLOAD_TOO_LARGE']]);
  });

  describe('files', () => {
    const put = (payload: Buffer | string, name = '花名册.csv'): Promise<InjectedAnswer> =>
      api.app.inject({
        method: 'PUT',
        url: `/files?name=${encodeURIComponent(name)}`,
        headers: { 'content-type': 'application/octet-stream' },
        payload,
      });

    test('an upload comes back to its own account, byte by byte', async () => {
      const kept = await put('教职工号,姓名\nT1,李梅\n');
      expect(kept.statusCode).toBe(201);
      expect(kept.json()).toMatchObject({ name: '花名册.csv', mediaType: 'text/csv', bytes: 30 });
      const back = await get(`/files/${kept.json().fileId}`);
      expect(back.body).toBe('教职工号,姓名\nT1,李梅\n');
      expect(back.headers['content-disposition']).toContain('attachment');
    });

    test("an account's oldest files go beyond its share, those of others stay", async () => {
      const { manager } = database().dataSource;
      const keep = async (accountId: string, bytes: number): Promise<string> => {
        const file = {
          accountId,
          grants: [],
          name: 'f',
          kind: 'TEXT',
          bytes: Buffer.alloc(bytes, 97),
        } as const;
        return (await keepFile(manager, file, 1, 1000)).id;
      };
      await keep('officer', 500);
      const theirs = await keep('another', 900);
      const [second, third] = [await keep('officer', 300), await keep('officer', 400)];
      const left = await manager.query<{ id: string }[]>('SELECT id FROM stored_file');
      expect(left.map(({ id }) => id).sort()).toEqual([second, third, theirs].sort());
    });

    test('somebody else gets nothing, nor does a made-up id', async () => {
      const { fileId } = (await put('a,b\n')).json();
      api.actAs({ ...officerOf('530000'), accountId: 'another' });
      expect((await get(`/files/${fileId}`)).statusCode).toBe(404);
      expect((await get("/files/1' OR 1=1")).statusCode).toBe(404);
      api.actAs(null);
      expect((await get(`/files/${fileId}`)).statusCode).toBe(401);
      expect((await put('a,b\n')).statusCode).toBe(401);
    });

    test('what is no known kind of file is refused by its bytes, whatever its name', async () => {
      for (const bytes of [
        Buffer.alloc(0),
        Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1]),
        Buffer.from([0xff, 0xff]),
      ]) {
        expect((await put(bytes, 'roster.xlsx')).statusCode).toBe(400);
      }
    });

    test('a name cannot lead out of the download', async () => {
      const kept = (await put('a,b\n', '../../etc/pass"wd\r\nx')).json();
      expect(kept.name).toBe('passwdx');
    });

    test('more than 10 MB are refused', async () => {
      const large = await put(Buffer.alloc(10_485_761, 0x61));
      expect([large.statusCode, large.json().errors[0].extensions.code]).toEqual([413, 'PAYLOAD_TOO_LARGE']);
    });
  });

  test('stopping answers what was accepted and takes nothing new', async () => {
    await api.app.listen({ port: 0, host: '127.0.0.1' });
    const { port } = api.app.server.address() as AddressInfo;
    const accepted = slowQuery(port);
    await accepted.sent;
    const began = Date.now();
    const stopped = stopGracefully(api.app, 9000);
    accepted.finish();
    expect(await accepted.status).toBe(200);
    await stopped;
    expect(Date.now() - began).toBeLessThan(5000);
    await expect(reach(port)).rejects.toThrow();
  });

  test('a client that never finishes its request cannot hold up the stop', async () => {
    await api.app.listen({ port: 0, host: '127.0.0.1' });
    const { port } = api.app.server.address() as AddressInfo;
    const accepted = slowQuery(port);
    await accepted.sent;
    const status = accepted.status.catch(() => 'cut');
    const began = Date.now();
    await stopGracefully(api.app, 300);
    expect(Date.now() - began).toBeLessThan(3000);
    expect(await status).toBe(503);
  });
});

const BODY = JSON.stringify({ query: '{ viewer { name } }' });

/** Sends a query whose last byte waits for `finish`. */
function slowQuery(port: number): {
  sent: Promise<void>;
  finish(): void;
  status: Promise<number | undefined>;
} {
  const request = httpRequest({
    port,
    host: '127.0.0.1',
    path: '/graphql',
    method: 'POST',
    headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(BODY) },
  });
  const status = new Promise<number | undefined>((resolve, reject) => {
    request.once('response', (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    request.once('error', reject);
  });
  const sent = new Promise<void>((resolve) => {
    // The headers have to be with the server before it is told to stop.
    request.write(BODY.slice(0, -1), () => setTimeout(resolve, 100));
  });
  return { sent, finish: () => request.end(BODY.slice(-1)), status };
}

function reach(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve();
    });
    socket.once('error', reject);
  });
}
