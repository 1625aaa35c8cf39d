// GraphQL inputs and payloads of starting, giving up and exporting plans.
import { Field, Float, ID, InputType, ObjectType } from 'type-graphql';
import { DownloadType } from '../../../files';
import { Payload } from '../../../graphql/types/user-error.type';
import { PlanType } from '../plan';

@InputType('StartPlanInput', { description: 'What to plan, and for how long at most (计算方案).' })
export class StartPlanInput {
  @Field(() => ID, { description: 'County code (行政区划代码).' })
  readonly county!: string;

  @Field(() => String, { nullable: true, description: 'Label; the newest when none is given (学年).' })
  readonly schoolYear?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Name of the plan, at most 100 characters (方案名称).',
  })
  readonly name?: string | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Time limit in seconds, 1-7200; 600 when none is given (时间上限，秒).',
  })
  readonly timeLimitSeconds?: number | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Plan of the same school year to change as little as possible (原方案).',
  })
  readonly basedOn?: string | null;

  @Field(() => String, {
    description: 'The same key gives the same plan and starts nothing twice, 1-200 characters (幂等键).',
  })
  readonly idempotencyKey!: string;
}

@ObjectType('StartPlanPayload', {
  implements: Payload,
  description: 'The plan that was started (已启动的方案).',
})
export class StartPlanPayload extends Payload {
  @Field(() => PlanType, { nullable: true, description: 'The plan, waiting for its run (方案).' })
  readonly plan!: unknown;
}

@InputType('CancelPlanInput', { description: 'Which computation to give up (取消计算).' })
export class CancelPlanInput {
  @Field(() => ID, { description: 'Id of the plan (方案标识).' })
  readonly planId!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Ends a running search and keeps the best plan found so far, checked as ever (保留目前最好的方案).',
  })
  readonly keepBest!: boolean;
}

@ObjectType('CancelPlanPayload', {
  implements: Payload,
  description: 'The plan that was given up (已取消的方案).',
})
export class CancelPlanPayload extends Payload {
  @Field(() => PlanType, { nullable: true, description: 'The plan (方案).' })
  readonly plan!: unknown;
}

@InputType('ExportPlanInput', { description: 'Which plan to export (导出方案).' })
export class ExportPlanInput {
  @Field(() => ID, { description: 'Id of the plan (方案标识).' })
  readonly planId!: string;
}

@ObjectType('ExportPlanPayload', {
  implements: Payload,
  description: 'The plan document as a file, the same as the command line writes (方案文件).',
})
export class ExportPlanPayload extends Payload {
  @Field(() => DownloadType, { nullable: true, description: 'The file (文件).' })
  readonly file!: unknown;
}
