// What has changed in the county since a plan was computed: what the approver looks at before checking it again.
import { Args, Ctx, Extensions, FieldResolver, Resolver, Root } from 'type-graphql';
import { defineLoader, type GraphContext } from '../../../graphql/context';
import { type Order, type Page, PageArgs, pageOfList, pageRequest } from '../../../graphql/paging';
import { loadPlanningRoster } from '../../rosters';
import { type SchoolYearScope } from '../../school-years';
import { type PlanSource, PlanType } from '../plan';
import { PlanInputChangeConnection, PlanInputChangeCountType } from './input-change.type';
import {
  type ChangeCount,
  countChanges,
  INPUT_SHEETS,
  type InputChange,
  inputChanges,
} from './input-changes';
import { frozenInputs } from './plan-moves.store';

const todaysRoster = defineLoader(
  (context: GraphContext, years: readonly SchoolYearScope[]) =>
    Promise.all(years.map((year) => loadPlanningRoster(context.manager, year.countyCode, year.label))),
  (year) => year.schoolYearId,
);

const inputOfPlan = defineLoader(
  async (context: GraphContext, plans: readonly PlanSource[]) => {
    const found = await frozenInputs(context.manager, plans);
    return plans.map((plan) => found.get(`${plan.year.schoolYearId}|${plan.inputHash}`)!);
  },
  (plan) => plan.planId,
);

/** Once a plan is approved its own postings are among the changes: there is nothing left to compare for. */
async function changesOf(context: GraphContext, plan: PlanSource): Promise<readonly InputChange[]> {
  if (plan.state !== 'DRAFT' && plan.state !== 'SUBMITTED') return [];
  const [before, after] = await Promise.all([inputOfPlan(context, plan), todaysRoster(context, plan.year)]);
  return inputChanges(before, after);
}

const BY_SHEET: Order<InputChange> = {
  name: 'input-change',
  keyOf: ({ sheet, key }) => [INPUT_SHEETS.indexOf(sheet), key],
};

@Resolver(() => PlanType)
export class PlanInputChangesResolver {
  @Extensions({ cost: 500 })
  @FieldResolver(() => PlanInputChangeConnection, {
    description:
      "What has changed in the county since the plan's input was frozen; nothing once it is approved (变更明细).",
  })
  async inputChanges(
    @Root() plan: PlanSource,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: GraphContext,
  ): Promise<Page<InputChange>> {
    const request = pageRequest(args);
    return pageOfList(await changesOf(context, plan), BY_SHEET, request);
  }

  @Extensions({ cost: 500 })
  @FieldResolver(() => [PlanInputChangeCountType], {
    description: 'The same counted by sheet; sheets without changes are left out (变更数).',
  })
  async inputChangeCounts(
    @Root() plan: PlanSource,
    @Ctx() context: GraphContext,
  ): Promise<readonly ChangeCount[]> {
    return countChanges(await changesOf(context, plan));
  }
}
