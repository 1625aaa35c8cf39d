// Random tokens of cookies, links and scripts: shown once, kept as a hash.
import { createHash, randomBytes } from 'node:crypto';

/** Start of every personal access token, so that scanners for leaked secrets can know it. */
export const ACCESS_TOKEN_PREFIX = 'rsp_';

export interface NewToken {
  readonly text: string;
  readonly hash: string;
}

/** 256 random bits. */
export function newToken(prefix = ''): NewToken {
  const text = `${prefix}${randomBytes(32).toString('base64url')}`;
  return { text, hash: tokenHash(text) };
}

/** SHA-256, hex: enough for random tokens, where there is nothing to guess. */
export function tokenHash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
