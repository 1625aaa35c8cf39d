// What everybody does to the own account: change the password, make and revoke access tokens.
import { Arg, Ctx, FieldResolver, Mutation, Resolver } from 'type-graphql';
import { type EntityManager } from 'typeorm';
import { inTransaction } from '../../database';
import { type GraphContext } from '../../graphql/context';
import { RefusedError } from '../../graphql/errors';
import { type Message } from '../../graphql/language';
import { inMutation } from '../../graphql/mutation';
import { type UserErrorValue } from '../../graphql/types/user-error.type';
import { ViewerType } from '../school-years';
import {
  type AccessTokenRow,
  accessTokensOf,
  endAccessToken,
  insertAccessToken,
  LONGEST_TOKEN_DAYS,
  TOKENS_OF_ACCOUNT,
} from './access-token.store';
import { type AccountRow, accountById, lockAccount, passwordHashOf, setPasswordHash } from './account.store';
import { AccessTokenType } from './account.type';
import { noteOfAccount } from './account-audit';
import { inAccountChange, refuseTokens } from './account-change';
import { proveSession } from './credential.store';
import {
  ChangePasswordInput,
  ChangePasswordPayload,
  ConfirmPasswordInput,
  ConfirmPasswordPayload,
  CreateAccessTokenInput,
  CreateAccessTokenPayload,
  RevokeAccessTokenInput,
  RevokeAccessTokenPayload,
} from './own-account.type';
import { hashPassword, LARGEST_PASSWORD_LENGTH, passwordProblem } from './password';
import { guessPassword, LOCK_MINUTES, WRONG_PASSWORDS } from './password-guesses';
import { throwOut } from './throw-out';

@Resolver(() => ViewerType)
export class OwnAccountResolver {
  @FieldResolver(() => Boolean, {
    description: 'Whether a new password has to be chosen before anything else (须先修改密码).',
  })
  passwordExpired(@Ctx() context: GraphContext): boolean {
    return context.viewer?.passwordExpired === true;
  }

  @FieldResolver(() => [AccessTokenType], { description: 'Own tokens that work, newest first (访问令牌).' })
  accessTokens(@Ctx() context: GraphContext): Promise<readonly AccessTokenRow[]> {
    return accessTokensOf(context.manager, [viewerId(context)]);
  }

  @Mutation(() => ChangePasswordPayload, {
    description:
      'Changes the own password; the session that asks stays, all others and the access tokens end (修改密码).',
  })
  async changePassword(
    @Arg('input', () => ChangePasswordInput, { description: 'Passwords (密码).' }) input: ChangePasswordInput,
    @Ctx() context: GraphContext,
  ): Promise<ChangePasswordPayload> {
    refuseTokens(context);
    const account = await ownAccount(context.manager, context);
    const hasOne = (await passwordHashOf(context.manager, account.id)) !== null;
    const wrong = hasOne ? await refuseWrong(context, account, input.currentPassword ?? '') : null;
    if (wrong) return unchanged({ ...wrong, field: 'input.currentPassword' });
    const weak = passwordProblem(input.newPassword, account.login);
    if (weak) return unchanged(refusal('WEAK_PASSWORD', 'input.newPassword', weak));
    const hash = await hashPassword(input.newPassword);
    // The password so far proves who asks; without one the session has to be young.
    const inChange = hasOne ? inMutation : inAccountChange;
    return inChange(context, async (manager) => {
      await setPasswordHash(manager, account.id, hash, false);
      // Whoever changes it stays; whoever else knew the old one is out.
      const keptSessionId = context.viewer?.sessionId;
      const ended = await throwOut(manager, account.id, {
        keptSessionId,
        keepTokens: !input.endAccessTokens,
      });
      if (keptSessionId) await proveSession(manager, keptSessionId);
      await noteOfAccount(manager, account, { action: 'PASSWORD_CHANGED', detail: { ...ended } });
      return { changed: true, tokensEnded: ended.tokens, userErrors: [] };
    });
  }

  @Mutation(() => ConfirmPasswordPayload, {
    description: 'Gives the own password once more, to change accounts within the next half hour (确认密码).',
  })
  async confirmPassword(
    @Arg('input', () => ConfirmPasswordInput, { description: 'Password (密码).' })
    input: ConfirmPasswordInput,
    @Ctx() context: GraphContext,
  ): Promise<ConfirmPasswordPayload> {
    refuseTokens(context);
    const account = await ownAccount(context.manager, context);
    const wrong = await refuseWrong(context, account, input.password);
    if (wrong) return { confirmed: false, userErrors: [{ ...wrong, field: 'input.password' }] };
    return inMutation(context, async (manager) => {
      if (context.viewer?.sessionId) await proveSession(manager, context.viewer.sessionId);
      await noteOfAccount(manager, account, { action: 'PASSWORD_CONFIRMED' });
      return { confirmed: true, userErrors: [] };
    });
  }

  @Mutation(() => CreateAccessTokenPayload, { description: 'Makes a token for scripts (新建访问令牌).' })
  async createAccessToken(
    @Arg('input', () => CreateAccessTokenInput, { description: 'The token (令牌).' })
    input: CreateAccessTokenInput,
    @Ctx() context: GraphContext,
  ): Promise<CreateAccessTokenPayload> {
    return inAccountChange(context, async (manager) => {
      const account = await ownAccount(manager, context);
      const { days, mayChange, roles = null } = input;
      const name = input.name.trim();
      const problem = tokenProblem(name, days);
      if (problem) return { token: null, userErrors: [problem] };
      // Counted under the lock: many that are asked for at once are no more than fifty either.
      await lockAccount(manager, account.id);
      if ((await accessTokensOf(manager, [account.id])).length >= TOKENS_OF_ACCOUNT) {
        return { token: null, userErrors: [TOO_MANY_TOKENS] };
      }
      const token = await insertAccessToken(manager, { accountId: account.id, name, mayChange, roles, days });
      const detail = { name, days, mayChange, roles };
      await noteOfAccount(manager, account, { action: 'ACCESS_TOKEN_CREATED', detail });
      return { token, userErrors: [] };
    });
  }

  @Mutation(() => RevokeAccessTokenPayload, { description: 'Ends an own token at once (撤销访问令牌).' })
  revokeAccessToken(
    @Arg('input', () => RevokeAccessTokenInput, { description: 'Which token (令牌).' })
    input: RevokeAccessTokenInput,
    @Ctx() context: GraphContext,
  ): Promise<RevokeAccessTokenPayload> {
    return inAccountChange(context, async (manager) => {
      const account = await accountById(manager, viewerId(context));
      const revoked = account !== null && (await endAccessToken(manager, account.id, input.tokenId));
      if (revoked) {
        const detail = { token: input.tokenId };
        await noteOfAccount(manager, account, { action: 'ACCESS_TOKEN_REVOKED', detail });
      }
      return { revoked, userErrors: [] };
    });
  }
}

function viewerId(context: GraphContext): string {
  return context.viewer?.accountId ?? '';
}

/** The viewer of a development server has no account. */
async function ownAccount(manager: EntityManager, context: GraphContext): Promise<AccountRow> {
  const account = await accountById(manager, viewerId(context));
  if (account) return account;
  throw new RefusedError('FORBIDDEN', { zh: '当前用户没有账号', en: 'The viewer has no account' });
}

/** What is wrong with a password given for the own account; every wrong one is noted, and counts as at the sign-in. */
async function refuseWrong(
  context: GraphContext,
  account: AccountRow,
  password: string,
): Promise<Omit<UserErrorValue, 'field'> | null> {
  const { dataSource } = context.manager;
  const { outcome } = await guessPassword(
    dataSource,
    account,
    password.slice(0, LARGEST_PASSWORD_LENGTH + 1),
  );
  if (outcome === 'RIGHT') return null;
  if (outcome === 'LOCKED') return LOCKED;
  await inTransaction(dataSource, (manager) => noteOfAccount(manager, account, { action: 'WRONG_PASSWORD' }));
  return WRONG;
}

const WRONG: Omit<UserErrorValue, 'field'> = {
  code: 'WRONG_PASSWORD',
  message: {
    zh: `原密码不正确；连续 ${WRONG_PASSWORDS} 次错误后锁定 ${LOCK_MINUTES} 分钟`,
    en: `The password so far is wrong; ${WRONG_PASSWORDS} wrong ones in a row lock the account for ${LOCK_MINUTES} minutes`,
  },
  hint: null,
};

const LOCKED: Omit<UserErrorValue, 'field'> = {
  code: 'ACCOUNT_LOCKED',
  message: {
    zh: `密码连续输错，账号已锁定，请在 ${LOCK_MINUTES} 分钟后再试`,
    en: `Too many wrong passwords: the account is locked, try again in ${LOCK_MINUTES} minutes`,
  },
  hint: null,
};

function tokenProblem(name: string, days: number): UserErrorValue | null {
  if (name === '' || name.length > 100) {
    return refusal('NAME_FORM', 'input.name', {
      zh: '用途须为 1 至 100 个字符',
      en: 'A name has 1 to 100 characters',
    });
  }
  if (days >= 1 && days <= LONGEST_TOKEN_DAYS) return null;
  return refusal('TOKEN_DAYS', 'input.days', {
    zh: `有效天数须为 1 至 ${LONGEST_TOKEN_DAYS}`,
    en: `A token works for 1 to ${LONGEST_TOKEN_DAYS} days`,
  });
}

const TOO_MANY_TOKENS = refusal('TOO_MANY_TOKENS', 'input', {
  zh: `最多同时有 ${TOKENS_OF_ACCOUNT} 个有效令牌，请先撤销不用的`,
  en: `An account has ${TOKENS_OF_ACCOUNT} tokens that work at most: revoke one first`,
});

function unchanged(error: UserErrorValue): ChangePasswordPayload {
  return { changed: false, tokensEnded: 0, userErrors: [error] };
}

function refusal(code: string, field: string, message: Message): UserErrorValue {
  return { code, field, message, hint: null };
}
