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
  | { readonly id: number; readonly operation: 'MEMORY' }
  | { readonly id: number; readonly operation: 'CLOSE' };

/** Memory of the thread, bytes. */
export interface EngineMemory {
  /** Objects and buffers of its JavaScript. */
  readonly heap: number;
  /** PostgreSQL's own memory, which never shrinks. */
  readonly database: number;
}

export type EngineReply =
  | { readonly id: number; readonly answer: Uint8Array | EngineMemory }
  | { readonly id: number; readonly error: string; readonly isFatal: boolean };

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

/** What PostgreSQL's main loop throws after it has answered a failed statement; anything else is its end. */
const RECOVERED = 'unwind';
/** Exit code of the thread when PostgreSQL has ended inside a message. */
const BACKEND_ENDED = 70;

/**
 * PGlite goes on calling a main loop that has ended, for ever and without giving the thread back, so nothing outside
 * could tell it from a long query. Here the thread ends with it, and the engine sees that.
 */
function endWithBackend(database: PGlite): void {
  const loop = database.Module as { _PostgresMainLoopOnce(): void };
  const once = loop._PostgresMainLoopOnce;
  loop._PostgresMainLoopOnce = () => {
    try {
      once();
    } catch (error) {
      if (error !== RECOVERED) process.exit(BACKEND_ENDED);
      throw error;
    }
  };
}

async function perform(database: PGlite, request: EngineRequest): Promise<Uint8Array | EngineMemory> {
  switch (request.operation) {
    case 'EXECUTE':
      return execute(database, request.bytes);
    case 'DUMP': {
      await database.exec('CHECKPOINT');
      const dump = await database.dumpDataDir(request.gzip ? 'gzip' : 'none');
      return new Uint8Array(await dump.arrayBuffer());
    }
    case 'MEMORY': {
      const { heapUsed, arrayBuffers } = process.memoryUsage();
      const { length } = database.Module.HEAP8;
      return { heap: heapUsed + Math.max(0, arrayBuffers - length), database: length };
    }
    case 'CLOSE':
      await database.close();
      return new Uint8Array(0);
  }
}

/** The raw stream is the one way PGlite does not keep a parsed copy of every answer until it runs out of memory. */
async function execute(database: PGlite, bytes: Uint8Array): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  // The engine's buffer is its working memory and is used again: a copy of each part.
  await database.execProtocolRawStream(bytes, { onRawData: (part) => parts.push(Buffer.from(part)) });
  // A buffer of its own (Node's small ones share one), so that it can be handed over instead of copied again.
  const answer = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    answer.set(part, at);
    at += part.length;
  }
  return answer;
}

async function main(): Promise<void> {
  const port = parentPort;
  if (!port) throw new Error('This file runs in a worker thread only');
  const reply = (message: EngineReply, handOver: ArrayBuffer[] = []): void =>
    port.postMessage(message, handOver);
  const database = await open(workerData as EngineStart);
  endWithBackend(database);
  port.on('message', (request: EngineRequest) => {
    perform(database, request).then(
      (answer) => {
        const isBytes = answer instanceof Uint8Array && answer.length > 0;
        reply({ id: request.id, answer }, isBytes ? [answer.buffer as ArrayBuffer] : []);
        if (request.operation === 'CLOSE') port.close();
      },
      (error: unknown) => {
        // Statements that fail answer; one that throws has taken PostgreSQL with it.
        reply({ id: request.id, error: wordsOf(error), isFatal: request.operation === 'EXECUTE' });
      },
    );
  });
  reply({ id: STARTED, answer: new Uint8Array(0) });
}

/** What was thrown, in words: the engine throws plain objects as well. */
function wordsOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error);
  return 'message' in error ? String(error.message) : JSON.stringify(error);
}

main().catch((error: unknown) => {
  // An error event would lose the text's origin; the engine reads the first reply either way.
  parentPort?.postMessage({ id: STARTED, error: wordsOf(error), isFatal: true } satisfies EngineReply);
  parentPort?.close();
});
