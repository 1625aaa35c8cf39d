// Keeps the embedded database up: an engine that dies is started again with its data, and given up after the second failure.
import { setTimeout as pause } from 'node:timers/promises';
import { DatabaseDownError, DatabaseLostError } from './down';
import { PgliteEngine } from './pglite-engine';
import { SessionHub } from './session-hub';

/** Failed restarts in a row after which the database is given up. */
const MOST_FAILURES = 2;
/** A restarted engine that dies within this time counts as a failed restart, ms. */
const SETTLED_MS = 60_000;
/** Between a failed restart and the next one, ms. */
const RETRY_MS = 1_000;

export interface KeptEngineParts {
  readonly hub: SessionHub;
  /** Opens the same data again; null when it lived in the thread that died. */
  readonly reopen: (() => Promise<PgliteEngine>) | null;
  /** Hears of every death and restart, for the log. */
  readonly onRestart: (text: string) => void;
}

export class KeptEngine {
  /** Resolves when the database is down for good. */
  readonly lost: Promise<Error>;
  private readonly giveUp: (error: Error) => void;
  private failures = 0;
  private restartedAt: number | null = null;
  private restarting: Promise<void> = Promise.resolve();
  private isClosing = false;

  constructor(
    private engine: PgliteEngine,
    private readonly parts: KeptEngineParts,
  ) {
    let giveUp: (error: Error) => void = () => undefined;
    this.lost = new Promise((resolve) => {
      giveUp = resolve;
    });
    this.giveUp = giveUp;
    this.watch(engine);
  }

  current(): PgliteEngine {
    return this.engine;
  }

  /** Nothing may be written any more, and nothing is started again. */
  abandon(error: Error): void {
    this.isClosing = true;
    this.parts.hub.suspend(new DatabaseDownError());
    this.engine.onFailure = () => undefined;
    this.engine.abandon(error);
    this.giveUp(error);
  }

  async stop(): Promise<void> {
    this.isClosing = true;
    await this.restarting;
    await this.engine.stop();
  }

  private watch(engine: PgliteEngine): void {
    this.engine = engine;
    engine.onFailure = (error) => {
      this.parts.hub.suspend(new DatabaseDownError());
      this.restarting = this.restart(error);
    };
  }

  private async restart(cause: Error): Promise<void> {
    const { hub, reopen, onRestart } = this.parts;
    onRestart(`The embedded database died: ${cause.message}`);
    const soon = this.restartedAt !== null && Date.now() - this.restartedAt < SETTLED_MS;
    this.failures = soon ? this.failures + 1 : 0;
    let last = cause;
    while (reopen && !this.isClosing && this.failures < MOST_FAILURES) {
      try {
        const engine = await reopen();
        this.restartedAt = Date.now();
        this.watch(engine);
        hub.resume(engine);
        onRestart('The embedded database is up again with its data');
        return;
      } catch (error) {
        last = error instanceof Error ? error : new Error(String(error));
        this.failures += 1;
        onRestart(`The embedded database could not be started again: ${last.message}`);
        await pause(RETRY_MS);
      }
    }
    if (!this.isClosing) this.giveUp(new DatabaseLostError(last));
  }
}
