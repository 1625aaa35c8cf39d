// The environment becomes one typed configuration, or one list of everything wrong with it.
import { ConfigError, readConfig } from '../src/config';

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

test('a mistake never repeats the value, which may be a secret', () => {
  expect(() => readConfig({ DATABASE_URL: 'mysql://user:hunter2@db/x' })).toThrow(
    expect.objectContaining({ message: expect.not.stringContaining('hunter2') }),
  );
});

test('a server that other machines can reach signs nobody in unless it is told to', () => {
  expect(readConfig({}).developmentRoles).toEqual(['PERSONNEL_OFFICER']);
  expect(readConfig({ HOST: '0.0.0.0' }).developmentRoles).toEqual([]);
  expect(readConfig({ HOST: '0.0.0.0', DEVELOPMENT_ROLES: 'AUDITOR, PRINCIPAL' }).developmentRoles).toEqual([
    'AUDITOR',
    'PRINCIPAL',
  ]);
});
