// Shares the embedded database's single session: one connection has it from its first message until the session is idle.
import { DatabaseStoppingError } from './down';
import { Turns } from './turns';
import {
  ClientUnit,
  ClientUnits,
  errorResponse,
  NO_ENCRYPTION,
  readyForQuery,
  ServerFrame,
  SessionStatus,
  serverFrames,
  simpleQuery,
  sync,
  welcome,
} from './wire';

/** Runs protocol messages on the one session and gives everything it answered. */
export interface SessionEngine {
  execute(bytes: Buffer): Promise<Buffer>;
  /** Its answers make no sense: it must not be used any more. */
  abandon(error: Error): void;
}

/** The client's end of a connection, as the hub sees it. */
export interface ClientEnd {
  send(bytes: Buffer): void;
  /** The hub is done with this connection; with an error when it was not the client's wish. */
  closed(error?: Error): void;
}

export interface HubLimits {
  /** Longest wait for the session, ms. Without it a query on a second connection inside a transaction waits for ever. */
  readonly waitMs: number;
  /** Longest pause inside a transaction, ms; then the connection is closed and rolled back. */
  readonly idleInTransactionMs: number;
}

export const DEFAULT_HUB_LIMITS: HubLimits = { waitMs: 30_000, idleInTransactionMs: 60_000 };

const PARAMETERS = {
  server_version: '18.3',
  server_encoding: 'UTF8',
  client_encoding: 'UTF8',
  DateStyle: 'ISO, MDY',
  TimeZone: 'Etc/GMT0',
  integer_datetimes: 'on',
  standard_conforming_strings: 'on',
} as const;

export class HubConnection {
  readonly units = new ClientUnits();
  readonly queue: ClientUnit[] = [];
  pauseTimer: NodeJS.Timeout | null = null;
  /** Has the session. */
  hasTurn = false;
  /** Its units are being worked off. */
  pumping = false;
  /** Has signed in. */
  ready = false;
  ended = false;

  constructor(
    private readonly hub: SessionHub,
    readonly client: ClientEnd,
  ) {}

  /** Bytes from the client. */
  receive(chunk: Buffer): void {
    for (const unit of this.units.push(chunk)) {
      if (!this.ended) this.hub.accept(this, unit);
    }
  }

  /** The client is gone or said goodbye: a transaction left open is rolled back. */
  end(): void {
    if (!this.ended) this.hub.drop(this);
  }
}

export class SessionHub {
  private readonly connections = new Set<HubConnection>();
  private readonly turns = new Turns();
  /** Status after the last unit; null in the middle of an extended query (after Flush). */
  private status: SessionStatus | null = 'I';
  private failure: Error | null = null;
  /** The disk is nearly full: the session only reads. */
  private isFull = false;

  constructor(
    private engine: SessionEngine,
    private readonly limits: HubLimits = DEFAULT_HUB_LIMITS,
  ) {}

  connect(client: ClientEnd): HubConnection {
    const connection = new HubConnection(this, client);
    this.connections.add(connection);
    if (this.failure) setImmediate(() => this.drop(connection, this.failure ?? undefined));
    return connection;
  }

  /** Runs a task that needs the session between two transactions (a backup); it waits its turn like a connection. */
  async whileIdle<T>(task: () => Promise<T>): Promise<T> {
    if (!(await this.turns.take(this.limits.waitMs))) throw new Error(this.busyText());
    try {
      return await task();
    } finally {
      this.turns.give();
    }
  }

  /**
   * Lets the running unit end within the limit (ms), rolls an open transaction back and ends every connection.
   * False when the session was not given back in time.
   */
  async close(limitMs: number): Promise<boolean> {
    for (const connection of [...this.connections]) this.drop(connection, new DatabaseStoppingError());
    return this.turns.take(limitMs);
  }

  /** Without room every session only reads, and a write is answered as a full disk is; called again and again. */
  async allowWrites(allowed: boolean): Promise<void> {
    if (this.failure || (allowed && !this.isFull)) return;
    await this.whileIdle(() =>
      this.engine.execute(simpleQuery(`SET default_transaction_read_only = ${allowed ? 'off' : 'on'}`)),
    );
    this.isFull = !allowed;
  }

  /** The engine died: every connection ends with this error, and so does every new one until `resume`. */
  suspend(error: Error): void {
    this.failure = error;
    this.status = 'I';
    for (const connection of [...this.connections]) this.drop(connection, error);
  }

  /** Another engine has opened the same data. */
  resume(engine: SessionEngine): void {
    this.engine = engine;
    this.status = 'I';
    this.failure = null;
  }

  /** Takes one unit of a connection; called by HubConnection. */
  accept(connection: HubConnection, unit: ClientUnit): void {
    switch (unit.kind) {
      case 'ENCRYPTION':
        connection.client.send(NO_ENCRYPTION);
        return;
      case 'STARTUP':
        connection.ready = true;
        connection.client.send(welcome(PARAMETERS));
        return;
      case 'CANCEL':
      case 'TERMINATE':
        this.drop(connection);
        return;
      case 'RUN':
        connection.queue.push(unit);
        void this.pump(connection);
    }
  }

  /** Ends a connection, with an error when it was not the client's wish. */
  drop(connection: HubConnection, error?: Error): void {
    stopTimer(connection);
    connection.ended = true;
    connection.queue.length = 0;
    this.connections.delete(connection);
    connection.client.closed(error);
    if (!this.failure) void this.pump(connection);
    else if (!connection.pumping) this.giveBack(connection);
  }

  /** Works a connection's units off; the session is given back whenever it is idle, so that others come between. */
  private async pump(connection: HubConnection): Promise<void> {
    if (connection.pumping) return;
    connection.pumping = true;
    const { engine } = this;
    try {
      while (connection.queue.length > 0 || (connection.ended && connection.hasTurn)) {
        await this.step(connection);
      }
    } catch (error) {
      const reason = error instanceof Error ? error : new Error(String(error));
      engine.abandon(reason);
      this.drop(connection, reason);
    } finally {
      connection.pumping = false;
    }
    if (connection.ended) this.giveBack(connection);
    if (connection.hasTurn) {
      connection.pauseTimer = setTimeout(() => this.abandon(connection), this.limits.idleInTransactionMs);
    }
  }

  private async step(connection: HubConnection): Promise<void> {
    stopTimer(connection);
    if (!connection.hasTurn) {
      connection.hasTurn = await this.turns.take(this.limits.waitMs);
      if (!connection.hasTurn) {
        this.refuse(connection);
        return;
      }
    }
    const unit = connection.queue.shift();
    if (unit) await this.run(connection, unit);
    else await this.rollBack();
    if (this.status === 'I') this.giveBack(connection);
  }

  private giveBack(connection: HubConnection): void {
    if (!connection.hasTurn) return;
    connection.hasTurn = false;
    this.turns.give();
  }

  private async run(connection: HubConnection, unit: ClientUnit): Promise<void> {
    const answered = serverFrames(await this.engine.execute(unit.bytes));
    const frames = this.isFull ? answered.map(refusedForRoom) : answered;
    const ready = frames.filter((frame) => frame.type === 'Z').at(-1);
    this.status = unit.endsReady ? statusOf(ready) : null;
    // After an error PGlite answers ReadyForQuery at once and again at Sync: exactly one may reach the client.
    const answer = frames.filter((frame) => frame.type !== 'Z' || (unit.endsReady && frame === ready));
    if (!connection.ended) connection.client.send(Buffer.concat(answer.map((frame) => frame.bytes)));
    this.passOn(
      frames.filter((frame) => frame.type === 'A'),
      connection,
    );
  }

  /** Notifications belong to every connection that listens; the session listens for all of them. */
  private passOn(notifications: readonly ServerFrame[], from: HubConnection): void {
    if (notifications.length === 0) return;
    const bytes = Buffer.concat(notifications.map((frame) => frame.bytes));
    for (const other of this.connections) {
      if (other !== from && other.ready) other.client.send(bytes);
    }
  }

  private async rollBack(): Promise<void> {
    if (this.status === null) await this.engine.execute(sync());
    if (this.status !== 'I') await this.engine.execute(simpleQuery('ROLLBACK'));
    this.status = 'I';
  }

  private refuse(connection: HubConnection): void {
    for (const unit of connection.queue.splice(0)) {
      connection.client.send(errorResponse('ERROR', '55P03', this.busyText()));
      if (unit.endsReady) connection.client.send(readyForQuery('I'));
    }
  }

  private busyText(): string {
    return `The embedded database was busy for ${this.limits.waitMs} ms (inside a transaction use its own manager only)`;
  }

  private abandon(connection: HubConnection): void {
    if (!connection.hasTurn || connection.pumping) return;
    const text = `A transaction paused for more than ${this.limits.idleInTransactionMs} ms and was rolled back`;
    connection.client.send(errorResponse('FATAL', '25P03', text));
    this.drop(connection, new Error(text));
  }
}

/** What PostgreSQL says where a session only reads is said as what it means here: there is no room. */
function refusedForRoom(frame: ServerFrame): ServerFrame {
  if (frame.type !== 'E' || !frame.bytes.includes('\0C25006\0')) return frame;
  return { type: 'E', bytes: errorResponse('ERROR', '53100', 'There is no room left on the disk') };
}

function stopTimer(connection: HubConnection): void {
  if (connection.pauseTimer) clearTimeout(connection.pauseTimer);
  connection.pauseTimer = null;
}

function statusOf(ready: ServerFrame | undefined): SessionStatus {
  const status = ready ? String.fromCharCode(ready.bytes[5]!) : '';
  if (status === 'I' || status === 'T' || status === 'E') return status;
  throw new Error('The embedded database gave an answer without ReadyForQuery');
}
