// Takes away what was compiled from files that are gone: a test without a source would still run, and count.
const { existsSync, readdirSync, rmSync } = require('node:fs');
const { join, relative } = require('node:path');

const root = join(__dirname, '..');
const output = join(root, 'dist');

function isStale(file) {
  if (!/\.js(\.map)?$/.test(file)) return false;
  const source = relative(output, file).replace(/\.js(\.map)?$/, '');
  return !existsSync(join(root, `${source}.ts`));
}

function sweep(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const place = join(folder, entry.name);
    if (entry.isDirectory()) sweep(place);
    else if (isStale(place)) rmSync(place);
  }
}

if (existsSync(output)) sweep(output);
