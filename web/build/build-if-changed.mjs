// Builds the console into dist, unless what it is made of is what the last build was made of.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const WEB = join(dirname(fileURLToPath(import.meta.url)), '..');
const ROOT = join(WEB, '..');
const STAMP = join(WEB, 'dist', '.built-from');
const MADE = new Set(['dist', 'node_modules', 'generated']);

const print = fingerprint();
if (!existsSync(STAMP) || readFileSync(STAMP, 'utf8') !== print) {
  run('build/generate-operations.mjs');
  run('build/generate-words.mjs');
  run(program('typescript', 'tsc'), '-p', 'tsconfig.json');
  run(program('vite', 'vite'), 'build', '--logLevel', 'warn');
  writeFileSync(STAMP, print);
}

/** Of all sources of the console, the contracts it is generated from and the packages it holds. */
function fingerprint() {
  const hash = createHash('sha256');
  const contracts = join(ROOT, 'schema');
  const files = [
    join(ROOT, 'package-lock.json'),
    join(contracts, 'schema.graphql'),
    join(contracts, 'words.json'),
    ...filesBelow(join(contracts, 'operations')),
    ...filesBelow(WEB),
  ];
  for (const file of files)
    hash.update(file.slice(ROOT.length)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return MADE.has(entry.name) ? [] : filesBelow(path);
      return entry.isFile() ? [path] : [];
    });
}

/** A program of a package as a file that Node runs: the same on every system, no shell in between. */
function program(packageName, name) {
  const manifest = createRequire(import.meta.url).resolve(`${packageName}/package.json`);
  return join(dirname(manifest), JSON.parse(readFileSync(manifest, 'utf8')).bin[name]);
}

function run(...command) {
  const { status } = spawnSync(process.execPath, command, { cwd: WEB, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
