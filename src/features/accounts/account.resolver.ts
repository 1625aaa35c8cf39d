// Accounts of a county, what an administrator does to them, each in one transaction with its audit entry.
import { Arg, Args, Ctx, Extensions, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { defineLoader, type GraphContext } from '../../graphql/context';
import { found } from '../../graphql/errors';
import { Conditions, type Page, pageOfQuery, pageRequest, type SqlOrder } from '../../graphql/paging';
import { type UserErrorValue } from '../../graphql/types/user-error.type';
import {
  type AccessTokenRow,
  accessTokensOf,
  findAccessToken,
  TOKENS_OF_ACCOUNT,
} from './access-token.store';
import { ACCOUNT_COLUMNS, type AccountRow, accountById } from './account.store';
import {
  AccessTokenType,
  AccountConnection,
  AccountGrantType,
  AccountsArgs,
  AccountType,
} from './account.type';
import { inAccountChange } from './account-change';
import {
  AccountInput,
  AccountLinkPayload,
  AccountPayload,
  CreateAccountInput,
  EndAccessTokenInput,
  EndAccessTokenPayload,
  EndSessionsPayload,
  GrantRoleInput,
  RevokeRoleInput,
  SetAccountDisabledInput,
} from './account-changes.type';
import { findGrant, type GrantRow, grantsOf } from './grant.store';
import {
  type Act,
  createAccount,
  createLink,
  disableAccount,
  endSessions,
  endTokenOf,
  grantRole,
  linkAddress,
  resetByLink,
  revokeRole,
} from './manage-accounts';

const BY_LOGIN: SqlOrder<AccountRow> = {
  name: 'account:LOGIN',
  keyOf: ({ login }) => [login],
  expressions: ['a.login COLLATE "C"'],
  shape: 's',
};

const grantsOfAccount = defineLoader(async (context: GraphContext, ids: readonly string[]) => {
  const grants = await grantsOf(context.manager, ids);
  return ids.map((id) => grants.filter((grant) => grant.accountId === id));
});

const tokensOfAccount = defineLoader(async (context: GraphContext, ids: readonly string[]) => {
  const tokens = await accessTokensOf(context.manager, ids);
  return ids.map((id) => tokens.filter((token) => token.accountId === id));
});

@Resolver(() => AccountType)
export class AccountResolver {
  @Query(() => AccountConnection, { description: 'Accounts of a county, by login (账号列表).' })
  accounts(
    @Args(() => AccountsArgs) args: AccountsArgs,
    @Ctx() context: GraphContext,
  ): Promise<Page<AccountRow>> {
    const conditions = new Conditions();
    conditions.add('a.county_code = ?', args.county);
    const list = { select: ACCOUNT_COLUMNS, from: 'account a', conditions };
    return pageOfQuery(context.manager, list, BY_LOGIN, pageRequest(args));
  }

  @Query(() => AccountType, { nullable: true, description: 'One account (账号).' })
  account(
    @Arg('accountId', () => ID, { description: 'Account (账号).' }) accountId: string,
    @Ctx() context: GraphContext,
  ): Promise<AccountRow | null> {
    return accountById(context.manager, accountId);
  }

  @Extensions({ listSize: TOKENS_OF_ACCOUNT })
  @FieldResolver(() => [AccessTokenType], {
    description: 'Access tokens that work, newest first (访问令牌).',
  })
  accessTokens(
    @Root() account: AccountRow,
    @Ctx() context: GraphContext,
  ): Promise<readonly AccessTokenRow[]> {
    return tokensOfAccount(context, account.id);
  }

  @Extensions({ listSize: 10 })
  @FieldResolver(() => [AccountGrantType], { description: 'Roles in force (现有角色).' })
  grants(@Root() account: AccountRow, @Ctx() context: GraphContext): Promise<readonly GrantRow[]> {
    return grantsOfAccount(context, account.id);
  }
}

@Resolver()
export class AccountChangesResolver {
  /** `issuer`: the identity provider of the installation, null without one. */
  constructor(private readonly issuer: string | null) {}

  @Mutation(() => AccountLinkPayload, {
    description: 'Creates an account and a link to choose its password (新建账号).',
  })
  createAccount(
    @Arg('input', () => CreateAccountInput, { description: 'The account (账号).' }) input: CreateAccountInput,
    @Ctx() context: GraphContext,
  ): Promise<AccountLinkPayload> {
    return inAccountChange(context, async (manager) => {
      const act = actOf(context, input.reason);
      const { county: countyCode, login, name, validUntil = null, subject = null } = input;
      const external = outside(this.issuer, subject);
      if (external && 'code' in external) return { account: null, linkPath: null, userErrors: [external] };
      const made = await createAccount(manager, { countyCode, login, name, validUntil, external }, act);
      if ('refused' in made) return { account: null, linkPath: null, userErrors: [made.refused] };
      if (external) {
        return { account: await accountById(manager, made.done), linkPath: null, userErrors: [] };
      }
      const token = await createLink(manager, { id: made.done, countyCode }, 'SET_PASSWORD', act);
      const account = await accountById(manager, made.done);
      return { account, linkPath: linkAddress('', token), userErrors: [] };
    });
  }

  @Mutation(() => AccountLinkPayload, { description: 'A link to choose a new password (重设密码链接).' })
  createPasswordLink(
    @Arg('input', () => AccountInput, { description: 'Which account (账号).' }) input: AccountInput,
    @Ctx() context: GraphContext,
  ): Promise<AccountLinkPayload> {
    return inAccountChange(context, async (manager) => {
      const account = await existing(accountById(manager, input.accountId));
      const made = await resetByLink(manager, account, actOf(context, input.reason));
      if ('refused' in made) return { account: null, linkPath: null, userErrors: [made.refused] };
      return { account, linkPath: linkAddress('', made.done), userErrors: [] };
    });
  }

  @Mutation(() => AccountPayload, { description: 'Gives an account a role (授予角色).' })
  grantRole(
    @Arg('input', () => GrantRoleInput, { description: 'The role (角色).' }) input: GrantRoleInput,
    @Ctx() context: GraphContext,
  ): Promise<AccountPayload> {
    return inAccountChange(context, async (manager) => {
      const account = await existing(accountById(manager, input.accountId));
      const { role, county: countyCode, schoolCode = null, staffNo = null } = input;
      const grant = { role, countyCode, schoolCode, staffNo };
      const granted = await grantRole(manager, account, grant, actOf(context, input.reason));
      if ('refused' in granted) return { account: null, userErrors: [granted.refused] };
      return { account, userErrors: [] };
    });
  }

  @Mutation(() => AccountPayload, {
    description: 'Takes a role away, from the next request on (收回角色).',
  })
  revokeRole(
    @Arg('input', () => RevokeRoleInput, { description: 'The role (角色).' }) input: RevokeRoleInput,
    @Ctx() context: GraphContext,
  ): Promise<AccountPayload> {
    return inAccountChange(context, async (manager) => {
      const grant = await existing(findGrant(manager, input.grantId));
      const account = await existing(accountById(manager, grant.accountId));
      await revokeRole(manager, account, grant, actOf(context, input.reason));
      return { account, userErrors: [] };
    });
  }

  @Mutation(() => EndSessionsPayload, {
    description: 'Ends all sessions, access tokens and unused links of an account (结束会话).',
  })
  endSessions(
    @Arg('input', () => AccountInput, { description: 'Which account (账号).' }) input: AccountInput,
    @Ctx() context: GraphContext,
  ): Promise<EndSessionsPayload> {
    return inAccountChange(context, async (manager) => {
      const account = await existing(accountById(manager, input.accountId));
      const { sessions, tokens } = await endSessions(manager, account, actOf(context, input.reason));
      return { ended: sessions, tokensEnded: tokens, userErrors: [] };
    });
  }

  @Mutation(() => EndAccessTokenPayload, { description: "Ends somebody's access token (撤销他人令牌)." })
  endAccessToken(
    @Arg('input', () => EndAccessTokenInput, { description: 'Which token (令牌).' })
    input: EndAccessTokenInput,
    @Ctx() context: GraphContext,
  ): Promise<EndAccessTokenPayload> {
    return inAccountChange(context, async (manager) => {
      const token = await existing(findAccessToken(manager, input.tokenId));
      const account = await existing(accountById(manager, token.accountId));
      const ended = await endTokenOf(manager, account, token, actOf(context, input.reason));
      return { ended, userErrors: [] };
    });
  }

  @Mutation(() => AccountPayload, { description: 'Switches an account off or on (停用或启用账号).' })
  setAccountDisabled(
    @Arg('input', () => SetAccountDisabledInput, { description: 'Which account (账号).' })
    input: SetAccountDisabledInput,
    @Ctx() context: GraphContext,
  ): Promise<AccountPayload> {
    return inAccountChange(context, async (manager) => {
      const account = await existing(accountById(manager, input.accountId));
      await disableAccount(manager, account, input.disabled, actOf(context, input.reason));
      return { account: await accountById(manager, account.id), userErrors: [] };
    });
  }
}

/** The person at the identity provider; a refusal where there is none, or for a name no token can carry. */
function outside(
  issuer: string | null,
  subject: string | null,
): { readonly issuer: string; readonly subject: string } | UserErrorValue | null {
  if (subject === null) return null;
  const sound = subject !== '' && subject.length <= 255;
  if (issuer !== null && sound) return { issuer, subject };
  const message = sound
    ? { zh: '本系统未配置统一身份认证', en: 'No identity provider is configured here' }
    : { zh: '外部身份标识须为 1 至 255 个字符', en: 'A subject has 1 to 255 characters' };
  return {
    code: sound ? 'NO_IDENTITY_PROVIDER' : 'SUBJECT_FORM',
    field: 'input.subject',
    message,
    hint: null,
  };
}

function actOf(context: GraphContext, reason: string): Act {
  return { actor: context.viewer?.accountId ?? '', reason };
}

async function existing<T>(looked: Promise<T | null>): Promise<T> {
  return found(await looked, { zh: '不存在', en: 'It is not there' });
}
