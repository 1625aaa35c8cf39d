// Files of a built console: what is cached, what is compressed, which addresses are pages, and a console that is not built.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type FastifyInstance } from 'fastify';
import { readConfig } from '../../src/config';
import { createHttpApp, registerStaticFiles } from '../../src/http';

const INDEX = '<!doctype html><title>pages</title>';
const SCRIPT = 'assets/index-Bkvymfb7.js';

let folder = '';
let app: FastifyInstance;

async function open(): Promise<void> {
  app = await createHttpApp({ limits: readConfig({ RATE_PER_SECOND: '0' }).httpLimits, logLevel: 'silent' });
  app.get('/files/:id', async () => 'a file of somebody');
  await registerStaticFiles(app, { folder, otherRoutes: ['files'] });
}

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'console-'));
});
afterEach(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a console that is built', () => {
  beforeEach(async () => {
    mkdirSync(path.join(folder, 'assets'));
    mkdirSync(path.join(folder, '.vite'));
    writeFileSync(path.join(folder, 'index.html'), INDEX);
    writeFileSync(path.join(folder, SCRIPT), 'plain');
    writeFileSync(path.join(folder, `${SCRIPT}.br`), 'brotli');
    writeFileSync(path.join(folder, `${SCRIPT}.gz`), 'gzip');
    writeFileSync(path.join(folder, '.vite', 'manifest.json'), '{}');
    await open();
  });

  const get = (url: string, headers: Record<string, string> = { accept: 'text/html' }) =>
    app.inject({ url, headers });

  test('is given at the root and at every address without an extension', async () => {
    for (const url of ['/', '/?x=1', '/439921/2026-2027', '/439921/2026-2027/matrix?subject=MUS']) {
      const answer = await get(url);
      expect([url, answer.statusCode, answer.body]).toEqual([url, 200, INDEX]);
      expect(answer.headers['content-type']).toContain('text/html');
      expect(answer.headers['cache-control']).toBe('no-cache');
      expect(answer.headers['content-security-policy']).toContain("script-src 'self'");
    }
  });

  test('does not stand in for files, other routes and requests that want no page', async () => {
    const answers = await Promise.all([
      get('/assets/index-00000000.js'),
      get('/robots.txt'),
      get('/files'),
      get('/files/a/b'),
      get('/439921/2026-2027', { accept: 'application/json' }),
      app.inject({ method: 'POST', url: '/439921/2026-2027', headers: { accept: 'text/html' } }),
    ]);
    for (const answer of answers) {
      expect([answer.statusCode, answer.json().errors[0].extensions.code]).toEqual([404, 'NOT_FOUND']);
    }
    expect((await get('/files/1')).body).toBe('a file of somebody');
  });

  test('does not stand in for an address that is too long for every route', async () => {
    const answer = await get(`/files/${'a'.repeat(5000)}`);
    expect([answer.statusCode, answer.json().errors[0].extensions.code]).toEqual([414, 'ADDRESS_TOO_LONG']);
    expect((await get(`/439921/2026-2027/plans/${'a'.repeat(500)}`)).body).toBe(INDEX);
  });

  test('has its hashed files kept for good and sent as they were compressed', async () => {
    for (const [encoding, body] of [
      ['br, gzip', 'brotli'],
      ['gzip', 'gzip'],
      ['identity', 'plain'],
    ] as const) {
      const answer = await get(`/${SCRIPT}`, { 'accept-encoding': encoding });
      expect([encoding, answer.body]).toEqual([encoding, body]);
      expect(answer.headers['content-type']).toContain('javascript');
      expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    }
  });

  test('gives nothing outside its folder and nothing hidden in it', async () => {
    for (const url of [
      '/.vite/manifest.json',
      '/../package.json',
      '/%2e%2e/package.json',
      '/assets/..%2f..%2fx.js',
    ]) {
      const answer = await get(url);
      expect([url, answer.statusCode >= 400]).toEqual([url, true]);
    }
  });
});

test('a console that is not built says so in words, in the language that was asked for', async () => {
  await open();
  const chinese = await app.inject({ url: '/' });
  expect([chinese.statusCode, chinese.headers['content-type']]).toEqual([404, 'text/plain; charset=utf-8']);
  expect(chinese.body).toContain('控制台尚未构建');
  const english = await app.inject({ url: '/', headers: { 'accept-language': 'en' } });
  expect(english.body).toContain('npm run build');
});
