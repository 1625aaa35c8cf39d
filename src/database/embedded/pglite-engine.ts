// The main thread's handle of the PGlite worker: starts it, sends it work, notices its end.
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { EngineMemory, EngineReply, EngineRequest, EngineStart, STARTED } from './pglite-worker';
import { SessionEngine } from './session-hub';

type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never;

interface Pending {
  readonly resolve: (answer: Uint8Array | EngineMemory) => void;
  readonly reject: (error: Error) => void;
}

/** A message without an answer for this long will never get one, ms: no statement of a county takes minutes. */
const LONGEST_UNIT_MS = 300_000;
/** Time for the files to be closed in order, ms; then the thread is cut off like a crash, which loses nothing. */
const STOP_LIMIT_MS = 3_000;

export class PgliteEngine implements SessionEngine {
  private readonly pending = new Map<number, Pending>();
  private lastId = STARTED;
  private ended: Error | null = null;
  /** Called once when the thread ends without having been asked to. */
  onFailure: (error: Error) => void = () => undefined;

  private constructor(
    private readonly worker: Worker,
    private readonly longestUnitMs: number,
  ) {
    worker.on('message', (reply: EngineReply) => this.settle(reply));
    worker.on('error', (error) => this.end(error));
    worker.on('exit', (code) =>
      this.end(new Error(`The thread of the embedded database has ended (${code})`)),
    );
  }

  /** Opens (or makes) the database; throws when PGlite cannot. */
  static async start(start: EngineStart, longestUnitMs = LONGEST_UNIT_MS): Promise<PgliteEngine> {
    const worker = new Worker(join(__dirname, 'pglite-worker.js'), { workerData: start });
    const engine = new PgliteEngine(worker, longestUnitMs);
    await new Promise((resolve, reject) => engine.pending.set(STARTED, { resolve, reject }));
    return engine;
  }

  async execute(bytes: Buffer): Promise<Buffer> {
    const tooLong = setTimeout(() => {
      this.abandon(new Error(`A statement was not answered within ${this.longestUnitMs} ms`));
    }, this.longestUnitMs);
    try {
      return await this.askBytes({ operation: 'EXECUTE', bytes });
    } finally {
      clearTimeout(tooLong);
    }
  }

  /** The data directory as a tar archive. The session must be idle. */
  dump(gzip: boolean): Promise<Buffer> {
    return this.askBytes({ operation: 'DUMP', gzip });
  }

  memory(): Promise<EngineMemory> {
    return this.ask({ operation: 'MEMORY' }) as Promise<EngineMemory>;
  }

  /** The session can't be trusted any more: the thread is cut off as if it had crashed. */
  abandon(error: Error): void {
    this.end(error);
    void this.worker.terminate();
  }

  /** Shuts PGlite down and ends the thread, within a few seconds whatever it is doing. */
  async stop(): Promise<void> {
    this.onFailure = () => undefined;
    if (!this.ended) {
      const tooLong = setTimeout(
        () => this.end(new Error('The embedded database is being stopped')),
        STOP_LIMIT_MS,
      );
      // Not closed in order is closed like a crash: the next start recovers.
      await this.ask({ operation: 'CLOSE' }).catch(() => undefined);
      clearTimeout(tooLong);
    }
    await this.worker.terminate();
  }

  private async askBytes(request: WithoutId<EngineRequest>): Promise<Buffer> {
    const { buffer, byteOffset, byteLength } = (await this.ask(request)) as Uint8Array;
    return Buffer.from(buffer, byteOffset, byteLength);
  }

  private ask(request: WithoutId<EngineRequest>): Promise<Uint8Array | EngineMemory> {
    if (this.ended) return Promise.reject(this.ended);
    this.lastId += 1;
    const message = { ...request, id: this.lastId } as EngineRequest;
    return new Promise((resolve, reject) => {
      this.pending.set(message.id, { resolve, reject });
      this.worker.postMessage(message);
    });
  }

  private settle(reply: EngineReply): void {
    const waiting = this.pending.get(reply.id);
    this.pending.delete(reply.id);
    if (!('error' in reply)) {
      waiting?.resolve(reply.answer);
      return;
    }
    const error = new Error(reply.error);
    waiting?.reject(error);
    if (reply.isFatal) this.abandon(error);
  }

  private end(error: Error): void {
    if (this.ended) return;
    this.ended = error;
    for (const waiting of this.pending.values()) waiting.reject(error);
    this.pending.clear();
    this.onFailure(error);
  }
}
