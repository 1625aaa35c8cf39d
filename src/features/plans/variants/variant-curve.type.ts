// GraphQL types of the curve of variants, and of starting and giving up its run.
import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionType } from '../../../graphql/paging';
import { Node } from '../../../graphql/types/node.type';
import { Payload } from '../../../graphql/types/user-error.type';
import { type TierResult } from '../../../planning/plan';
import { MoveKindEnum, PlanTierType } from '../parts';
import { type MoveKind } from '../plan';

@ObjectType('VariantPoint', {
  description: 'One variant: what it allows, whom its best plan moves, what stays short (比选点).',
})
export class VariantPointType {
  @Field(() => ID, { description: 'Id of the variant, for example 10%+hires (比选标识).' })
  readonly id!: string;

  @Field(() => [MoveKindEnum], { description: 'Measures it allows (措施).' })
  readonly measures!: readonly MoveKind[];

  @Field(() => Float, {
    nullable: true,
    description:
      'Rotations and exchanges as a share of the eligible, at most; none where nobody goes (上限).',
  })
  readonly ceiling!: number | null;

  @Field(() => Int, { nullable: true, description: 'The same in persons (交流人数上限).' })
  readonly mostPeople!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'People who go to the countryside: rotations and exchanges (交流人数).',
  })
  readonly going!: number | null;

  @Field(() => Int, { nullable: true, description: 'Rotations (交流轮岗人数).' })
  readonly rotations!: number | null;

  @Field(() => Int, { nullable: true, description: 'Pairs who trade places (双向交流对数).' })
  readonly exchanges!: number | null;

  @Field(() => Int, { nullable: true, description: 'Persons hired (新招聘人数).' })
  readonly hires!: number | null;

  @Field(() => Int, { nullable: true, description: 'Itinerant days a week (走教天数).' })
  readonly itinerantDays!: number | null;

  @Field(() => PlanTierType, {
    nullable: true,
    description: 'Rural subject shortage: value, proven bound, status (乡村学科缺口).',
  })
  readonly t1!: TierResult | null;

  @Field(() => PlanTierType, {
    nullable: true,
    description: 'Exchange and quality, tier 1 held; only where exchanges are allowed (交流与质量).',
  })
  readonly t4!: TierResult | null;

  @Field(() => String, {
    nullable: true,
    description:
      'INFEASIBLE (pins against the variant) or NOTHING_FOUND, where there is no plan (无方案原因).',
  })
  readonly failure!: string | null;
}

@ObjectType('VariantCurve', {
  implements: Node,
  description: 'The curve of a county: rural shortage against people moved (多方案比选曲线).',
})
export class VariantCurveType extends Node {
  @Field(() => ID, { description: 'SHA-256 of the frozen input, hex (输入摘要).' })
  readonly inputHash!: string;

  @Field(() => String, { description: 'Version of the rule set (规则版本).' })
  readonly ruleSetVersion!: string;

  @Field(() => Float, { description: 'Time limit for all points together, seconds (时间上限，秒).' })
  readonly timeLimitSeconds!: number;
}

export const VariantCurveConnection = connectionType(
  () => VariantCurveType,
  'VariantCurve',
  'curves of variants (比选曲线)',
);

@InputType('StartVariantsInput', { description: 'Whose variants to compute, and for how long (比选计算).' })
export class StartVariantsInput {
  @Field(() => ID, { description: 'County code (行政区划代码).' })
  readonly county!: string;

  @Field(() => String, { nullable: true, description: 'Label; the newest when none is given (学年).' })
  readonly schoolYear?: string | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Time limit in seconds for all points, 1-7200; 600 when none is given (时间上限，秒).',
  })
  readonly timeLimitSeconds?: number | null;

  @Field(() => String, {
    description: 'The same key gives the same curve and starts nothing twice, 1-200 characters (幂等键).',
  })
  readonly idempotencyKey!: string;
}

@ObjectType('StartVariantsPayload', {
  implements: Payload,
  description: 'The curve that was started (已启动的比选).',
})
export class StartVariantsPayload extends Payload {
  @Field(() => VariantCurveType, { nullable: true, description: 'The curve, waiting for its run (曲线).' })
  readonly curve!: unknown;
}

@InputType('CancelVariantsInput', { description: 'Which computation to give up (取消比选).' })
export class CancelVariantsInput {
  @Field(() => ID, { description: 'Id of the curve (曲线标识).' })
  readonly curveId!: string;
}

@ObjectType('CancelVariantsPayload', {
  implements: Payload,
  description: 'The curve that was given up (已取消的比选).',
})
export class CancelVariantsPayload extends Payload {
  @Field(() => VariantCurveType, { nullable: true, description: 'The curve (曲线).' })
  readonly curve!: unknown;
}
