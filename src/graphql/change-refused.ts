// How a change that a rule refuses leaves its transaction: nothing is written, no idempotency key is used up.
import { type UserErrorValue } from './types/user-error.type';

/** Thrown inside a transaction, answered as data: see `orUserErrors`. */
export class ChangeRefused extends Error {
  readonly userErrors: readonly UserErrorValue[];

  constructor(...userErrors: readonly UserErrorValue[]) {
    super(userErrors.map(({ code }) => code).join());
    this.userErrors = userErrors;
  }
}

/** The answer of a change, or the refusal with which it left its transaction; every other error goes on. */
export async function orUserErrors<T>(
  change: () => Promise<T>,
): Promise<{ readonly answer: T } | ChangeRefused> {
  try {
    return { answer: await change() };
  } catch (error) {
    if (error instanceof ChangeRefused) return error;
    throw error;
  }
}
