// What everybody does to the own account: change the password, make and revoke access tokens.
import { Arg, Ctx, FieldResolver, Mutation, Resolver } from 'type-graphql';
import { type EntityManager } from 'typeorm';
import { type GraphContext } from '../../graphql/context';
import { RefusedError } from '../../graphql/errors';
import { type Message } from '../../graphql/language';
import { inMutation } from '../../graphql/mutation';
import { type UserErrorValue } from '../../graphql/types/user-error.type';
import { audit } from '../audit';
import { ViewerType } from '../school-years';
import { accountById, passwordHashOf, setPasswordHash } from './account.store';
import { AccessTokenType } from './account.type';
import {
  type AccessTokenRow,
  accessTokensOf,
  endSessionsOf,
  insertAccessToken,
  LONGEST_TOKEN_DAYS,
  revokeAccessToken,
} from './credential.store';
import {
  ChangePasswordInput,
  ChangePasswordPayload,
  CreateAccessTokenInput,
  CreateAccessTokenPayload,
  RevokeAccessTokenInput,
  RevokeAccessTokenPayload,
} from './own-account.type';
import { checkPassword, hashPassword, LARGEST_PASSWORD_LENGTH, passwordProblem } from './password';

/** Tokens of one account that work at a time. */
const TOKENS_OF_ACCOUNT = 50;

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
    return accessTokensOf(context.manager, viewerId(context));
  }

  @Mutation(() => ChangePasswordPayload, {
    description: 'Changes the own password; the session that asks stays, all others end (修改密码).',
  })
  async changePassword(
    @Arg('input', () => ChangePasswordInput, { description: 'Passwords (密码).' }) input: ChangePasswordInput,
    @Ctx() context: GraphContext,
  ): Promise<ChangePasswordPayload> {
    refuseTokens(context);
    const account = await accountById(context.manager, viewerId(context));
    if (!account) throw notAnAccount();
    const current = (input.currentPassword ?? '').slice(0, LARGEST_PASSWORD_LENGTH + 1);
    const stored = await passwordHashOf(context.manager, account.id);
    if (stored !== null && !(await checkPassword(current, async () => stored)).right) {
      return unchanged('WRONG_PASSWORD', 'input.currentPassword', {
        zh: '原密码不正确',
        en: 'The password so far is wrong',
      });
    }
    const problem = passwordProblem(input.newPassword, account.login);
    if (problem) return unchanged('WEAK_PASSWORD', 'input.newPassword', problem);
    const hash = await hashPassword(input.newPassword);
    return inMutation(context, async (manager) => {
      await setPasswordHash(manager, account.id, hash, false);
      // Whoever changes it stays; whoever else knew the old one is out.
      await endSessionsOf(manager, account.id, context.viewer?.sessionId);
      await note(manager, context, 'PASSWORD_CHANGED', {});
      return { changed: true, userErrors: [] };
    });
  }

  @Mutation(() => CreateAccessTokenPayload, { description: 'Makes a token for scripts (新建访问令牌).' })
  async createAccessToken(
    @Arg('input', () => CreateAccessTokenInput, { description: 'The token (令牌).' })
    input: CreateAccessTokenInput,
    @Ctx() context: GraphContext,
  ): Promise<CreateAccessTokenPayload> {
    refuseTokens(context);
    const accountId = viewerId(context);
    const { name, days, mayChange, roles = null } = input;
    if (name.trim() === '' || name.length > 100) {
      return noToken('NAME_FORM', 'input.name', {
        zh: '用途须为 1 至 100 个字符',
        en: 'A name has 1 to 100 characters',
      });
    }
    if (days < 1 || days > LONGEST_TOKEN_DAYS) {
      return noToken('TOKEN_DAYS', 'input.days', {
        zh: `有效天数须为 1 至 ${LONGEST_TOKEN_DAYS}`,
        en: `A token works for 1 to ${LONGEST_TOKEN_DAYS} days`,
      });
    }
    return inMutation(context, async (manager) => {
      if (!(await accountById(manager, accountId))) throw notAnAccount();
      if ((await accessTokensOf(manager, accountId)).length >= TOKENS_OF_ACCOUNT) {
        return noToken('TOO_MANY_TOKENS', 'input', {
          zh: `最多同时有 ${TOKENS_OF_ACCOUNT} 个有效令牌，请先撤销不用的`,
          en: `An account has ${TOKENS_OF_ACCOUNT} tokens that work at most: revoke one first`,
        });
      }
      const token = await insertAccessToken(manager, {
        accountId,
        name: name.trim(),
        mayChange,
        roles,
        days,
      });
      await note(manager, context, 'ACCESS_TOKEN_CREATED', { days, mayChange, roles });
      return { token, userErrors: [] };
    });
  }

  @Mutation(() => RevokeAccessTokenPayload, { description: 'Ends an own token at once (撤销访问令牌).' })
  revokeAccessToken(
    @Arg('input', () => RevokeAccessTokenInput, { description: 'Which token (令牌).' })
    input: RevokeAccessTokenInput,
    @Ctx() context: GraphContext,
  ): Promise<RevokeAccessTokenPayload> {
    return inMutation(context, async (manager) => {
      const account = await accountById(manager, viewerId(context));
      const revoked = account !== null && (await revokeAccessToken(manager, account.id, input.tokenId));
      if (revoked) await note(manager, context, 'ACCESS_TOKEN_REVOKED', { token: input.tokenId });
      return { revoked, userErrors: [] };
    });
  }
}

function viewerId(context: GraphContext): string {
  return context.viewer?.accountId ?? '';
}

/** Else a token for one role could make itself one for all. */
function refuseTokens(context: GraphContext): void {
  if (!context.viewer?.viaToken) return;
  throw new RefusedError('FORBIDDEN', {
    zh: '访问令牌不能修改账号本身，请登录后操作',
    en: 'An access token cannot change the account itself: sign in to do that',
  });
}

/** The viewer of a development server has no account. */
function notAnAccount(): RefusedError {
  return new RefusedError('FORBIDDEN', { zh: '当前用户没有账号', en: 'The viewer has no account' });
}

function unchanged(code: string, field: string, message: Message): ChangePasswordPayload {
  return { changed: false, userErrors: [refusal(code, field, message)] };
}

function noToken(code: string, field: string, message: Message): CreateAccessTokenPayload {
  return { token: null, userErrors: [refusal(code, field, message)] };
}

function refusal(code: string, field: string, message: Message): UserErrorValue {
  return { code, field, message, hint: null };
}

function note(
  manager: EntityManager,
  context: GraphContext,
  action: string,
  detail: Readonly<Record<string, unknown>>,
): Promise<void> {
  const id = viewerId(context);
  const subject = { subjectType: 'ACCOUNT', subjectId: id };
  return audit(manager, { county: null, actor: id, action, ...subject, detail, change: null });
}
