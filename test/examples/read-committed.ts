// Reads a committed bundle folder as plain texts, to compare it with what the generator writes.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..', '..');

export function committedPath(...folder: readonly string[]): string {
  return join(ROOT, ...folder);
}

/** File names and texts of a folder of the repository. */
export function readCommitted(...folder: readonly string[]): Readonly<Record<string, string>> {
  const path = committedPath(...folder);
  return Object.fromEntries(readdirSync(path).map((name) => [name, readFileSync(join(path, name), 'utf8')]));
}
