// What an installation relies on: exact versions, no address of any registry, nothing that runs at install time.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ROOT } from './source-files';

const Versions = z.record(z.string(), z.string());
const manifest = z
  .object({
    dependencies: Versions,
    devDependencies: Versions,
    overrides: Versions,
    allowScripts: z.record(z.string(), z.boolean()),
    engines: z.object({ node: z.string() }),
  })
  .parse(JSON.parse(read('package.json')));
const lock = z
  .object({ packages: z.record(z.string(), z.object({ hasInstallScript: z.boolean().optional() })) })
  .parse(JSON.parse(read('package-lock.json')));

function read(name: string): string {
  return readFileSync(join(ROOT, name), 'utf8');
}

test('every dependency is pinned to one version', () => {
  const { dependencies, devDependencies, overrides } = manifest;
  const wide = Object.entries({ ...dependencies, ...devDependencies, ...overrides }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+(-[a-z0-9.]+)?$/.test(version),
  );
  expect(wide).toEqual([]);
});

test('the lock file and the settings of npm name no address', () => {
  const text = read('package-lock.json');
  // The console's folder stands in the lock file as a place, not as an address.
  expect(text.replaceAll('"resolved": "web"', '')).not.toContain(`"${'resolved'}"`);
  expect(text).toContain('"integrity"');
  expect(read('.npmrc')).not.toMatch(/registry\s*=|https?:/);
});

test('no package runs a script when it is installed', () => {
  const scripted = Object.entries(lock.packages).flatMap(([path, { hasInstallScript }]) =>
    hasInstallScript ? [path.replace(/^.*node_modules\//, '')] : [],
  );
  const refused = Object.keys(manifest.allowScripts).filter((name) => manifest.allowScripts[name] === false);
  expect(scripted.filter((name) => !refused.includes(name))).toEqual([]);
});

test('Node 20 is enough', () => {
  expect(manifest.engines.node).toBe('>=20');
});
