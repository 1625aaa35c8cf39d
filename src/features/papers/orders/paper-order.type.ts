// GraphQL types of papers: what is asked for, and what became of it.

import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { PAPER_WORDS } from '../../../domain/words';
import { DownloadType } from '../../../files';
import { DateTime } from '../../../graphql/types/date-time';
import { termEnum, wordEnum } from '../../../graphql/types/enums';
import { Payload } from '../../../graphql/types/user-error.type';
import { type PaperKind } from '../make-papers';
import { type OrderState } from './paper-order.entity';

export const PaperKindEnum = termEnum<PaperKind>('PaperKind', 'Kind of paper (文书种类).', PAPER_WORDS, {
  NOTICE: 'Notices of rotation, one a person',
  ITINERANT_CARD: 'Schedule cards of itinerant teachers',
  HIRING_ANNOUNCEMENT: 'Hiring announcement with every post',
  ASSESSMENT_FORM: 'Assessment forms with the five ones',
  DECISION_REPORT: 'Decision report of the plan',
  PUBLICITY_LIST: 'Publicity list, a workbook',
  QUOTA_EVIDENCE: 'Evidence of the quota, a workbook',
});

export const PaperOrderStateEnum = wordEnum<OrderState>('PaperOrderState', 'State of an order (办理状态).', {
  QUEUED: 'Waiting (排队)',
  RUNNING: 'Being made (生成中)',
  SUCCEEDED: 'Made (完成)',
  FAILED: 'Not made (失败)',
});

@ObjectType('PaperOrder', { description: 'Papers that were asked for (文书办理).' })
export class PaperOrderType {
  @Field(() => [PaperKindEnum], { description: 'What is made (文书种类).' })
  readonly kinds!: readonly PaperKind[];

  @Field(() => PaperOrderStateEnum, { description: 'State (状态).' })
  readonly state!: OrderState;

  @Field(() => DateTime, { description: 'When it was asked for (提出时间).' })
  readonly createdAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it ended (办结时间).' })
  readonly finishedAt!: Date | null;
}

@InputType('PaperTemplateInput', { description: "The bureau's own template of one kind (本局模板)." })
export class PaperTemplateInput {
  @Field(() => PaperKindEnum, { description: 'A kind of letter; lists have no template (文书种类).' })
  readonly kind!: PaperKind;

  @Field(() => ID, { description: 'An uploaded .docx (文件标识).' })
  readonly fileId!: string;
}

@InputType('LetterheadInput', { description: 'What stands on every sheet; defaults where empty (版头信息).' })
export class LetterheadInput {
  @Field(() => String, { nullable: true, description: 'Bureau that issues it (发文机关).' })
  readonly bureau?: string | null;

  @Field(() => String, { nullable: true, description: 'Document number (发文字号).' })
  readonly number?: string | null;

  @Field(() => String, { nullable: true, description: 'Day of issue, YYYY-MM-DD; today (印发日期).' })
  readonly issuedOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Day to report for duty (报到日期).' })
  readonly reportOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Last day of service (结束日期).' })
  readonly endsOn?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Last day to object; a week after issue (异议截止日期).',
  })
  readonly objectionUntil?: string | null;

  @Field(() => String, { nullable: true, description: 'Person to ask (联系人).' })
  readonly contact?: string | null;

  @Field(() => String, { nullable: true, description: 'Telephone (联系电话).' })
  readonly phone?: string | null;
}

@InputType('MakePapersInput', { description: 'Which papers of which plan (生成文书).' })
export class MakePapersInput {
  @Field(() => ID, { description: 'Id of the plan (方案标识).' })
  readonly planId!: string;

  @Field(() => [PaperKindEnum], { description: 'What to make (文书种类).' })
  readonly kinds!: readonly PaperKind[];

  @Field(() => [PaperTemplateInput], {
    nullable: true,
    description: 'Own templates; the shipped one where none is given (本局模板).',
  })
  readonly templates?: readonly PaperTemplateInput[] | null;

  @Field(() => LetterheadInput, { nullable: true, description: 'Words and days on every sheet (版头信息).' })
  readonly letterhead?: LetterheadInput | null;

  @Field(() => String, { description: 'The same key has one effect, 1-200 characters (幂等键).' })
  readonly idempotencyKey!: string;
}

@InputType('MakeNoticesInput', { description: 'Notices of which plan (领取通知书).' })
export class MakeNoticesInput {
  @Field(() => ID, { description: 'Id of the plan (方案标识).' })
  readonly planId!: string;

  @Field(() => String, { description: 'The same key has one effect, 1-200 characters (幂等键).' })
  readonly idempotencyKey!: string;
}

@ObjectType('PaperOrderPayload', { implements: Payload, description: 'The order; watch it (办理结果).' })
export class PaperOrderPayload extends Payload {
  @Field(() => PaperOrderType, { nullable: true, description: 'The order (文书办理).' })
  readonly order!: unknown;
}

@InputType('PaperTemplateFileInput', { description: 'Which template (下载模板).' })
export class PaperTemplateFileInput {
  @Field(() => ID, { description: 'County code (行政区划代码).' })
  readonly county!: string;

  @Field(() => PaperKindEnum, { description: 'A kind of letter (文书种类).' })
  readonly kind!: PaperKind;
}

@ObjectType('PaperTemplatePayload', { implements: Payload, description: 'The shipped template (默认模板).' })
export class PaperTemplatePayload extends Payload {
  @Field(() => DownloadType, { nullable: true, description: 'The .docx to change (模板文件).' })
  readonly file!: DownloadType | null;
}
