// Keeps the SQL statements a data source sends while a test looks.
import { type StatementListener } from '../../src/database';

const TRANSACTION_WORDS = /^(START TRANSACTION|BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE)/i;

export class StatementRecorder implements StatementListener {
  private statements: string[] | null = null;

  readonly onStatement = (sql: string): void => {
    if (!TRANSACTION_WORDS.test(sql)) this.statements?.push(sql);
  };

  async during(work: () => Promise<unknown>): Promise<readonly string[]> {
    const statements: string[] = [];
    this.statements = statements;
    try {
      await work();
    } finally {
      this.statements = null;
    }
    return statements;
  }
}
