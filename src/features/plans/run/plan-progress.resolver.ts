// The progress of a plan as a subscription over server-sent events.
import { Arg, Ctx, ID, Resolver, Root, Subscription } from 'type-graphql';
import { type GraphContext } from '../../../graphql/context';
import { type PlanSource, PlanType, planById } from '../plan';
import { watchPlan } from './plan-watch';

@Resolver()
export class PlanProgressResolver {
  @Subscription(() => PlanType, {
    description: 'The plan at once and after every change of its computation, until it has ended (方案进度).',
    subscribe: ({ args, context }: { args: { planId?: string }; context: GraphContext }) =>
      // A context of its own for every look: loaders remember what they read.
      watchPlan(() => planById({ ...context }, args.planId ?? '')),
  })
  planProgress(
    @Root() plan: PlanSource,
    @Arg('planId', () => ID, { description: 'Id of the plan (方案标识).' }) _planId: string,
    @Ctx() _context: GraphContext,
  ): PlanSource {
    return plan;
  }
}
