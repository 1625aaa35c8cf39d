// Every file of the repository that somebody wrote, as text, for the tests about the house itself.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

export const ROOT = join(__dirname, '..', '..', '..');

/** Folders that hold what machines made. */
const MADE = new Set(['node_modules', 'dist', 'data', 'coverage', 'generated', '.git']);

export interface SourceFile {
  /** Path from the root, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** Files whose name ends in one of the endings, in the whole repository, in order of their paths. */
export function filesOf(...endings: readonly string[]): readonly SourceFile[] {
  return walk(ROOT)
    .filter((path) => endings.some((ending) => path.endsWith(ending)))
    .sort()
    .map((path) => ({ path: relative(ROOT, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }));
}

function walk(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return MADE.has(entry.name) ? [] : walk(path);
    return entry.isFile() ? [path] : [];
  });
}
