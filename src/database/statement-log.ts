// Listens to the SQL statements a data source sends: counted by tests, timed and reported by the server.
import { Logger } from 'typeorm';

/** What the data source tells about its statements; values are never part of it (they may be personal data). */
export interface StatementListener {
  /** A statement is about to be sent. */
  readonly onStatement?: (sql: string) => void;
  /** A statement took longer than the data source's limit, ms. */
  readonly onSlow?: (sql: string, milliseconds: number) => void;
  readonly onWarning?: (text: string) => void;
}

/** TypeORM's logger as a listener. */
export class StatementLog implements Logger {
  constructor(private readonly listener: StatementListener) {}

  logQuery(sql: string): void {
    this.listener.onStatement?.(sql);
  }

  logQueryError(): void {
    // The error itself reaches the caller.
  }

  logQuerySlow(time: number, sql: string): void {
    this.listener.onSlow?.(sql, time);
  }

  logSchemaBuild(): void {
    // The schema is built by migrations only.
  }

  logMigration(): void {
    // `migrate` returns what ran.
  }

  log(level: 'log' | 'info' | 'warn', message: unknown): void {
    if (level === 'warn') this.listener.onWarning?.(String(message));
  }
}
