// Names a state of the schema by its migrations, so that prepared test databases are used again until one changes.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { version as queueVersion } from 'graphile-worker/package.json';

/** Twelve hex digits over the compiled migrations and the queue's version. */
export function schemaVersion(): string {
  const folder = join(__dirname, '../../migrations');
  const hash = createHash('sha256');
  for (const file of readdirSync(folder).sort()) {
    if (file.endsWith('.js')) hash.update(file).update(readFileSync(join(folder, file)));
  }
  // The queue's tables come with its package.
  return hash.update(queueVersion).digest('hex').slice(0, 12);
}
