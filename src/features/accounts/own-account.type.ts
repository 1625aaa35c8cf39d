// Inputs and payloads of what everybody does to the own account: password and access tokens.
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Payload } from '../../graphql/types/user-error.type';
import { type Role } from '../../graphql/viewer';
import { RoleEnum } from './account.type';

@InputType('ChangePasswordInput', { description: 'A new password for the own account (修改密码).' })
export class ChangePasswordInput {
  @Field(() => String, {
    nullable: true,
    description: 'Password so far; left out when there was none (原密码).',
  })
  readonly currentPassword?: string | null;

  @Field(() => String, { description: '10 to 200 characters (新密码).' })
  readonly newPassword!: string;

  @Field(() => Boolean, {
    defaultValue: true,
    description: 'Whether the access tokens end as well (同时撤销访问令牌).',
  })
  readonly endAccessTokens!: boolean;
}

@ObjectType('ChangePasswordPayload', {
  implements: Payload,
  description:
    'Once changed, other sessions of the account have ended; the one that asked goes on (其他会话已结束).',
})
export class ChangePasswordPayload extends Payload {
  @Field(() => Boolean, { description: 'Whether the password was changed (是否已修改).' })
  readonly changed!: boolean;

  @Field(() => Int, { description: 'Access tokens that ended (已撤销的令牌).' })
  readonly tokensEnded!: number;
}

@InputType('ConfirmPasswordInput', { description: 'The own password once more (确认密码).' })
export class ConfirmPasswordInput {
  @Field(() => String, { description: 'Password (密码).' })
  readonly password!: string;
}

@ObjectType('ConfirmPasswordPayload', {
  implements: Payload,
  description: 'Whether the password was right (密码是否正确).',
})
export class ConfirmPasswordPayload extends Payload {
  @Field(() => Boolean, { description: 'Accounts may be changed for half an hour (是否已确认).' })
  readonly confirmed!: boolean;
}

@InputType('CreateAccessTokenInput', { description: 'A token for scripts (新建访问令牌).' })
export class CreateAccessTokenInput {
  @Field(() => String, { description: 'What it is for, 1 to 100 characters (用途).' })
  readonly name!: string;

  @Field(() => Int, { description: 'Days it works, 1-366 (有效天数).' })
  readonly days!: number;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether it may change anything (可否修改).' })
  readonly mayChange!: boolean;

  @Field(() => [RoleEnum], {
    nullable: true,
    description: 'Roles it may act in; all of the account when left out (限定角色).',
  })
  readonly roles?: readonly Role[] | null;
}

@ObjectType('CreateAccessTokenPayload', { implements: Payload, description: 'The new token (新令牌).' })
export class CreateAccessTokenPayload extends Payload {
  @Field(() => String, {
    nullable: true,
    description: 'Text of the token, shown this once (令牌，只显示一次).',
  })
  readonly token!: string | null;
}

@InputType('RevokeAccessTokenInput', { description: 'Ends a token of the own account (撤销令牌).' })
export class RevokeAccessTokenInput {
  @Field(() => ID, { description: 'Token (令牌标识).' })
  readonly tokenId!: string;
}

@ObjectType('RevokeAccessTokenPayload', {
  implements: Payload,
  description: 'Whether there was such a token (是否已撤销).',
})
export class RevokeAccessTokenPayload extends Payload {
  @Field(() => Boolean, { description: 'False when it had ended before (是否已撤销).' })
  readonly revoked!: boolean;
}
