// One connection for as long as the process works: prepared again on a new one when the server drops it.
import { type Pool, type PoolClient } from 'pg';

const RECONNECT_MS = 1_000;

export class KeptConnection {
  private client: PoolClient | null = null;
  private closed = false;
  private timer: NodeJS.Timeout | null = null;

  private constructor(
    private readonly pool: Pool,
    private readonly prepare: (client: PoolClient) => Promise<void>,
    private readonly onProblem: (text: string) => void,
  ) {}

  /** Connects and prepares; throws when the first time fails. */
  static async open(
    pool: Pool,
    prepare: (client: PoolClient) => Promise<void>,
    onProblem: (text: string) => void,
  ): Promise<KeptConnection> {
    const kept = new KeptConnection(pool, prepare, onProblem);
    await kept.connect();
    return kept;
  }

  /** The connection, or null while it is being made anew. */
  current(): PoolClient | null {
    return this.client;
  }

  /** Ends the connection (it is not returned to the pool: what it stands for must end now). */
  close(): void {
    this.closed = true;
    if (this.timer) clearTimeout(this.timer);
    this.client?.release(true);
    this.client = null;
  }

  private async connect(): Promise<void> {
    const client = await this.pool.connect();
    client.once('error', () => this.lost(client));
    try {
      await this.prepare(client);
    } catch (error) {
      client.release(true);
      throw error;
    }
    this.client = client;
  }

  private lost(client: PoolClient): void {
    if (this.client !== client) return;
    this.client = null;
    client.release(true);
    this.retry();
  }

  private retry(): void {
    if (this.closed) return;
    this.timer = setTimeout(() => {
      this.connect().catch((error: unknown) => {
        this.onProblem(String(error));
        this.retry();
      });
    }, RECONNECT_MS).unref();
  }
}
