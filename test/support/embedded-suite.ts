// Runs a suite on the embedded database only: for what lies above the API, which is tested on both.
import { type TestDatabase, withDatabase } from './database-suite';
import { openEmbeddedCopy } from './embedded-copy';

export function onEmbeddedDatabase(title: string, suite: (database: () => TestDatabase) => void): void {
  describe(title, () => withDatabase(openEmbeddedCopy, suite));
}
