// Attacks below GraphQL: floods, slow clients, wrong content types, malformed requests, huge and poisonous uploads.
import { type AddressInfo, connect } from 'node:net';
import { type FastifyInstance } from 'fastify';
import { zipSync } from 'fflate';
import { tokenBuckets } from '../../src/http/rate-limit';
import { aRoster } from '../builders';
import { onEachDatabase } from '../support/database';
import { openServer, post, saveCounty } from './accounts/signed-in';
import { type Api, openApi } from './api';

interface Attack {
  readonly name: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'OPTIONS';
  readonly url: string;
  readonly headers?: Record<string, string>;
  readonly payload?: string | Buffer;
  readonly status: number;
}

const JSON_TYPE = { 'content-type': 'application/json' };
const QUERY = JSON.stringify({ query: '{ viewer { name } }' });
const nested = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;

const ATTACKS: readonly Attack[] = [
  {
    name: 'a form post',
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: 'query={viewer{name}}',
    status: 415,
  },
  {
    name: 'a multipart post',
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
    payload: '--x--',
    status: 415,
  },
  {
    name: 'a plain-text post',
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'text/plain' },
    payload: QUERY,
    status: 400,
  },
  {
    name: 'a query by GET from another site',
    method: 'GET',
    url: '/graphql?query=%7Bviewer%7Bname%7D%7D',
    status: 400,
  },
  {
    name: 'broken JSON',
    method: 'POST',
    url: '/graphql',
    headers: JSON_TYPE,
    payload: '{"query": ',
    status: 400,
  },
  {
    name: 'JSON nested 50,000 deep',
    method: 'POST',
    url: '/graphql',
    headers: JSON_TYPE,
    payload: nested,
    status: 400,
  },
  {
    name: 'JSON that sets __proto__',
    method: 'POST',
    url: '/graphql',
    headers: JSON_TYPE,
    payload: '{"__proto__": {"admin": true}, "query": "{ viewer { name } }"}',
    status: 400,
  },
  {
    name: 'a batch of operations',
    method: 'POST',
    url: '/graphql',
    headers: JSON_TYPE,
    payload: `[${QUERY},${QUERY}]`,
    status: 400,
  },
  {
    name: 'a body over 1 MB',
    method: 'POST',
    url: '/graphql',
    headers: JSON_TYPE,
    payload: JSON.stringify({ query: 'x'.repeat(1_100_000) }),
    status: 413,
  },
  {
    name: 'a sign-in over 4 KB',
    method: 'POST',
    url: '/session',
    headers: JSON_TYPE,
    payload: JSON.stringify({ login: 'x'.repeat(5000) }),
    status: 413,
  },
  {
    name: 'an upload over 10 MB',
    method: 'PUT',
    url: '/files',
    headers: { 'content-type': 'text/csv' },
    payload: Buffer.alloc(10_485_761, 0x61),
    status: 413,
  },
  {
    name: 'an upload of a program',
    method: 'PUT',
    url: '/files?name=roster.xlsx',
    headers: { 'content-type': 'text/csv' },
    payload: Buffer.from('7f454c46000102', 'hex'),
    status: 400,
  },
  {
    name: 'an empty upload',
    method: 'PUT',
    url: '/files',
    headers: { 'content-type': 'text/csv' },
    payload: '',
    status: 400,
  },
  { name: 'a path out of the folder', method: 'GET', url: '/../../etc/passwd', status: 404 },
  {
    name: 'an encoded path out of the folder',
    method: 'GET',
    url: '/files/..%2f..%2fetc%2fpasswd',
    status: 404,
  },
  { name: 'SQL in a file id', method: 'GET', url: "/files/1'%20OR%20'1'='1", status: 404 },
  { name: 'a parameter of 5,000 characters', method: 'GET', url: `/files/${'a'.repeat(5000)}`, status: 414 },
  { name: 'a broken percent sign', method: 'GET', url: '/files/%zz', status: 400 },
  { name: 'a method nobody offers', method: 'DELETE', url: '/graphql', status: 404 },
];

onEachDatabase('attacks on HTTP', (database) => {
  let api: Api;
  beforeAll(async () => {
    api = await openApi(database(), [aRoster()]);
    await api.ask('{ viewer { name } }');
  });
  afterAll(() => api.app.close());

  test.each(ATTACKS.map((attack) => [attack.name, attack] as const))('%s', async (_name, attack) => {
    const { name: _, status, ...request } = attack;
    const began = performance.now();
    const answer = await api.app.inject(request);
    expect(performance.now() - began).toBeLessThan(3000);
    expect(answer.statusCode).toBe(status);
    const { errors } = answer.json() as { errors: { extensions: { code: string } }[] };
    expect(errors[0]!.extensions.code).toMatch(/^[A-Z_]+$/);
    expect(answer.body).not.toMatch(/node_modules|\.js:\d|SELECT |passwd/);
    expect(answer.headers['content-security-policy']).toContain("default-src 'self'");
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
  });

  test('a zip bomb, entity expansion and a formula are refused as a roster, not unpacked', async () => {
    const bomb = zipSync({ 'teachers.csv': new Uint8Array(200 * 1024 * 1024) }, { level: 9 });
    const entities = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "${'b'.repeat(1000)}">]><x>${'&a;'.repeat(10_000)}</x>`;
    const files: readonly Uint8Array[] = [
      bomb,
      zipSync({ 'xl/workbook.xml': Buffer.from(entities), '[Content_Types].xml': Buffer.from(entities) }),
      Buffer.from('教职工号,姓名\n=cmd|"/c calc"!A1,x\n'),
    ];
    for (const payload of files) {
      const kept = await api.app.inject({
        method: 'PUT',
        url: '/files?name=roster.zip',
        headers: { 'content-type': 'application/octet-stream' },
        payload: Buffer.from(payload),
      });
      expect(kept.statusCode).toBe(201);
      const before = process.memoryUsage().heapUsed;
      const checked = await api.ask(
        `mutation($input: RosterFileInput!) { validateRoster(input: $input) { report { __typename } userErrors { code } } }`,
        { input: { county: '530000', fileId: kept.json().fileId } },
      );
      expect(checked.status).toBeLessThan(500);
      expect(checked.codes).toEqual([]);
      expect(process.memoryUsage().heapUsed - before).toBeLessThan(150 * 1024 * 1024);
    }
  }, 120_000);

  test('a flood is answered with 429 after its burst, and nobody guesses passwords quickly', async () => {
    const app: FastifyInstance = await openServer(database(), { RATE_PER_SECOND: '5', RATE_BURST: '20' });
    try {
      const answers = await Promise.all(Array.from({ length: 60 }, () => app.inject({ url: '/healthz' })));
      const refused = answers.filter(({ statusCode }) => statusCode === 429);
      expect(refused.length).toBeGreaterThan(30);
      expect(refused[0]!.json().errors[0].extensions.code).toBe('RATE_LIMITED');
      expect(refused[0]!.headers['retry-after']).toBe('1');
    } finally {
      await app.close();
    }
    const signIn = await openServer(database(), { RATE_PER_SECOND: '1000', RATE_BURST: '1000' });
    try {
      const tries: number[] = [];
      for (let i = 0; i < 14; i++) {
        tries.push((await post(signIn, '/session', { login: 'x', password: '' })).statusCode);
      }
      expect(tries.filter((status) => status === 429).length).toBeGreaterThan(0);
    } finally {
      await signIn.close();
    }
  });

  test('clients that send slowly are cut off while others are answered', async () => {
    await saveCounty(database(), aRoster());
    const app = await openServer(database(), { HEADERS_TIMEOUT_MS: '500', REQUEST_TIMEOUT_MS: '800' });
    await app.listen({ port: 0, host: '127.0.0.1' });
    try {
      const { port } = app.server.address() as AddressInfo;
      const cut = Array.from({ length: 30 }, (_, i) => slowClient(port, i % 2 === 0));
      const began = performance.now();
      const health = await fetch(`http://127.0.0.1:${port}/healthz`);
      expect(health.status).toBe(200);
      expect(performance.now() - began).toBeLessThan(2000);
      const answers = await Promise.all(cut);
      for (const answer of answers) expect(answer === '' || answer.includes(' 408 ')).toBe(true);
    } finally {
      await app.close();
    }
  }, 30_000);
});

/** Sends half a header or half a body and waits; gives what came back until the server closed. */
function slowClient(port: number, inHeaders: boolean): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(
        inHeaders
          ? 'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Ty'
          : 'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"q',
      );
    });
    socket.on('data', (bytes) => {
      text += bytes.toString();
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(text));
  });
}

test('the bucket of an address fills with time, and an address says nothing about another', () => {
  const take = tokenBuckets({ perSecond: 2, burst: 3 });
  expect([0, 0, 0, 0].map((now) => take('a', now))).toEqual([true, true, true, false]);
  expect(take('b', 0)).toBe(true);
  expect([take('a', 500), take('a', 500)]).toEqual([true, false]);
});
