// Whatever changes an account needs a session whose password was given lately: no token, and no browser left open.
import { type EntityManager } from 'typeorm';
import { type GraphContext } from '../../graphql/context';
import { RefusedError } from '../../graphql/errors';
import { inMutation } from '../../graphql/mutation';

/** Minutes after the password (or the link, or the identity provider) within which accounts may be changed. */
export const RECENT_MINUTES = 30;

/** A mutation that changes an account, the own one or another's: refused (coded) without a session that was proven lately. */
export function inAccountChange<T>(
  context: GraphContext,
  work: (manager: EntityManager) => Promise<T>,
): Promise<T> {
  refuseTokens(context);
  if (context.viewer?.passwordStale) {
    throw new RefusedError('PASSWORD_NEEDED', {
      zh: '办理账号事项前，请再输入一次您的密码，或重新登录',
      en: 'Give your password once more, or sign in again, before you change an account',
    });
  }
  return inMutation(context, work);
}

/** Else a token for one role could make itself one for all. */
export function refuseTokens(context: GraphContext): void {
  if (!context.viewer?.viaToken) return;
  throw new RefusedError('FORBIDDEN', {
    zh: '访问令牌不能办理账号事项，请登录后操作',
    en: 'An access token cannot change accounts: sign in to do that',
  });
}
