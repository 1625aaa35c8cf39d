// Taking decisions about plans: submit, send back, check again, approve, publish, close, withdraw.
import { Arg, Ctx, Extensions, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { isDay } from '../../../domain/calendar';
import { type GraphContext } from '../../../graphql/context';
import { say } from '../../../graphql/language';
import { type UserErrorValue } from '../../../graphql/types/user-error.type';
import { type Violation } from '../../../planning/plan';
import { type ApprovalTerms, approve } from './approval';
import { type DecisionAnswer, decide } from './decide';
import {
  ApprovePlanInput,
  ClosePlanInput,
  PlanDecisionPayload,
  PlanViolationType,
  PublishPlanInput,
  RecheckPlanInput,
  RecheckPlanPayload,
  ReturnPlanInput,
  SubmitPlanInput,
  WithdrawPlanInput,
} from './plan-decision.type';
import { BrokenPlan, recheck } from './recheck';
import { withdraw } from './withdrawal';

@Resolver()
export class PlanDecisionChangesResolver {
  @Mutation(() => PlanDecisionPayload, {
    description: 'Submits a draft whose computation gave a checked plan (提交方案).',
  })
  submitPlan(
    @Arg('input', () => SubmitPlanInput, { description: 'Which plan (方案).' }) input: SubmitPlanInput,
    @Ctx() context: GraphContext,
  ): Promise<DecisionAnswer> {
    return decide(context, { kind: 'SUBMITTED', operation: 'submitPlan', input });
  }

  @Mutation(() => PlanDecisionPayload, {
    description: 'Sends a submitted plan back as a draft (退回方案).',
  })
  returnPlan(
    @Arg('input', () => ReturnPlanInput, { description: 'Which plan, and why (方案与理由).' })
    input: ReturnPlanInput,
    @Ctx() context: GraphContext,
  ): Promise<DecisionAnswer> {
    return decide(context, { kind: 'RETURNED', operation: 'returnPlan', input });
  }

  @Extensions({ cost: 500 })
  @Mutation(() => RecheckPlanPayload, {
    description: "Checks a plan's moves on the roster as it is now; what holds can be approved (复核方案).",
  })
  async recheckPlan(
    @Arg('input', () => RecheckPlanInput, { description: 'Which plan (方案).' }) input: RecheckPlanInput,
    @Ctx() context: GraphContext,
  ): Promise<RecheckPlanPayload> {
    let broken: readonly Violation[] = [];
    const order = { kind: 'RECHECKED', operation: 'recheckPlan', input, effect: recheck } as const;
    const answer = await decide(context, order, (refusal) => {
      if (refusal instanceof BrokenPlan) broken = refusal.violations;
    });
    return { ...answer, violationCount: broken.length, violations: broken.slice(0, LISTED) };
  }

  @Extensions({ cost: 500 })
  @Mutation(() => PlanDecisionPayload, {
    description:
      'Puts a submitted plan in force: postings are written, vacancies opened, posts and beds held (批准方案).',
  })
  async approvePlan(
    @Arg('input', () => ApprovePlanInput, { description: 'Which plan, on what terms (方案与期限).' })
    input: ApprovePlanInput,
    @Ctx() context: GraphContext,
  ): Promise<DecisionAnswer> {
    const terms = termsOf(input);
    if ('code' in terms) return { plan: null, userErrors: [terms] };
    return decide(context, {
      kind: 'APPROVED',
      operation: 'approvePlan',
      input,
      effect: (deciding) => approve(deciding, terms),
    });
  }

  @Mutation(() => PlanDecisionPayload, { description: 'Publishes an approved plan (公示方案).' })
  publishPlan(
    @Arg('input', () => PublishPlanInput, { description: 'Which plan (方案).' }) input: PublishPlanInput,
    @Ctx() context: GraphContext,
  ): Promise<DecisionAnswer> {
    return decide(context, { kind: 'PUBLISHED', operation: 'publishPlan', input });
  }

  @Mutation(() => PlanDecisionPayload, { description: 'Closes a published plan (结束方案).' })
  closePlan(
    @Arg('input', () => ClosePlanInput, { description: 'Which plan (方案).' }) input: ClosePlanInput,
    @Ctx() context: GraphContext,
  ): Promise<DecisionAnswer> {
    return decide(context, { kind: 'CLOSED', operation: 'closePlan', input });
  }

  @Mutation(() => PlanDecisionPayload, { description: 'Withdraws a plan (撤回方案).' })
  withdrawPlan(
    @Arg('input', () => WithdrawPlanInput, { description: 'Which plan, and why (方案与理由).' })
    input: WithdrawPlanInput,
    @Ctx() context: GraphContext,
  ): Promise<DecisionAnswer> {
    return decide(context, { kind: 'WITHDRAWN', operation: 'withdrawPlan', input, effect: withdraw });
  }
}

@Resolver(() => PlanViolationType)
export class PlanViolationResolver {
  @FieldResolver(() => ID, { nullable: true, description: 'School it is about (学校标识码).' })
  schoolCode(@Root() { school }: Violation): string | null {
    return school ?? null;
  }

  @FieldResolver(() => String, { description: 'What is wrong, in the language of the request (说明).' })
  message(@Root() { messageZh, messageEn }: Violation, @Ctx() context: GraphContext): string {
    return say({ zh: messageZh, en: messageEn }, context.language);
  }
}

/** Violations listed in an answer. */
const LISTED = 50;

const LONGEST_TERM = 6;

function termsOf({ decidedOn, termYears }: ApprovePlanInput): ApprovalTerms | UserErrorValue {
  const day = decidedOn ?? new Date().toISOString().slice(0, 10);
  if (!isDay(day)) {
    const message = { zh: '日期格式应为 YYYY-MM-DD', en: 'A day is YYYY-MM-DD' };
    return { code: 'NOT_A_DAY', field: 'input.decidedOn', message, hint: null };
  }
  const years = termYears ?? 1;
  if (years >= 1 && years <= LONGEST_TERM) return { day, termYears: years };
  const message = { zh: '交流年限须为 1 至 6 年', en: 'A term lasts 1 to 6 years' };
  return { code: 'TERM_OUT_OF_RANGE', field: 'input.termYears', message, hint: null };
}
