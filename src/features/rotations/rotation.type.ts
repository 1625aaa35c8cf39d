// GraphQL types of a rotation record and of the arguments that choose records.

import { ArgsType, Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { type RotationKind, type RotationStatus } from '../../domain/rotation';
import { type Stage } from '../../domain/school';
import { ROTATION_KIND_WORDS, ROTATION_STATUS_WORDS } from '../../domain/words';
import { connectionType, PageArgs } from '../../graphql/paging';
import { termEnum } from '../../graphql/types/enums';
import { Node } from '../../graphql/types/node.type';
import { StageEnum } from '../../graphql/types/vocabulary';

export const RotationKindEnum = termEnum<RotationKind>(
  'RotationKind',
  'Kind of service at another school (交流形式).',
  ROTATION_KIND_WORDS,
  {
    ROTATION: 'Rotation',
    SUPPORT: 'Support teaching',
    ITINERANT: 'Itinerant teaching on some days',
    SHADOWING: 'Shadowing',
  },
);

export const RotationStatusEnum = termEnum<RotationStatus>(
  'RotationStatus',
  'State of a rotation record (状态).',
  ROTATION_STATUS_WORDS,
  {
    PLANNED: 'Planned',
    ACTIVE: 'Under way',
    COMPLETED: 'Completed',
    WITHDRAWN: 'Withdrawn',
  },
);

@ObjectType('RotationRecord', {
  implements: Node,
  description: "A teacher's service at another school (交流轮岗记录).",
})
export class RotationRecordType extends Node {
  @Field(() => RotationKindEnum, { description: 'Kind of service (交流形式).' })
  readonly kind!: RotationKind;

  @Field(() => RotationStatusEnum, { description: 'State of the record (状态).' })
  readonly status!: RotationStatus;

  @Field(() => StageEnum, { description: 'Stage taught at the host (学段).' })
  readonly stage!: Stage;

  @Field(() => Float, { nullable: true, description: 'Days a week of itinerant work (每周走教天数).' })
  readonly daysPerWeek!: number | null;

  @Field(() => String, { description: 'First day, YYYY-MM-DD (开始日期).' })
  readonly startsOn!: string;

  @Field(() => String, { nullable: true, description: 'Last day, inclusive; empty when open (结束日期).' })
  readonly endsOn!: string | null;

  @Field(() => Int, { description: 'Version; changes name the one they saw (版本号).' })
  readonly version!: number;
}

export const RotationConnection = connectionType(
  () => RotationRecordType,
  'RotationRecord',
  'rotation records (交流轮岗记录)',
);

@InputType('RotationFilter', { description: 'Which records to list; all given conditions hold (筛选条件).' })
export class RotationFilter {
  @Field(() => [RotationKindEnum], { nullable: true, description: 'Kinds of service (交流形式).' })
  readonly kinds?: readonly RotationKind[] | null;

  @Field(() => [RotationStatusEnum], { nullable: true, description: 'States (状态).' })
  readonly statuses?: readonly RotationStatus[] | null;

  @Field(() => [ID], { nullable: true, description: 'Codes of host schools (接收学校).' })
  readonly toSchoolCodes?: readonly string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Codes of home schools (派出学校).' })
  readonly fromSchoolCodes?: readonly string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Staff numbers (教职工号).' })
  readonly staffNos?: readonly string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Ids of the plans whose approval wrote them (方案标识).',
  })
  readonly planIds?: readonly string[] | null;
}

@ArgsType()
export class RotationsArgs extends PageArgs {
  @Field(() => RotationFilter, { nullable: true, description: 'Which records to list (筛选条件).' })
  readonly filter?: RotationFilter | null;
}
