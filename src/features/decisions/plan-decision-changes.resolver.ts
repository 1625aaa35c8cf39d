// Taking decisions about plans: submit, send back, publish, close, withdraw.
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { type GraphContext } from '../../graphql/context';
import { type DecisionAnswer, decide } from './decide';
import {
  ClosePlanInput,
  PlanDecisionPayload,
  PublishPlanInput,
  ReturnPlanInput,
  SubmitPlanInput,
  WithdrawPlanInput,
} from './plan-decision.type';

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
    return decide(context, { kind: 'WITHDRAWN', operation: 'withdrawPlan', input });
  }
}
