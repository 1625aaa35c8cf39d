// The PostgreSQL wire protocol as far as one session shared by many connections needs it: cut and built, never interpreted.

/** Status of a session after a unit: I idle, T in a transaction, E in a failed transaction. */
export type SessionStatus = 'I' | 'T' | 'E';

/** What a client sent, cut at the points where the server has to answer. */
export interface ClientUnit {
  readonly kind: 'STARTUP' | 'ENCRYPTION' | 'CANCEL' | 'TERMINATE' | 'RUN';
  readonly bytes: Buffer;
  /** Whether the answer ends with ReadyForQuery (a simple query or Sync, not Flush). */
  readonly endsReady: boolean;
}

/** One message from the server, header included. */
export interface ServerFrame {
  readonly type: string;
  readonly bytes: Buffer;
}

const ENCRYPTION_REQUESTS = new Set([80877103, 80877104]);
const CANCEL_REQUEST = 80877102;

const empty: Buffer = Buffer.alloc(0);

/** Collects a client's bytes and hands them out as whole units. */
export class ClientUnits {
  private pending = empty;
  private unit: Buffer[] = [];
  private started = false;

  push(chunk: Buffer): ClientUnit[] {
    this.pending = this.pending.length === 0 ? chunk : Buffer.concat([this.pending, chunk]);
    const units: ClientUnit[] = [];
    for (let message = this.next(); message !== null; message = this.next()) {
      const unit = this.started ? this.collect(message) : this.open(message);
      if (unit) units.push(unit);
    }
    return units;
  }

  /** The next whole message, or null when more bytes are needed. The first messages carry no type byte. */
  private next(): Buffer | null {
    const header = this.started ? 1 : 0;
    if (this.pending.length < header + 4) return null;
    const length = header + this.pending.readInt32BE(header);
    if (this.pending.length < length) return null;
    const message = this.pending.subarray(0, length);
    this.pending = this.pending.subarray(length);
    return message;
  }

  private open(message: Buffer): ClientUnit {
    const code = message.readInt32BE(4);
    if (ENCRYPTION_REQUESTS.has(code)) return { kind: 'ENCRYPTION', bytes: message, endsReady: false };
    if (code === CANCEL_REQUEST) return { kind: 'CANCEL', bytes: message, endsReady: false };
    this.started = true;
    return { kind: 'STARTUP', bytes: message, endsReady: true };
  }

  private collect(message: Buffer): ClientUnit | null {
    const type = String.fromCharCode(message[0]!);
    if (type === 'X') return { kind: 'TERMINATE', bytes: message, endsReady: false };
    this.unit.push(message);
    if (!'QSFH'.includes(type)) return null;
    const bytes = Buffer.concat(this.unit);
    this.unit = [];
    return { kind: 'RUN', bytes, endsReady: type !== 'H' };
  }
}

/** Cuts a complete answer into its messages. */
export function serverFrames(answer: Buffer): ServerFrame[] {
  const frames: ServerFrame[] = [];
  for (let at = 0; at < answer.length; ) {
    const end = at + 1 + answer.readInt32BE(at + 1);
    frames.push({ type: String.fromCharCode(answer[at]!), bytes: answer.subarray(at, end) });
    at = end;
  }
  return frames;
}

function message(type: string, body: Buffer): Buffer {
  const head = Buffer.alloc(5);
  head.write(type, 0, 'latin1');
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}

/** ReadyForQuery. */
export function readyForQuery(status: SessionStatus): Buffer {
  return message('Z', Buffer.from(status, 'latin1'));
}

/** A simple query. */
export function simpleQuery(sql: string): Buffer {
  return message('Q', Buffer.from(`${sql}\0`));
}

/** Ends an extended query that was left open. */
export function sync(): Buffer {
  return message('S', empty);
}

/** ErrorResponse with an SQLSTATE. */
export function errorResponse(severity: 'ERROR' | 'FATAL', sqlState: string, text: string): Buffer {
  return message('E', Buffer.from(`S${severity}\0V${severity}\0C${sqlState}\0M${text}\0\0`));
}

/** Answer to a startup message: signed in, the parameters clients read, ready. */
export function welcome(parameters: Readonly<Record<string, string>>): Buffer {
  const authenticationOk = message('R', Buffer.alloc(4));
  const status = Object.entries(parameters).map(([name, value]) =>
    message('S', Buffer.from(`${name}\0${value}\0`)),
  );
  return Buffer.concat([authenticationOk, ...status, message('K', Buffer.alloc(8)), readyForQuery('I')]);
}

/** Refusal of an encryption request: the stream never leaves the process. */
export const NO_ENCRYPTION: Buffer = Buffer.from('N', 'latin1');
