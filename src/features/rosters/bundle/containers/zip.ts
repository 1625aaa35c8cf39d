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
    else return files;
  } catch {
    report.issue({ sheet: null }, DAMAGED);
  }
  return null;
}

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
