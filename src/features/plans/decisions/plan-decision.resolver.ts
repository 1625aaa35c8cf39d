// The history of a plan and what the viewer may do with it now.
import { Args, Ctx, Extensions, FieldResolver, Resolver, Root } from 'type-graphql';
import { defineLoader, type GraphContext } from '../../../graphql/context';
import { type Page, PageArgs, pageRequest } from '../../../graphql/paging';
import { type PlanSource, PlanType } from '../plan';
import { mayDecide } from './decide';
import { type DecisionRow, listDecisions, submittersOf } from './plan-decision.store';
import { PlanDecisionConnection, PlanViewerCanType } from './plan-decision.type';
import { type DecisionKind, rolesFor } from './transitions';

const submitterOf = defineLoader(async (context: GraphContext, planIds: readonly string[]) => {
  const found = await submittersOf(context.manager, planIds);
  return planIds.map((planId) => found.get(planId) ?? null);
});

@Resolver(() => PlanType)
export class PlanDecisionsResolver {
  @Extensions({ cost: 20 })
  @FieldResolver(() => PlanDecisionConnection, {
    description: 'What was decided about the plan, oldest first (办理记录).',
  })
  decisions(
    @Root() plan: PlanSource,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: GraphContext,
  ): Promise<Page<DecisionRow>> {
    return listDecisions(context.manager, plan, pageRequest(args));
  }

  @FieldResolver(() => PlanViewerCanType, { description: 'What the viewer may do now (可办理事项).' })
  async viewerCan(@Root() plan: PlanSource, @Ctx() context: GraphContext): Promise<PlanViewerCanType> {
    const may = (kind: DecisionKind): boolean => mayDecide(context.viewer, rolesFor(kind, plan.state), plan);
    const done = plan.runState === 'SUCCEEDED';
    const own = (await submitterOf(context, plan.planId)) === context.viewer?.accountId;
    return {
      submit: done && may('SUBMITTED'),
      return: may('RETURNED'),
      recheck: done && may('RECHECKED'),
      approve: !own && may('APPROVED'),
      publish: may('PUBLISHED'),
      close: may('CLOSED'),
      withdraw: may('WITHDRAWN'),
    };
  }
}
