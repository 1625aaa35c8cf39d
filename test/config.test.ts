// The environment becomes one typed configuration, or one list of everything wrong with it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ConfigError, readConfig, withSecretFiles } from '../src/config';

test('an empty environment gives a complete configuration with the embedded database', () => {
  const config = readConfig({});
  expect(config).toMatchObject({ host: '127.0.0.1', port: 4000, databaseUrl: null, logLevel: 'info' });
  expect(Object.isFrozen(config)).toBe(true);
});

test('all mistakes are reported at once, in both languages', () => {
  let problems: readonly string[] = [];
  try {
    readConfig({ PORT: 'many', DATABASE_URL: 'mysql://x', LOG_LEVEL: 'loud', DEVELOPMENT_ROLES: 'KING' });
  } catch (error) {
    problems = error instanceof ConfigError ? error.problems : [];
  }
  expect(problems.map((problem) => problem.split(':')[0])).toEqual([
    'PORT',
    'DATABASE_URL',
    'LOG_LEVEL',
    'DEVELOPMENT_ROLES',
  ]);
  for (const problem of problems) expect(problem).toMatch(/须.+must/);
});

test('believing whatever callers write about their address is refused with what to write instead', () => {
  expect(readConfig({ TRUST_PROXY: '10.0.0.2' }).httpLimits.proxies).toEqual(['10.0.0.2']);
  expect(() => readConfig({ TRUST_PROXY: 'true' })).toThrow(
    /TRUST_PROXY: 须为代理的地址.+addresses by commas/,
  );
});

test('a mistake never repeats the value, which may be a secret', () => {
  expect(() => readConfig({ DATABASE_URL: 'mysql://user:hunter2@db/x' })).toThrow(
    expect.objectContaining({ message: expect.not.stringContaining('hunter2') }),
  );
  for (const name of ['METRICS_TOKEN', 'OIDC_CLIENT_SECRET']) {
    expect(() => readConfig({ [name]: 'hunter2 is short' })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('hunter2') }),
    );
  }
});

test('nobody is signed in unless the environment says so, and never on a server that others can reach', () => {
  expect(readConfig({}).developmentRoles).toEqual([]);
  expect(readConfig({ DEVELOPMENT_ROLES: 'AUDITOR, PRINCIPAL' }).developmentRoles).toEqual([
    'AUDITOR',
    'PRINCIPAL',
  ]);
  expect(() => readConfig({ HOST: '0.0.0.0', DEVELOPMENT_ROLES: 'AUDITOR' })).toThrow(/DEVELOPMENT_ROLES/);
});

test('cookies are for TLS only, except on this machine', () => {
  expect(readConfig({}).secureCookies).toBe(false);
  expect(readConfig({ HOST: '0.0.0.0' }).secureCookies).toBe(true);
  expect(readConfig({ HOST: '0.0.0.0', SECURE_COOKIES: 'false' }).secureCookies).toBe(false);
});

test('an identity provider needs issuer, audience and keys', () => {
  const provider = {
    OIDC_ISSUER: 'https://id.example',
    OIDC_AUDIENCE: 'planner',
    OIDC_KEYS_URL: 'https://id.example/keys',
  };
  expect(readConfig(provider).identityProvider?.audience).toBe('planner');
  expect(readConfig({}).identityProvider).toBeNull();
  expect(() => readConfig({ ...provider, OIDC_AUDIENCE: undefined })).toThrow(/OIDC_ISSUER/);
});

test('browsers sign in at a provider that is given whole, over TLS', () => {
  const provider = {
    OIDC_ISSUER: 'https://id.example',
    OIDC_CLIENT_ID: 'planner',
    PUBLIC_URL: 'https://staffing.example/',
  };
  expect(readConfig(provider)).toMatchObject({
    identityProvider: null,
    signInProvider: {
      issuer: 'https://id.example',
      clientId: 'planner',
      clientSecret: null,
      redirectUri: 'https://staffing.example/session/oidc/callback',
    },
  });
  const secret = 'sixteen-characters';
  expect(readConfig({ ...provider, OIDC_CLIENT_SECRET: secret }).signInProvider?.clientSecret).toBe(secret);
  for (const broken of [
    { ...provider, PUBLIC_URL: undefined },
    { ...provider, OIDC_ISSUER: undefined },
    { ...provider, OIDC_ISSUER: 'http://id.example' },
    { OIDC_ISSUER: 'https://id.example' },
    { OIDC_CLIENT_SECRET: secret },
  ]) {
    expect(() => readConfig(broken)).toThrow(/OIDC_/);
  }
});

test('a secret can come from a file, and a missing file is named without its content', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'secret-'));
  const file = path.join(folder, 'url');
  writeFileSync(file, 'postgres://planner:hunter2@db/planner\n');
  expect(readConfig(withSecretFiles({ DATABASE_URL_FILE: file })).databaseUrl).toContain('hunter2@db');
  expect(() => withSecretFiles({ DATABASE_URL_FILE: `${file}.not` })).toThrow(/DATABASE_URL_FILE/);
  rmSync(folder, { recursive: true });
});
