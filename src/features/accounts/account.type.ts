// GraphQL types of accounts, their roles and the viewer's own access tokens.

import { ArgsType, Field, ID, ObjectType } from 'type-graphql';
import { ROLE_WORDS } from '../../domain/words';
import { connectionType, PageArgs } from '../../graphql/paging';
import { DateTime } from '../../graphql/types/date-time';
import { termEnum } from '../../graphql/types/enums';
import { type Role } from '../../graphql/viewer';

export const RoleEnum = termEnum<Role>('Role', 'What an account may be (角色).', ROLE_WORDS, {
  PERSONNEL_OFFICER: 'Personnel officer of the county',
  APPROVER: 'Approves what others submit',
  PRINCIPAL: 'Principal, own school',
  TEACHER: 'Teacher, own person',
  AUDITOR: 'Reads everything, changes nothing',
  IT_ADMIN: 'Accounts, health, backups; no personal data',
});

@ObjectType('AccountGrant', { description: 'A role an account holds, and where (账号的角色).' })
export class AccountGrantType {
  @Field(() => ID, { description: 'Id, for revoking it (标识).' })
  readonly id!: string;

  @Field(() => RoleEnum, { description: 'Role (角色).' })
  readonly role!: Role;

  @Field(() => ID, { description: 'County code; * for every county (行政区划代码).' })
  readonly countyCode!: string;

  @Field(() => ID, { nullable: true, description: 'School of a principal (学校标识码).' })
  readonly schoolCode!: string | null;

  @Field(() => ID, { nullable: true, description: 'Staff number of a teacher (教职工号).' })
  readonly staffNo!: string | null;

  @Field(() => DateTime, { description: 'Since when (授予时间).' })
  readonly grantedAt!: Date;
}

@ObjectType('Account', { description: 'Who may sign in (账号).' })
export class AccountType {
  @Field(() => ID, { description: 'Id (标识).' })
  readonly id!: string;

  @Field(() => String, { description: 'Login (登录名).' })
  readonly login!: string;

  @Field(() => String, { description: 'Name (姓名).' })
  readonly name!: string;

  @Field(() => ID, { description: 'County it belongs to; * for the installation (所属县).' })
  readonly countyCode!: string;

  @Field(() => Boolean, { description: 'Whether a password has been chosen (是否已设密码).' })
  readonly hasPassword!: boolean;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Locked against guessing until then (锁定至).',
  })
  readonly lockedUntil!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Switched off since (停用时间).' })
  readonly disabledAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Last moment it works (有效期至).' })
  readonly validUntil!: Date | null;
}

export const AccountConnection = connectionType(() => AccountType, 'Account', 'accounts (账号)');

@ArgsType()
export class AccountsArgs extends PageArgs {
  @Field(() => ID, { description: 'County code; * for accounts of the installation (行政区划代码).' })
  readonly county!: string;
}

@ObjectType('AccessToken', { description: 'A personal access token for scripts (个人访问令牌).' })
export class AccessTokenType {
  @Field(() => ID, { description: 'Id, for revoking it (标识).' })
  readonly id!: string;

  @Field(() => String, { description: 'What it is for (用途).' })
  readonly name!: string;

  @Field(() => Boolean, { description: 'Whether it may change anything (可否修改).' })
  readonly mayChange!: boolean;

  @Field(() => [RoleEnum], {
    nullable: true,
    description: 'Roles it may act in; empty: all of the account (限定角色).',
  })
  readonly roles!: readonly Role[] | null;

  @Field(() => DateTime, { description: 'When it was made (新建时间).' })
  readonly createdAt!: Date;

  @Field(() => DateTime, { description: 'Last moment it works (有效期至).' })
  readonly expiresAt!: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Last use, to the minute; empty for one that was never used (最近使用).',
  })
  readonly lastUsedAt!: Date | null;
}
