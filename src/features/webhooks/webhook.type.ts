// GraphQL types of webhooks.
import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionType, PageArgs } from '../../graphql/paging';
import { DateTime } from '../../graphql/types/date-time';
import { wordEnum } from '../../graphql/types/enums';
import { Payload } from '../../graphql/types/user-error.type';
import { type DisabledReason, type WebhookState } from './webhook.entity';
import { type DeliveryState } from './webhook-delivery.entity';

export const WebhookStateEnum = wordEnum<WebhookState>('WebhookState', 'State of a webhook (推送状态).', {
  ENABLED: 'Changes are sent (启用)',
  DISABLED: 'Nothing is sent (停用)',
});

export const WebhookDisabledReasonEnum = wordEnum<DisabledReason>(
  'WebhookDisabledReason',
  'Why a webhook is off (停用原因).',
  {
    BY_HAND: 'Switched off by somebody (手动停用)',
    FAILING: 'Nothing was taken for five days (连续五天失败)',
    GONE: 'The receiver answered 410 (接收方已撤销)',
  },
);

export const WebhookDeliveryStateEnum = wordEnum<DeliveryState>(
  'WebhookDeliveryState',
  'State of a delivery (送达状态).',
  { DELIVERED: 'Taken by the receiver (已送达)', FAILING: 'Not taken yet, tried again (重试中)' },
);

@ObjectType('Webhook', { description: 'Where the changes of a county are sent to (变更推送).' })
export class WebhookType {
  @Field(() => String, { description: 'Address of the receiver (接收地址).' })
  readonly url!: string;

  @Field(() => WebhookStateEnum, { description: 'State (状态).' })
  readonly state!: WebhookState;

  @Field(() => WebhookDisabledReasonEnum, { nullable: true, description: 'Why it is off (停用原因).' })
  readonly disabledReason!: DisabledReason | null;

  @Field(() => DateTime, { nullable: true, description: 'Since when it is off (停用时间).' })
  readonly disabledAt!: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Since when nothing is taken; empty when all is well (开始失败时间).',
  })
  readonly failingSince!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When it is tried again (下次尝试时间).' })
  readonly nextAttemptAt!: Date | null;

  @Field(() => Int, { description: 'Changes still to be sent (待送达数).' })
  readonly waiting!: number;

  @Field(() => Int, { description: 'Version; changes name the one they saw (版本号).' })
  readonly version!: number;
}

@ObjectType('WebhookDelivery', { description: 'What became of one change (送达记录).' })
export class WebhookDeliveryType {
  @Field(() => ID, { description: 'Id of the event, sent as webhook-id (事件标识).' })
  readonly eventId!: string;

  @Field(() => WebhookDeliveryStateEnum, { description: 'State (状态).' })
  readonly state!: DeliveryState;

  @Field(() => Int, { description: 'Attempts so far (尝试次数).' })
  readonly attempts!: number;

  @Field(() => Int, { nullable: true, description: 'HTTP status of the last answer (最近状态码).' })
  readonly lastStatus!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why no answer came: TIMED_OUT, NOT_REACHED or PRIVATE_ADDRESS (最近问题).',
  })
  readonly lastProblem!: string | null;

  @Field(() => DateTime, { description: 'First attempt (首次尝试时间).' })
  readonly firstAttemptAt!: Date;

  @Field(() => DateTime, { description: 'Last attempt (最近尝试时间).' })
  readonly lastAttemptAt!: Date;
}

export const WebhookDeliveryConnection = connectionType(
  () => WebhookDeliveryType,
  'WebhookDelivery',
  'deliveries of a webhook (送达记录)',
);

@ArgsType()
export class WebhookDeliveriesArgs extends PageArgs {
  @Field(() => ID, { description: 'County code (行政区划代码).' })
  readonly county!: string;
}

@InputType('SaveWebhookInput', { description: 'Where changes are sent to (变更推送设置).' })
export class SaveWebhookInput {
  @Field(() => ID, { description: 'County code (行政区划代码).' })
  readonly county!: string;

  @Field(() => String, {
    description: 'https address; http is for this machine, when the server allows it (接收地址).',
  })
  readonly url!: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether a new secret is made; the first save always makes one (是否更换密钥).',
  })
  readonly newSecret?: boolean | null;

  @Field(() => Int, { description: 'Version that was seen, 0 when there is none yet (版本号).' })
  readonly expectedVersion!: number;
}

@ObjectType('SaveWebhookPayload', { implements: Payload, description: 'The webhook as saved (保存结果).' })
export class SaveWebhookPayload extends Payload {
  @Field(() => WebhookType, { nullable: true, description: 'The webhook (变更推送).' })
  readonly webhook!: WebhookType | null;

  @Field(() => String, {
    nullable: true,
    description: 'The new secret, shown this once and never again (签名密钥，仅显示一次).',
  })
  readonly secret!: string | null;
}

@InputType('DisableWebhookInput', { description: 'Which webhook is switched off (停用变更推送).' })
export class DisableWebhookInput {
  @Field(() => ID, { description: 'County code (行政区划代码).' })
  readonly county!: string;

  @Field(() => Int, { description: 'Version that was seen (版本号).' })
  readonly expectedVersion!: number;
}

@ObjectType('DisableWebhookPayload', { implements: Payload, description: 'The webhook, now off (停用结果).' })
export class DisableWebhookPayload extends Payload {
  @Field(() => WebhookType, { nullable: true, description: 'The webhook (变更推送).' })
  readonly webhook!: WebhookType | null;
}
