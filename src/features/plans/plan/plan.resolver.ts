// Plans: found by id, listed by school year, with the state of their computation.
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { countyFacts, reachOf } from '../../../graphql/access';
import { type GraphContext } from '../../../graphql/context';
import { say } from '../../../graphql/language';
import { encodeNodeId } from '../../../graphql/node-id';
import { mapPage, type Page, pageRequest } from '../../../graphql/paging';
import { type FindNode } from '../../../graphql/types/node.type';
import { mayEnter, type SchoolYearScope, SchoolYearType, tagged } from '../../school-years';
import { PlansArgs } from './plan.args';
import { planById, planNodeId } from './plan.loader';
import { listPlans, type PlanSource } from './plan.store';
import { PlanConnection, PlanRunFailureType, PlanRunType, PlanType } from './plan.type';
import { type RunFailure } from './run-failure';

@Resolver(() => SchoolYearType)
export class SchoolYearPlansResolver {
  @FieldResolver(() => PlanConnection, { description: 'Plans of the school year, newest first (方案列表).' })
  async plans(
    @Root() year: SchoolYearScope,
    @Args(() => PlansArgs) args: PlansArgs,
    @Ctx() context: GraphContext,
  ): Promise<Page<PlanSource>> {
    const page = await listPlans(context.manager, year, args.runStates ?? null, pageRequest(args));
    return mapPage(page, (row): PlanSource => ({ ...row, year }));
  }
}

@Resolver(() => PlanType)
export class PlanResolver {
  @Query(() => PlanType, { nullable: true, description: 'A plan by its id (方案).' })
  plan(
    @Arg('id', () => ID, { description: 'Opaque global id (全局标识).' }) id: string,
    @Ctx() context: GraphContext,
  ): Promise<PlanSource | null> {
    return planById(context, id);
  }

  @FieldResolver(() => ID, { description: 'Opaque global id (全局标识).' })
  id(@Root() plan: PlanSource): string {
    return planNodeId(plan);
  }

  @FieldResolver(() => SchoolYearType, { description: 'School year it plans for (学年).' })
  schoolYear(@Root() plan: PlanSource): SchoolYearScope {
    return plan.year;
  }

  @FieldResolver(() => String, { description: 'Time of the request, ISO 8601 (创建时间).' })
  createdAt(@Root() plan: PlanSource): string {
    return plan.createdAt.toISOString();
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether the roster has changed since the input was frozen (名册是否已变更).',
  })
  outdated(@Root() plan: PlanSource): boolean {
    return plan.planRosterVersion !== plan.year.rosterVersion;
  }

  @FieldResolver(() => PlanRunType, { description: 'The computation (计算过程).' })
  run(@Root() plan: PlanSource): PlanRunType {
    return runOf(plan);
  }
}

/** Why a run gave no plan, with the plan it was to give. */
export type FailureSource = RunFailure & { readonly plan: PlanSource };

function failureOf(plan: PlanSource): FailureSource | null {
  return plan.runError && { ...plan.runError, plan };
}

/** The run of a plan as its GraphQL type shows it. */
function runOf(plan: PlanSource): PlanRunType {
  return {
    state: plan.runState,
    phase: plan.runPhase,
    done: plan.runDone,
    best: plan.runBest,
    bound: plan.runBound,
    seconds: plan.runSeconds,
    attempts: plan.runAttempts,
    startedAt: plan.runStartedAt?.toISOString() ?? null,
    finishedAt: plan.runFinishedAt?.toISOString() ?? null,
    failure: failureOf(plan),
  };
}

@Resolver(() => PlanRunFailureType)
export class PlanRunFailureResolver {
  @FieldResolver(() => String, { description: 'What happened, in the language of the request (说明).' })
  message(@Root() failure: RunFailure, @Ctx() context: GraphContext): string {
    return say(failure.message, context.language);
  }

  @FieldResolver(() => String, { description: 'What to do about it (处理建议).' })
  hint(@Root() failure: RunFailure, @Ctx() context: GraphContext): string {
    return say(failure.hint, context.language);
  }

  @FieldResolver(() => [String], {
    description: 'The conflict of pins and rules, or the broken rules, one sentence each (原因).',
  })
  causes(@Root() failure: RunFailure, @Ctx() context: GraphContext): readonly string[] {
    return failure.causes.map((cause) => say(cause, context.language));
  }
}

export const planNodes: Readonly<Record<string, FindNode>> = {
  Plan: async (context, [county = '', label = '', planId = '']) => {
    if (!mayEnter(context, county) || !reachOf(countyFacts, context.viewer, county).everything) return null;
    return tagged('Plan', await planById(context, encodeNodeId('Plan', county, label, planId)));
  },
};
