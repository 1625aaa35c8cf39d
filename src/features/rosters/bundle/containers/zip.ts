// A bundle as a zip: inflated under hard caps, so that a small file cannot become a huge one.
import { type UnzipFileInfo, unzipSync, zipSync } from 'fflate';
import { type BundleReport } from '../bundle-issue';
import { type BundleLimits } from '../limits';
import { DAMAGED, tooLarge, tooManyEntries } from './container-problems';
import { type NamedFile, partOfFile } from './text-files';

/** Entries by path; null after an issue. An entry never gets more room than its size as stated in the directory. */
export function inflate(
  bytes: Uint8Array,
  limits: BundleLimits,
  report: BundleReport,
): Readonly<Record<string, Uint8Array>> | null {
  let entries = 0;
  let size = 0;
  const withinCaps = (file: UnzipFileInfo): boolean => {
    entries += 1;
    size += file.originalSize;
    return entries <= limits.entries && size <= limits.inflatedBytes;
  };
  try {
    const files = unzipSync(bytes, { filter: withinCaps });
    if (entries > limits.entries) report.issue({ sheet: null }, tooManyEntries(limits.entries));
    else if (size > limits.inflatedBytes) report.issue({ sheet: null }, tooLarge(limits.inflatedBytes));
    else return wellNamed(files);
  } catch {
    report.issue({ sheet: null }, DAMAGED);
  }
  return null;
}

/** Some programs write parts with backslashes, or in other case than the parts that refer to them. */
function wellNamed(files: Readonly<Record<string, Uint8Array>>): Readonly<Record<string, Uint8Array>> {
  const named = Object.entries(files).map(([name, bytes]) => [name.replaceAll('\\', '/'), bytes] as const);
  const byLower = new Map(named.map(([name]) => [name.toLowerCase(), name]));
  const right = new Map<string, string>();
  for (const wanted of [...FIXED_PARTS, ...named.flatMap(([name, bytes]) => targetsIn(name, bytes))]) {
    const there = byLower.get(wanted.toLowerCase());
    if (there !== undefined && there !== wanted) right.set(there, wanted);
  }
  return Object.fromEntries(named.map(([name, bytes]) => [right.get(name) ?? name, bytes]));
}

const FIXED_PARTS = ['[Content_Types].xml', '_rels/.rels'];

/** Paths that a part of relationships refers to, and the path it has to have itself. */
function targetsIn(name: string, bytes: Uint8Array): readonly string[] {
  if (!/\.rels$/i.test(name) || bytes.length > LONGEST_RELATIONSHIPS) return [];
  const folder = name.replace(/(?:^|\/)_rels\/[^/]*$/i, '');
  const text = new TextDecoder().decode(bytes);
  return [...text.matchAll(/\bTarget="([^"]*)"/g)].flatMap(([, target = '']) => {
    const path = new URL(target.replaceAll('\\', '/'), `part:///${folder === '' ? '' : `${folder}/`}`)
      .pathname;
    const part = decodeURIComponent(path).replace(/^\/+/, '');
    const own = part.replace(/([^/]+)$/, '_rels/$1.rels');
    return [part, own];
  });
}

const LONGEST_RELATIONSHIPS = 1024 * 1024;

/** The entries packed again without compression: whoever opens this cannot be made to inflate more. */
export function storedZip(parts: Readonly<Record<string, Uint8Array>>): Uint8Array {
  return zipSync({ ...parts }, { level: 0 });
}

/** Old zip programs on Chinese Windows write names in GBK, which are unpacked as Latin-1. */
function entryName(path: string): string {
  const bytes = Uint8Array.from(path, (letter) => letter.charCodeAt(0));
  const latin = [...path].every((letter) => letter.charCodeAt(0) < 256);
  if (!latin) return path;
  try {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes);
  } catch {
    return path;
  }
}

/** The bundle's files of an unpacked zip, wherever its folders put them. */
export function filesInZip(files: Readonly<Record<string, Uint8Array>>): readonly NamedFile[] {
  return Object.entries(files)
    .map(([path, bytes]) => ({ path: entryName(path), bytes }))
    .filter(({ path }) => !path.startsWith('__MACOSX/'))
    .map(({ path, bytes }) => ({ name: path.split(/[/\\]/).at(-1) ?? '', bytes }))
    .filter(({ name }) => !name.startsWith('.') && partOfFile(name) !== null)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
