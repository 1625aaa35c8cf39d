// The duplex stream node-postgres believes to be its socket: a connection to the session hub in this process.
import { Duplex } from 'node:stream';
import { HubConnection, SessionHub } from './session-hub';

export class SessionStream extends Duplex {
  private readonly connection: HubConnection;

  constructor(hub: SessionHub) {
    super({ allowHalfOpen: false });
    this.connection = hub.connect({
      send: (bytes) => {
        if (!this.destroyed && !this.readableEnded) this.push(bytes);
      },
      closed: (error) => {
        if (error) this.destroy(error);
        else if (!this.destroyed) this.push(null);
      },
    });
  }

  /** node-postgres calls these on its socket. */
  connect(): this {
    setImmediate(() => this.emit('connect'));
    return this;
  }

  setNoDelay(): this {
    return this;
  }

  setKeepAlive(): this {
    return this;
  }

  ref(): this {
    return this;
  }

  unref(): this {
    return this;
  }

  override _read(): void {
    // Answers are pushed when they come.
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    this.connection.receive(chunk);
    done();
  }

  override _final(done: (error?: Error | null) => void): void {
    this.connection.end();
    done();
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.connection.end();
    done(error);
  }
}
