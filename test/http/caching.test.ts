// What may keep an answer: nobody, unless the route says otherwise, and never an error.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type InjectOptions } from 'fastify';
import { createHttpApp, registerStaticFiles } from '../../src/http';
import { aRoster } from '../builders';
import { type Api, openApi } from '../features/api';
import { onEachDatabase } from '../support/database';

onEachDatabase('answers about people', (database) => {
  let api: Api;
  beforeAll(async () => {
    api = await openApi(database(), [aRoster()]);
  });
  afterAll(() => api.app.close());

  const query = (text: string): InjectOptions => ({
    method: 'POST',
    url: '/graphql',
    payload: { query: text },
  });

  test.each<[string, InjectOptions, number]>([
    ['a query', query('{ viewer { name } }'), 200],
    ['a query that is refused', query('{ nothing }'), 400],
    ['a file that is not there', { url: '/files/00000000-0000-4000-8000-000000000009' }, 404],
    ['an unknown address', { url: '/session/nowhere' }, 404],
    ['a broken address', { url: '/files/%zz' }, 400],
    ['figures', { url: '/metrics' }, 200],
  ])('%s is not to be kept', async (_name, request, status) => {
    const answer = await api.app.inject(request);
    expect([answer.statusCode, answer.headers['cache-control']]).toEqual([status, 'no-store']);
  });

  test('a file asked for without signing in is not to be kept', async () => {
    api.actAs(null);
    const answer = await api.app.inject('/files/00000000-0000-4000-8000-000000000009');
    expect([answer.statusCode, answer.headers['cache-control']]).toEqual([401, 'no-store']);
  });
});

test('a file of the console may be kept for ever, but not that it is missing', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'console-'));
  mkdirSync(path.join(folder, 'assets'));
  writeFileSync(path.join(folder, 'index.html'), '<p>');
  writeFileSync(path.join(folder, 'assets', 'page-12345678.js'), '1');
  const app = await createHttpApp({
    logLevel: 'silent',
    limits: {
      bodyBytes: 1000,
      headersTimeoutMs: 1000,
      requestTimeoutMs: 1000,
      answerTimeoutMs: 5000,
      uploadBytes: 1000,
      rates: { perSecond: 0, burst: 1 },
      proxies: null,
    },
  });
  try {
    await registerStaticFiles(app, { folder, otherRoutes: [] });
    const kept = async (url: string): Promise<unknown> => (await app.inject(url)).headers['cache-control'];
    expect(await kept('/assets/page-12345678.js')).toContain('immutable');
    expect(await kept('/assets/gone-12345678.js')).toBe('no-store');
    expect(await kept('/')).toBe('no-cache');
  } finally {
    await app.close();
    rmSync(folder, { recursive: true });
  }
});
