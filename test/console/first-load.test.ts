// How much a first visit loads: the files the entry page names and what they need at once, as they are sent.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { z } from 'zod';
import { ROOT } from '../features/api';

const DIST = path.join(ROOT, 'web', 'dist');

/** Bytes, gzip, of everything that has to be there before the first page is shown. */
const MOST = 120 * 1024;

const Manifest = z.record(
  z.string(),
  z.object({
    file: z.string(),
    isEntry: z.boolean().optional(),
    imports: z.array(z.string()).default([]),
    css: z.array(z.string()).default([]),
  }),
);

const manifest = Manifest.parse(JSON.parse(readFileSync(path.join(DIST, '.vite', 'manifest.json'), 'utf8')));

/** Files of a chunk and of all it imports. */
function filesOf(chunk: string, seen: Set<string>): ReadonlySet<string> {
  const { file, imports, css } = manifest[chunk]!;
  for (const each of [file, ...css]) seen.add(each);
  for (const each of imports) filesOf(each, seen);
  return seen;
}

const entry = Object.keys(manifest).find((chunk) => manifest[chunk]?.isEntry)!;
const pages = Object.keys(manifest).filter((chunk) => chunk.startsWith('src/pages/'));

test('there are pages, each a file of its own', () => {
  expect(pages.length).toBeGreaterThan(1);
});

test.each(pages)('a first visit to %s loads at most 120 KiB', (page) => {
  const files = filesOf(page, new Set(filesOf(entry, new Set(['index.html']))));
  const sizes = [...files].map((file) => gzipSync(readFileSync(path.join(DIST, file)), { level: 9 }).length);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(MOST);
});
