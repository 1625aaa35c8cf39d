// The main thread's handle of the PGlite worker: starts it, sends it work, notices its end.
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { EngineReply, EngineRequest, EngineStart, STARTED } from './pglite-worker';
import { SessionEngine } from './session-hub';

type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never;

interface Pending {
  readonly resolve: (bytes: Buffer) => void;
  readonly reject: (error: Error) => void;
}

export class PgliteEngine implements SessionEngine {
  private readonly pending = new Map<number, Pending>();
  private lastId = STARTED;
  private ended: Error | null = null;
  /** Called once when the thread ends without having been asked to. */
  onFailure: (error: Error) => void = () => undefined;

  private constructor(private readonly worker: Worker) {
    worker.on('message', (reply: EngineReply) => this.settle(reply));
    worker.on('error', (error) => this.end(error));
    worker.on('exit', () => this.end(new Error('The embedded database has stopped')));
  }

  /** Opens (or makes) the database; throws when PGlite cannot. */
  static async start(start: EngineStart): Promise<PgliteEngine> {
    const worker = new Worker(join(__dirname, 'pglite-worker.js'), { workerData: start });
    const engine = new PgliteEngine(worker);
    await new Promise<Buffer>((resolve, reject) => engine.pending.set(STARTED, { resolve, reject }));
    return engine;
  }

  execute(bytes: Buffer): Promise<Buffer> {
    return this.ask({ operation: 'EXECUTE', bytes });
  }

  /** The data directory as a tar archive. The session must be idle. */
  dump(gzip: boolean): Promise<Buffer> {
    return this.ask({ operation: 'DUMP', gzip });
  }

  /** Shuts PGlite down and ends the thread. */
  async stop(): Promise<void> {
    if (this.ended) return;
    this.onFailure = () => undefined;
    await this.ask({ operation: 'CLOSE' });
    await this.worker.terminate();
  }

  private ask(request: WithoutId<EngineRequest>): Promise<Buffer> {
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
    if ('error' in reply) waiting?.reject(new Error(reply.error));
    else waiting?.resolve(Buffer.from(reply.bytes.buffer, reply.bytes.byteOffset, reply.bytes.byteLength));
  }

  private end(error: Error): void {
    if (this.ended) return;
    this.ended = error;
    for (const waiting of this.pending.values()) waiting.reject(error);
    this.pending.clear();
    this.onFailure(error);
  }
}
