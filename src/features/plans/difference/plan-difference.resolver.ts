// Which plan a plan was made from, and what it changes in it.
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type GraphContext } from '../../../graphql/context';
import { encodeNodeId } from '../../../graphql/node-id';
import { type Page, PageArgs, pageOfList, pageRequest } from '../../../graphql/paging';
import { type PlanDifference } from '../../../planning/plan';
import { documentOfPlan, type MoveRecord } from '../parts';
import { type PlanSource, PlanType, planById } from '../plan';
import { type MoveChange, moveChanges } from './plan-difference';
import {
  PlanDifferenceType,
  PlanMoveBriefType,
  PlanMoveChangeConnection,
  PlanMoveChangeType,
} from './plan-difference.type';

interface DifferenceSource extends PlanDifferenceType {
  readonly difference: PlanDifference;
}

@Resolver(() => PlanType)
export class PlanReplanningResolver {
  @FieldResolver(() => PlanType, { nullable: true, description: 'The plan it was made from (原方案).' })
  async basedOn(@Root() plan: PlanSource, @Ctx() context: GraphContext): Promise<PlanSource | null> {
    if (plan.basedOnPlanId === null) return null;
    const { countyCode, label } = plan.year;
    return planById(context, encodeNodeId('Plan', countyCode, label, plan.basedOnPlanId));
  }

  @FieldResolver(() => PlanDifferenceType, {
    nullable: true,
    description: 'What it changes in the plan it was made from (与原方案的差异).',
  })
  async difference(@Root() plan: PlanSource, @Ctx() context: GraphContext): Promise<DifferenceSource | null> {
    const replanning = (await documentOfPlan(context, plan.planId))?.replanning;
    if (!replanning) return null;
    const { change, difference } = replanning;
    return { kept: difference.kept, changedFte: change.value, bound: change.bound, difference };
  }
}

@Resolver(() => PlanDifferenceType)
export class PlanDifferenceResolver {
  @FieldResolver(() => PlanMoveChangeConnection, {
    description: 'Removed, changed and added moves (措施变化).',
  })
  moves(@Root() { difference }: DifferenceSource, @Args(() => PageArgs) args: PageArgs): Page<MoveChange> {
    const order = { name: 'plan-move-change', keyOf: ({ position }: MoveChange) => [position] };
    return pageOfList(moveChanges(difference), order, pageRequest(args));
  }
}

@Resolver(() => PlanMoveChangeType)
export class PlanMoveChangeResolver {
  @FieldResolver(() => PlanMoveBriefType, {
    nullable: true,
    description: 'As it was; none when new (原措施).',
  })
  before(@Root() change: MoveChange): PlanMoveBriefType | null {
    return change.before && briefOf(change.before);
  }

  @FieldResolver(() => PlanMoveBriefType, {
    nullable: true,
    description: 'As it is; none when gone (现措施).',
  })
  after(@Root() change: MoveChange): PlanMoveBriefType | null {
    return change.after && briefOf(change.after);
  }
}

function briefOf(move: MoveRecord): PlanMoveBriefType {
  return {
    kind: move.kind,
    staffNo: move.staff_no ?? null,
    partnerStaffNo: move.partner_staff_no ?? null,
    fromSchoolCode: move.from_school_code ?? null,
    toSchoolCode: move.to_school_code,
    stage: move.stage ?? null,
    subjectCode: move.subject_code ?? null,
    daysPerWeek: move.days_per_week ?? null,
    headCount: move.head_count ?? null,
    fte: move.fills.reduce((sum, { fte }) => sum + fte, 0),
  };
}
