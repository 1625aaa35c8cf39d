// GraphQL types of verdicts on moves, and of rejecting and pinning a move.

import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { VERDICT_WORDS } from '../../../domain/words';
import { connectionType } from '../../../graphql/paging';
import { DateTime } from '../../../graphql/types/date-time';
import { termEnum, wordEnum } from '../../../graphql/types/enums';
import { Payload } from '../../../graphql/types/user-error.type';
import { MoveKindEnum, PlanMoveType } from '../parts';
import { type MoveKind, PlanType } from '../plan';
import { type RejectionScope, type VerdictKind } from './verdict-pin';

export const VerdictKindEnum = termEnum<VerdictKind>(
  'MoveVerdictKind',
  'What was said of a move (审定).',
  VERDICT_WORDS,
  {
    REJECTED: 'Not this way; later plans will not make it',
    PINNED: 'Decided; later plans will make it',
  },
);

export const RejectionScopeEnum = wordEnum<RejectionScope>(
  'MoveRejectionScope',
  'How far a rejection goes (不采用的范围).',
  {
    THIS_SCHOOL: 'The teacher does not go to this school (不派往该校)',
    ANYWHERE: 'The teacher goes nowhere, not even as an itinerant (不外派)',
    STAYS: 'The teacher neither rotates nor trades places (留任)',
    NOBODY_HERE: 'The school receives nobody, hires included (该校不接收)',
  },
);

@ObjectType('MoveVerdict', {
  description: 'What an officer said of a move, why, and the pin that came of it (措施审定).',
})
export class MoveVerdictType {
  @Field(() => Int, { description: '1, 2, ... within the plan (序号).' })
  readonly sequence!: number;

  @Field(() => VerdictKindEnum, { description: 'What was said (审定).' })
  readonly kind!: VerdictKind;

  @Field(() => MoveKindEnum, { description: 'Kind of the move (措施种类).' })
  readonly moveKind!: MoveKind;

  @Field(() => Int, { description: 'Place of the move among those of its kind, from 0 (措施序号).' })
  readonly position!: number;

  @Field(() => ID, { nullable: true, description: 'The teacher it is about; none for a hire (教职工号).' })
  readonly staffNo!: string | null;

  @Field(() => ID, { description: 'School to be served (接收学校).' })
  readonly toSchoolCode!: string;

  @Field(() => String, { description: 'Why (理由).' })
  readonly reason!: string;

  @Field(() => ID, { description: 'Account that decided (账号).' })
  readonly decidedBy!: string;

  @Field(() => String, { nullable: true, description: 'Name of the account (姓名).' })
  readonly decidedByName!: string | null;

  @Field(() => DateTime, { description: 'When (时间).' })
  readonly decidedAt!: Date;
}

export const MoveVerdictConnection = connectionType(
  () => MoveVerdictType,
  'MoveVerdict',
  'verdicts on moves (措施审定)',
);

@ObjectType('MoveViewerCan', { description: 'What the viewer may do with a move now (可办理事项).' })
export class MoveViewerCanType {
  @Field(() => Boolean, { description: 'Reject it; cover is changed by its rule instead (不采用).' })
  readonly reject!: boolean;

  @Field(() => Boolean, { description: 'Pin it; only rotations (锁定).' })
  readonly pin!: boolean;
}

@InputType('ReplanInput', { description: 'Planning again with least change (最少改动重算).' })
export class ReplanInput {
  @Field(() => String, {
    nullable: true,
    description: 'Name of the new plan, at most 100 characters (名称).',
  })
  readonly name?: string | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Time limit in seconds, 1-7200; 600 when none is given (时间上限，秒).',
  })
  readonly timeLimitSeconds?: number | null;
}

@InputType('RejectMoveInput', { description: 'Which move is not wanted, and why (不采用措施).' })
export class RejectMoveInput {
  @Field(() => ID, { description: 'Id of the plan, a draft (方案标识).' })
  readonly planId!: string;

  @Field(() => MoveKindEnum, { description: 'Kind of the move (措施种类).' })
  readonly kind!: MoveKind;

  @Field(() => Int, { description: 'Place of the move among those of its kind, from 0 (措施序号).' })
  readonly position!: number;

  @Field(() => String, { description: 'Why, 1-500 characters (理由).' })
  readonly reason!: string;

  @Field(() => RejectionScopeEnum, {
    nullable: true,
    description: 'How far it goes; THIS_SCHOOL when none is given (范围).',
  })
  readonly scope?: RejectionScope | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Of an exchange: about the rural partner, not the town teacher (是否针对乡村对换教师).',
  })
  readonly aboutPartner?: boolean | null;

  @Field(() => ReplanInput, {
    nullable: true,
    description: 'Given: a new plan is started at once that changes this one as little as possible (重算).',
  })
  readonly replan?: ReplanInput | null;

  @Field(() => String, { description: 'The same key rejects once and starts one plan (幂等键).' })
  readonly idempotencyKey!: string;
}

@ObjectType('RejectMovePayload', {
  implements: Payload,
  description: 'The move with the verdict on it, and the new plan (不采用结果).',
})
export class RejectMovePayload extends Payload {
  @Field(() => PlanMoveType, { nullable: true, description: 'The move (措施).' })
  readonly move!: unknown;

  @Field(() => PlanType, {
    nullable: true,
    description: 'The new plan; its difference says what it changes, once it is computed (新方案).',
  })
  readonly plan!: unknown;
}

@InputType('PinMoveInput', { description: 'Which move is decided, and why (锁定措施).' })
export class PinMoveInput {
  @Field(() => ID, { description: 'Id of the plan, a draft (方案标识).' })
  readonly planId!: string;

  @Field(() => MoveKindEnum, { description: 'Kind of the move; only rotations can be pinned (措施种类).' })
  readonly kind!: MoveKind;

  @Field(() => Int, { description: 'Place of the move among those of its kind, from 0 (措施序号).' })
  readonly position!: number;

  @Field(() => String, { description: 'Why, 1-500 characters (理由).' })
  readonly reason!: string;
}

@ObjectType('PinMovePayload', { implements: Payload, description: 'The pinned move (已锁定的措施).' })
export class PinMovePayload extends Payload {
  @Field(() => PlanMoveType, { nullable: true, description: 'The move (措施).' })
  readonly move!: unknown;
}
