// A bundle as a folder of CSV files.
import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type BundleReport } from '../bundle-issue';
import { type BundleLimits } from '../limits';
import { tooLarge } from './container-problems';
import { type NamedFile, partOfFile } from './text-files';

async function readUpTo(path: string, room: number): Promise<Uint8Array | null> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    return size <= room ? new Uint8Array(await file.readFile()) : null;
  } finally {
    await file.close();
  }
}

/** The bundle's files in a folder, sorted by name; other files are not opened. */
export async function filesInFolder(
  folder: string,
  limits: BundleLimits,
  report: BundleReport,
): Promise<readonly NamedFile[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries
    .filter((entry) => (entry.isFile() || entry.isSymbolicLink()) && partOfFile(entry.name) !== null)
    .map((entry) => entry.name)
    .sort();
  const files: NamedFile[] = [];
  let room = limits.inflatedBytes;
  for (const name of names) {
    const bytes = await readUpTo(join(folder, name), room);
    if (bytes === null) {
      report.issue({ sheet: name }, tooLarge(limits.inflatedBytes));
      break;
    }
    room -= bytes.length;
    files.push({ name, bytes });
  }
  return files;
}
