// Worker thread that runs PGlite: protocol messages in, answers out, so that no query blocks the event loop.
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { dataDir } from '@electric-sql/pglite-prepopulatedfs';

/** What the engine hands to its thread. */
export interface EngineStart {
  /** Directory of the database files; null keeps the database in memory. */
  readonly directory: string | null;
  /** Whether the directory holds no database yet. */
  readonly isNew: boolean;
  /** Archive a new database starts from; null for an empty one. */
  readonly archive: Uint8Array | null;
  /** Whether the archive is gzipped. */
  readonly gzipped: boolean;
}

export type EngineRequest =
  | { readonly id: number; readonly operation: 'EXECUTE'; readonly bytes: Uint8Array }
  | { readonly id: number; readonly operation: 'DUMP'; readonly gzip: boolean }
  | { readonly id: number; readonly operation: 'CLOSE' };

export type EngineReply =
  | { readonly id: number; readonly bytes: Uint8Array }
  | { readonly id: number; readonly error: string };

/** Reply to nothing: the database is open. */
export const STARTED = 0;

async function open(start: EngineStart): Promise<PGlite> {
  const archive = start.archive
    ? new Blob([Buffer.from(start.archive)], {
        type: start.gzipped ? 'application/x-gzip' : 'application/x-tar',
      })
    : null;
  return PGlite.create({
    dataDir: start.directory ?? 'memory://',
    ...(start.isNew ? { loadDataDir: archive ?? (await dataDir()) } : {}),
    // Half the memory of the default 128 MB, and no slower at a county's size.
    startParams: [...PGlite.defaultStartParams, '-c', 'shared_buffers=32MB'],
  });
}

async function perform(database: PGlite, request: EngineRequest): Promise<Uint8Array> {
  switch (request.operation) {
    case 'EXECUTE':
      return database.execProtocolRaw(request.bytes);
    case 'DUMP': {
      await database.exec('CHECKPOINT');
      const dump = await database.dumpDataDir(request.gzip ? 'gzip' : 'none');
      return new Uint8Array(await dump.arrayBuffer());
    }
    case 'CLOSE':
      await database.close();
      return new Uint8Array(0);
  }
}

async function main(): Promise<void> {
  const port = parentPort;
  if (!port) throw new Error('This file runs in a worker thread only');
  const reply = (message: EngineReply): void => port.postMessage(message);
  const database = await open(workerData as EngineStart);
  port.on('message', (request: EngineRequest) => {
    perform(database, request).then(
      (bytes) => {
        // A copy of its own: the engine's buffer is its working memory and is used again.
        reply({ id: request.id, bytes: Uint8Array.from(bytes) });
        if (request.operation === 'CLOSE') port.close();
      },
      (error: unknown) => reply({ id: request.id, error: String(error) }),
    );
  });
  reply({ id: STARTED, bytes: new Uint8Array(0) });
}

main().catch((error: unknown) => {
  // An error event would lose the text's origin; the engine reads the first reply either way.
  parentPort?.postMessage({ id: STARTED, error: String(error) } satisfies EngineReply);
  parentPort?.close();
});
