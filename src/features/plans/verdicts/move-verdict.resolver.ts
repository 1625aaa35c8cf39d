// Rejecting and pinning moves of a draft, and what was said of them so far.
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { permits } from '../../../graphql/access';
import { orUserErrors } from '../../../graphql/change-refused';
import { defineLoader, type GraphContext } from '../../../graphql/context';
import { inMutation } from '../../../graphql/mutation';
import { encodeNodeId } from '../../../graphql/node-id';
import { once } from '../../../graphql/once';
import { mapPage, type Page, PageArgs, pageRequest } from '../../../graphql/paging';
import { accountOf } from '../../../graphql/viewer';
import { findMove, type MoveSource, PlanMoveType } from '../parts';
import { type MoveKind, type PlanSource, PlanType, planById, planNodeId, requirePlan } from '../plan';
import { judgeMove } from './judge-move';
import { latestVerdicts, listVerdicts, type VerdictRow } from './move-verdict.store';
import {
  MoveVerdictConnection,
  MoveVerdictType,
  MoveViewerCanType,
  PinMoveInput,
  PinMovePayload,
  RejectMoveInput,
  RejectMovePayload,
} from './move-verdict.type';
import { officers } from './move-verdicts.access';
import { replanErrors, startReplan } from './replan';
import { keepingPin, rejectionPin } from './verdict-pin';

type VerdictSource = VerdictRow & { readonly plan: PlanSource };

const verdictsOfPlan = defineLoader(async (context: GraphContext, planIds: readonly string[]) => {
  const rows = await latestVerdicts(context.manager, planIds);
  return planIds.map((planId) => rows.filter((row) => row.planId === planId));
});

@Resolver(() => PlanType)
export class PlanVerdictsResolver {
  @FieldResolver(() => MoveVerdictConnection, { description: 'Verdicts on moves, oldest first (措施审定).' })
  async verdicts(
    @Root() plan: PlanSource,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: GraphContext,
  ): Promise<Page<VerdictSource>> {
    const page = await listVerdicts(context.manager, plan.planId, pageRequest(args));
    return mapPage(page, (row): VerdictSource => ({ ...row, plan }));
  }
}

@Resolver(() => PlanMoveType)
export class MoveVerdictOfMoveResolver {
  @FieldResolver(() => MoveVerdictType, {
    nullable: true,
    description: 'The latest verdict on it (最近审定).',
  })
  async verdict(
    @Root() { plan, kind, position }: MoveSource,
    @Ctx() context: GraphContext,
  ): Promise<VerdictSource | null> {
    const rows = await verdictsOfPlan(context, plan.planId);
    const row = rows.find((each) => each.moveKind === kind && each.position === position);
    return row ? { ...row, plan } : null;
  }

  @FieldResolver(() => MoveViewerCanType, { description: 'What the viewer may do with it now (可办理事项).' })
  viewerCan(@Root() { plan, kind }: MoveSource, @Ctx() { viewer }: GraphContext): MoveViewerCanType {
    const may = plan.state === 'DRAFT' && !viewer?.readOnly;
    const given = may && permits(officers, viewer, { county: plan.year.countyCode });
    return { reject: given && kind !== 'COVER', pin: given && kind === 'ROTATION' };
  }
}

@Resolver(() => MoveVerdictType)
export class MoveVerdictResolver {
  @FieldResolver(() => ID, {
    nullable: true,
    description: 'The pin it set, for unpin; none when that has been taken away (指定标识).',
  })
  pinId(@Root() { plan, standingPinId }: VerdictSource): string | null {
    const { countyCode, label } = plan.year;
    return standingPinId && encodeNodeId('Pin', countyCode, label, standingPinId);
  }

  @Mutation(() => RejectMovePayload, {
    description: 'Rejects a move with a reason, and plans again with least change if asked to (不采用措施).',
  })
  async rejectMove(
    @Arg('input', () => RejectMoveInput, { description: 'Which move, and why (不采用内容).' })
    input: RejectMoveInput,
    @Ctx() context: GraphContext,
  ): Promise<RejectMovePayload> {
    const { idempotencyKey: key, ...asked } = input;
    const plan = await requirePlan(context, input.planId);
    const formErrors = replanErrors(input.replan ?? null);
    if (formErrors.length > 0) return { move: null, plan: null, userErrors: formErrors };
    const actor = accountOf(context.viewer);
    const reason = input.reason.trim();
    const [scope, aboutPartner] = [input.scope ?? 'THIS_SCHOOL', input.aboutPartner ?? false];
    const { kind, position, replan } = input;
    const done = await orUserErrors(() =>
      inMutation(context, (manager) =>
        once(manager, { accountId: actor, operation: 'rejectMove', key, input: asked }, async () => {
          await judgeMove(manager, {
            kind: 'REJECTED',
            plan,
            move: { kind, position },
            reason,
            actor,
            pinOf: (move) => rejectionPin(move, { scope, aboutPartner, reason }),
          });
          return replan ? startReplan(manager, { plan, replan, actor }) : null;
        }),
      ),
    );
    if ('userErrors' in done) return { move: null, plan: null, userErrors: done.userErrors };
    const next = done.answer;
    return {
      move: await moveOf(context, plan, input),
      plan: next === null ? null : await planById(context, planNodeId({ ...plan, planId: next })),
      userErrors: [],
    };
  }

  @Mutation(() => PinMovePayload, { description: 'Pins a rotation: every later plan makes it (锁定措施).' })
  async pinMove(
    @Arg('input', () => PinMoveInput, { description: 'Which move, and why (锁定内容).' }) input: PinMoveInput,
    @Ctx() context: GraphContext,
  ): Promise<PinMovePayload> {
    const plan = await requirePlan(context, input.planId);
    const actor = accountOf(context.viewer);
    const reason = input.reason.trim();
    const { kind, position } = input;
    const done = await orUserErrors(() =>
      inMutation(context, (manager) =>
        judgeMove(manager, {
          kind: 'PINNED',
          plan,
          move: { kind, position },
          reason,
          actor,
          pinOf: (move) => keepingPin(move, reason),
        }),
      ),
    );
    if ('userErrors' in done) return { move: null, userErrors: done.userErrors };
    return { move: await moveOf(context, plan, input), userErrors: [] };
  }
}

async function moveOf(
  context: GraphContext,
  plan: PlanSource,
  which: { readonly kind: MoveKind; readonly position: number },
): Promise<MoveSource | null> {
  const row = await findMove(context.manager, plan.planId, which);
  return row && { ...row, plan };
}
