// Inputs and payloads of what an administrator does to accounts.
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../../graphql/types/date-time';
import { Payload } from '../../graphql/types/user-error.type';
import { type Role } from '../../graphql/viewer';
import { AccountType, RoleEnum } from './account.type';

@InputType('CreateAccountInput', { description: 'A new account (新建账号).' })
export class CreateAccountInput {
  @Field(() => ID, { description: 'County it belongs to (所属县).' })
  readonly county!: string;

  @Field(() => String, {
    description: '2 to 64 lower-case letters, digits or . _ @ - (登录名).',
  })
  readonly login!: string;

  @Field(() => String, { description: 'Name, 1 to 100 characters (姓名).' })
  readonly name!: string;

  @Field(() => DateTime, { nullable: true, description: 'Last moment it works (有效期至).' })
  readonly validUntil?: Date | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The person at the identity provider (sub), who signs in there and needs no link (外部身份标识).',
  })
  readonly subject?: string | null;

  @Field(() => String, { description: 'Why, for the audit log (事由).' })
  readonly reason!: string;
}

@InputType('AccountInput', { description: 'Which account, and why (账号与事由).' })
export class AccountInput {
  @Field(() => ID, { description: 'Account (账号).' })
  readonly accountId!: string;

  @Field(() => String, { description: 'Why, for the audit log (事由).' })
  readonly reason!: string;
}

@InputType('SetAccountDisabledInput', { description: 'Switches an account off or on (停用或启用账号).' })
export class SetAccountDisabledInput extends AccountInput {
  @Field(() => Boolean, { description: 'True switches it off at once (是否停用).' })
  readonly disabled!: boolean;
}

@InputType('GrantRoleInput', { description: 'A role for an account (授予角色).' })
export class GrantRoleInput extends AccountInput {
  @Field(() => RoleEnum, { description: 'Role (角色).' })
  readonly role!: Role;

  @Field(() => ID, { description: 'County the role holds in (行政区划代码).' })
  readonly county!: string;

  @Field(() => ID, { nullable: true, description: 'School of a principal (学校标识码).' })
  readonly schoolCode?: string | null;

  @Field(() => ID, { nullable: true, description: 'Staff number of a teacher (教职工号).' })
  readonly staffNo?: string | null;
}

@InputType('RevokeRoleInput', { description: 'Takes a role away (收回角色).' })
export class RevokeRoleInput {
  @Field(() => ID, { description: 'Grant, see Account.grants (角色标识).' })
  readonly grantId!: string;

  @Field(() => String, { description: 'Why, for the audit log (事由).' })
  readonly reason!: string;
}

@InputType('EndAccessTokenInput', { description: "Ends somebody's access token (撤销他人令牌)." })
export class EndAccessTokenInput {
  @Field(() => ID, { description: 'Token, see Account.accessTokens (令牌标识).' })
  readonly tokenId!: string;

  @Field(() => String, { description: 'Why, for the audit log (事由).' })
  readonly reason!: string;
}

@ObjectType('AccountPayload', {
  implements: Payload,
  description: 'The account after the change (变更后的账号).',
})
export class AccountPayload extends Payload {
  @Field(() => AccountType, { nullable: true, description: 'The account (账号).' })
  readonly account!: unknown;
}

@ObjectType('AccountLinkPayload', {
  implements: Payload,
  description: 'A link to choose a password, shown this once (设置密码的链接，只显示一次).',
})
export class AccountLinkPayload extends Payload {
  @Field(() => AccountType, { nullable: true, description: 'The account (账号).' })
  readonly account!: unknown;

  @Field(() => String, {
    nullable: true,
    description:
      'Path of the link on this server; works once within 24 hours. Empty for who signs in elsewhere (链接路径).',
  })
  readonly linkPath!: string | null;
}

@ObjectType('EndSessionsPayload', {
  implements: Payload,
  description: 'Sessions that were ended (已结束的会话).',
})
export class EndSessionsPayload extends Payload {
  @Field(() => Int, { description: 'How many (个数).' })
  readonly ended!: number;

  @Field(() => Int, { description: 'Access tokens that ended with them (已撤销的令牌).' })
  readonly tokensEnded!: number;
}

@ObjectType('EndAccessTokenPayload', {
  implements: Payload,
  description: 'Whether there was such a token (是否已撤销).',
})
export class EndAccessTokenPayload extends Payload {
  @Field(() => Boolean, { description: 'False when it had ended before (是否已撤销).' })
  readonly ended!: boolean;
}
