// Wrong passwords are counted wherever one is asked for, and too many in a row lock the account.
import { type DataSource } from 'typeorm';
import { inTransaction } from '../../database';
import { type AccountRow, passwordHashOf } from './account.store';
import { noteOfAccount } from './account-audit';
import { checkPassword } from './password';

/** Wrong passwords in a row after which an account is locked, and for how long. */
export const WRONG_PASSWORDS = 5;
export const LOCK_MINUTES = 15;

export interface Guess {
  readonly outcome: 'RIGHT' | 'WRONG' | 'LOCKED';
  /** Whether the hash was made with other parameters than today's. */
  readonly outdated: boolean;
}

export type Guessed = Pick<AccountRow, 'id' | 'countyCode'>;

/** Whether a password is the account's. Without an account it takes as long and says WRONG. */
export async function guessPassword(
  dataSource: DataSource,
  account: Guessed | null,
  password: string,
): Promise<Guess> {
  let attempt: number | null = null;
  const { right, outdated } = await checkPassword(password, async () => {
    attempt = account && (await countAttempt(dataSource, account.id));
    return account && attempt !== null ? passwordHashOf(dataSource.manager, account.id) : null;
  });
  if (!account) return { outcome: 'WRONG', outdated };
  if (attempt === null) return { outcome: 'LOCKED', outdated };
  if (!right) {
    if (attempt === WRONG_PASSWORDS) await noteLock(dataSource, account);
    return { outcome: 'WRONG', outdated };
  }
  await dataSource.query('UPDATE account SET failed_sign_ins = 0, locked_until = NULL WHERE id = $1', [
    account.id,
  ]);
  return { outcome: 'RIGHT', outdated };
}

/**
 * Counts an attempt before it is checked, so that guesses sent at the same time count as well, and says which one in a
 * row it is. Null while the account is locked, disabled or past its last day.
 */
async function countAttempt(dataSource: DataSource, accountId: string): Promise<number | null> {
  const rows = await dataSource.query<{ failed: number }[]>(
    `WITH counted AS (
       UPDATE account SET
         failed_sign_ins = CASE WHEN locked_until IS NULL THEN failed_sign_ins + 1 ELSE 1 END,
         locked_until = CASE WHEN locked_until IS NULL AND failed_sign_ins + 1 >= $2
           THEN now() + make_interval(mins => $3) END
       WHERE id = $1 AND (locked_until IS NULL OR locked_until <= now()) AND disabled_at IS NULL
         AND (valid_until IS NULL OR valid_until > now())
       RETURNING failed_sign_ins AS failed)
     SELECT failed FROM counted`,
    [accountId, WRONG_PASSWORDS, LOCK_MINUTES],
  );
  return rows[0]?.failed ?? null;
}

function noteLock(dataSource: DataSource, account: Guessed): Promise<void> {
  return inTransaction(dataSource, (manager) =>
    noteOfAccount(manager, account, { action: 'ACCOUNT_LOCKED', detail: { minutes: LOCK_MINUTES } }),
  );
}
