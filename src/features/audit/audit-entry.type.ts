// GraphQL types of the audit log.
import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionType, PageArgs } from '../../graphql/paging';
import { DateTime } from '../../graphql/types/date-time';
import { JsonScalar } from '../../graphql/types/json';

@ObjectType('AuditEntry', { description: 'Who did or saw what, when and why (审计记录).' })
export class AuditEntryType {
  @Field(() => Int, { description: 'Position in the chain of the county, from 1 (序号).' })
  readonly sequence!: number;

  @Field(() => DateTime, { description: 'When (时间).' })
  readonly occurredAt!: Date;

  @Field(() => String, { description: 'Account, or the part of the system that acted (操作人).' })
  readonly actor!: string;

  @Field(() => String, { description: 'What was done, for example PLAN_APPROVED (操作).' })
  readonly action!: string;

  @Field(() => String, { description: 'Kind of thing it was done to (对象类型).' })
  readonly subjectType!: string;

  @Field(() => String, { description: 'Its id or natural key (对象).' })
  readonly subjectId!: string;

  @Field(() => String, { description: "Why, in the person's words (事由)." })
  readonly reason!: string;

  @Field(() => JsonScalar, {
    description: 'Further facts, for example the role given or who was looked at; no private facts (详情).',
  })
  readonly detail!: unknown;

  @Field(() => String, { description: 'Hash of the entry, SHA-256 in hex (哈希).' })
  readonly hash!: string;
}

export const AuditEntryConnection = connectionType(
  () => AuditEntryType,
  'AuditEntry',
  'entries of the audit log (审计记录)',
);

@InputType('AuditFilter', { description: 'Which entries; all given conditions hold (筛选条件).' })
export class AuditFilter {
  @Field(() => [String], { nullable: true, description: 'Actions (操作).' })
  readonly actions?: readonly string[] | null;

  @Field(() => String, { nullable: true, description: 'Account (操作人).' })
  readonly actor?: string | null;

  @Field(() => String, { nullable: true, description: 'Kind of thing (对象类型).' })
  readonly subjectType?: string | null;

  @Field(() => String, { nullable: true, description: 'Id or natural key (对象).' })
  readonly subjectId?: string | null;
}

@ArgsType()
export class AuditArgs extends PageArgs {
  @Field(() => ID, { description: 'County code (行政区划代码).' })
  readonly county!: string;

  @Field(() => AuditFilter, { nullable: true, description: 'Which entries (筛选条件).' })
  readonly filter?: AuditFilter | null;
}
