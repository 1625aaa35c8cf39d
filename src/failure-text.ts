// What a person at the terminal is told when a command or the server fails: sentences for known trouble, a stack for bugs.
import { ConfigError } from './config';
import { RefusedError } from './graphql/errors';

export function failureText(error: unknown): string {
  if (error instanceof RefusedError) return `${error.sentence.zh} ${error.sentence.en}`;
  const known = error instanceof ConfigError || (error instanceof Error && 'code' in error);
  if (known) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
