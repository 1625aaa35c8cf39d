// Papers over the API: asked for, watched, downloaded.
import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql';
import { DownloadType, findDownload, offerDownload } from '../../../files';
import { reachOf } from '../../../graphql/access';
import { type GraphContext } from '../../../graphql/context';
import { type Message, say } from '../../../graphql/language';
import { type UserErrorValue } from '../../../graphql/types/user-error.type';
import { someViewer } from '../../../graphql/viewer';
import { Watch } from '../../../graphql/watch';
import { type PlanSource, requirePlan } from '../../plans';
import { letterheadOf } from '../content/letterhead';
import { paperName } from '../make-papers';
import { defaultTemplate } from '../templates';
import { LETTER_KINDS } from '../templates/tags';
import { givenLetterhead, letterheadErrors, readTemplates } from './order-input';
import { noticeReaders } from './paper.access';
import { type OrderProblem } from './paper-order.entity';
import { orderById, orderNodeId } from './paper-order.loader';
import { ISSUED_STATES, issuedNotices, type OrderSource } from './paper-order.store';
import {
  MakeNoticesInput,
  MakePapersInput,
  PaperOrderPayload,
  PaperOrderType,
  PaperTemplateFileInput,
  PaperTemplatePayload,
} from './paper-order.type';
import { placeOrder } from './place-order';

@Resolver(() => PaperOrderType)
export class PaperOrderResolver {
  @Query(() => PaperOrderType, { nullable: true, description: 'An own order of papers (文书办理).' })
  paperOrder(
    @Arg('orderId', () => ID, { description: 'Id of the order (办理标识).' }) orderId: string,
    @Ctx() context: GraphContext,
  ): Promise<OrderSource | null> {
    return orderById(context, orderId);
  }

  @Subscription(() => PaperOrderType, {
    description: 'An own order at once and whenever its state changes, until it has ended (文书办理进度).',
    subscribe: ({ args, context }: { args: { orderId?: string }; context: GraphContext }) =>
      watchOrder(context, args.orderId ?? ''),
  })
  paperProgress(
    @Root() order: OrderSource,
    @Arg('orderId', () => ID, { description: 'Id of the order (办理标识).' }) _orderId: string,
    @Ctx() _context: GraphContext,
  ): OrderSource {
    return order;
  }

  @Mutation(() => PaperOrderPayload, {
    description: 'Makes papers of a plan; watch the order, then download its file (生成文书).',
  })
  async makePapers(
    @Arg('input', () => MakePapersInput, { description: 'What to make (生成内容).' }) input: MakePapersInput,
    @Ctx() context: GraphContext,
  ): Promise<PaperOrderPayload> {
    const { idempotencyKey: key, ...asked } = input;
    const viewer = someViewer(context.viewer);
    const { accountId, grants } = viewer;
    const plan = await requirePlan(context, input.planId);
    const kinds = [...new Set(input.kinds)];
    const given = input.letterhead ?? {};
    const read = await readTemplates(context.manager, viewer, input.templates ?? []);
    const userErrors = [
      ...planErrors(plan),
      ...kindErrors(kinds),
      ...letterheadErrors(given),
      ...read.userErrors,
    ];
    if (userErrors.length > 0) return { order: null, userErrors };
    const today = new Date().toISOString().slice(0, 10);
    const { countyName: name, startDate } = plan.year;
    const issuedOn = given.issuedOn ?? today;
    const letterhead = letterheadOf({ name, startDate }, issuedOn, givenLetterhead(given));
    const order = {
      plan,
      accountId,
      grants,
      kinds,
      letterhead,
      reader: null,
      basedOnId: null,
      templates: read.templates,
    };
    const id = await placeOrder(context, order, { operation: 'makePapers', key, asked });
    return { order: await orderById(context, orderNodeId(plan.year, id)), userErrors: [] };
  }

  @Mutation(() => PaperOrderPayload, {
    description:
      'Makes the notices that concern the viewer: the own one, or those of the own school (领取通知书).',
  })
  async makeNotices(
    @Arg('input', () => MakeNoticesInput, { description: 'Of which plan (方案).' }) input: MakeNoticesInput,
    @Ctx() context: GraphContext,
  ): Promise<PaperOrderPayload> {
    const { idempotencyKey: key, ...asked } = input;
    const plan = await requirePlan(context, input.planId);
    const issued = ISSUED_STATES.has(plan.state) ? await issuedNotices(context.manager, plan) : null;
    if (!issued) return { order: null, userErrors: [NOT_ISSUED] };
    const { accountId, grants } = someViewer(context.viewer);
    const { everything, schools, staffNos } = reachOf(noticeReaders, context.viewer, plan.year.countyCode);
    const id = await placeOrder(
      context,
      {
        plan,
        accountId,
        grants,
        kinds: ['NOTICE'],
        letterhead: issued.letterhead,
        reader: everything ? null : { schools, staffNos },
        basedOnId: issued.id,
        templates: new Map(),
      },
      { operation: 'makeNotices', key, asked },
    );
    return { order: await orderById(context, orderNodeId(plan.year, id)), userErrors: [] };
  }

  @Mutation(() => PaperTemplatePayload, {
    description: 'Gives the shipped template of a letter, to be changed and uploaded (下载默认模板).',
  })
  async paperTemplate(
    @Arg('input', () => PaperTemplateFileInput, { description: 'Which one (种类).' })
    { kind }: PaperTemplateFileInput,
    @Ctx() context: GraphContext,
  ): Promise<PaperTemplatePayload> {
    const letter = LETTER_KINDS.find((each) => each === kind);
    if (!letter) return { file: null, userErrors: [NO_TEMPLATE] };
    const file = {
      name: `${paperName(letter)}.docx`,
      kind: 'DOCX' as const,
      bytes: defaultTemplate(letter),
    };
    return { file: await offerDownload(context, file), userErrors: [] };
  }

  @FieldResolver(() => ID, { description: 'Id of the order (办理标识).' })
  id(@Root() order: OrderSource): string {
    return orderNodeId(order.year, order.orderId);
  }

  @FieldResolver(() => String, { nullable: true, description: 'Why it was not made (失败原因).' })
  problem(@Root() order: OrderSource, @Ctx() context: GraphContext): string | null {
    return order.problem && say(PROBLEM_WORDS[order.problem], context.language);
  }

  @FieldResolver(() => DownloadType, {
    nullable: true,
    description: 'The file: a zip, or the one paper; empty once it has expired (文件).',
  })
  file(@Root() order: OrderSource, @Ctx() context: GraphContext): Promise<DownloadType | null> | null {
    return order.fileId === null
      ? null
      : findDownload(context.manager, order.fileId, someViewer(context.viewer));
  }
}

function watchOrder(context: GraphContext, id: string): Watch<OrderSource> {
  let told: string | null = null;
  return new Watch(async () => {
    const order = await orderById(context, id);
    if (!order) return { news: [], over: true };
    const news = order.state === told ? [] : [order];
    told = order.state;
    return { news, over: order.state === 'SUCCEEDED' || order.state === 'FAILED' };
  });
}

function planErrors({ runState }: PlanSource): readonly UserErrorValue[] {
  return runState === 'SUCCEEDED' ? [] : [NO_RESULT];
}

function kindErrors(kinds: readonly unknown[]): readonly UserErrorValue[] {
  return kinds.length > 0 ? [] : [NO_KINDS];
}

const NO_RESULT: UserErrorValue = {
  code: 'PLAN_HAS_NO_RESULT',
  field: 'input.planId',
  message: { zh: '方案还没有结果', en: 'The plan has no result yet' },
  hint: { zh: '等待计算完成', en: 'Wait until its computation has ended' },
};

const NO_KINDS: UserErrorValue = {
  code: 'NO_KINDS',
  field: 'input.kinds',
  message: { zh: '请选择文书种类', en: 'Choose what to make' },
  hint: null,
};

const NOT_ISSUED: UserErrorValue = {
  code: 'NOTICES_NOT_ISSUED',
  field: 'input.planId',
  message: { zh: '通知书尚未印发', en: 'No notices have been issued for this plan' },
  hint: {
    zh: '方案批准并由人事干部印发后可领取',
    en: 'They are there once the approved plan has been issued',
  },
};

const NO_TEMPLATE: UserErrorValue = {
  code: 'NO_TEMPLATE_FOR_KIND',
  field: 'input.kind',
  message: { zh: '此种文书没有模板', en: 'This kind of paper has no template' },
  hint: null,
};

const PROBLEM_WORDS: Readonly<Record<OrderProblem, Message>> = {
  NOTHING_TO_WRITE: {
    zh: '方案中没有需要此种文书的安排',
    en: 'The plan has nothing that such papers are about',
  },
  BAD_TEMPLATE: { zh: '模板无法使用', en: 'A template cannot be used' },
  GAVE_UP: { zh: '多次尝试未成功，请联系系统管理员', en: 'Several attempts failed; ask the administrator' },
};
