// The one way a decision is taken: under the lock, once for a key, with its history and audit entries in the same transaction.

import { type EntityManager } from 'typeorm';
import { allow, permits } from '../../../graphql/access';
import { ChangeRefused, orUserErrors } from '../../../graphql/change-refused';
import { type GraphContext } from '../../../graphql/context';
import { RefusedError } from '../../../graphql/errors';
import { inMutation } from '../../../graphql/mutation';
import { once } from '../../../graphql/once';
import { type UserErrorValue } from '../../../graphql/types/user-error.type';
import { accountOf, type Role, type Viewer } from '../../../graphql/viewer';
import { audit } from '../../audit';
import { rotationsOfPlan } from '../../rotations';
import { type PlanSource, planById, requirePlan } from '../plan';
import { reasonErrors, stateErrors } from './decision-refusals';
import { type LockedPlan, lockPlan, writeDecision } from './plan-decision.store';
import { type DecisionKind, rolesFor } from './transitions';

export interface DecisionInput {
  readonly planId: string;
  readonly expectedVersion: number;
  readonly idempotencyKey: string;
  readonly reason?: string | null;
}

/** What a decision does beside moving the plan on. */
export interface Effect {
  readonly inputHash?: string;
  /** Facts for the audit entry. */
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** The transaction a decision is taken in. */
export interface Deciding {
  readonly manager: EntityManager;
  readonly plan: PlanSource;
  readonly locked: LockedPlan;
  /** Account that decides. */
  readonly accountId: string;
  readonly reason: string;
}

export interface DecisionOrder {
  readonly kind: DecisionKind;
  /** Name of the mutation. */
  readonly operation: string;
  readonly input: DecisionInput;
  readonly effect?: (deciding: Deciding) => Promise<Effect>;
}

export interface DecisionAnswer {
  readonly plan: PlanSource | null;
  readonly userErrors: readonly UserErrorValue[];
}

/** Takes the decision, or says why not; a refusal changes nothing, and `onRefusal` hears of it. */
export async function decide(
  context: GraphContext,
  order: DecisionOrder,
  onRefusal: (refusal: ChangeRefused) => void = () => undefined,
): Promise<DecisionAnswer> {
  const { kind, operation, input } = order;
  const { idempotencyKey: key, ...asked } = input;
  const reason = (input.reason ?? '').trim();
  const accountId = accountOf(context.viewer);
  const plan = await requirePlan(context, input.planId);
  const formErrors = reasonErrors(kind, reason);
  if (formErrors.length > 0) return { plan, userErrors: formErrors };
  const done = await orUserErrors(() =>
    inMutation(context, (manager) =>
      once(manager, { accountId, operation, key, input: asked }, async () => {
        const locked = await lockPlan(manager, plan, input.expectedVersion);
        refuseOthers(context.viewer, kind, { plan, locked });
        await take(order, { manager, plan, locked, accountId, reason });
        return true;
      }),
    ),
  );
  if ('userErrors' in done) onRefusal(done);
  // Read again past the request's loaders: they hold the plan as it was.
  const userErrors = 'userErrors' in done ? done.userErrors : [];
  return { plan: await planById({ ...context }, input.planId), userErrors };
}

/** Some decisions belong to another role as the plan moves on. */
function refuseOthers(
  viewer: Viewer | null,
  kind: DecisionKind,
  { plan, locked }: Pick<Deciding, 'plan' | 'locked'>,
): void {
  const errors = stateErrors(kind, locked);
  if (errors.length > 0) throw new ChangeRefused(...errors);
  if (mayDecide(viewer, rolesFor(kind, locked.state), plan)) return;
  throw new RefusedError('FORBIDDEN', {
    zh: '此时须由另一角色办理',
    en: 'At this point another role decides',
  });
}

/** Whether the viewer holds one of the roles in the plan's county. */
export function mayDecide(viewer: Viewer | null, roles: readonly Role[], plan: PlanSource): boolean {
  const scopes = Object.fromEntries(roles.map((role) => [role, 'COUNTY' as const]));
  return permits(allow(scopes), viewer, { county: plan.year.countyCode });
}

async function take({ kind, effect }: DecisionOrder, deciding: Deciding): Promise<void> {
  const { manager, plan, locked, accountId, reason } = deciding;
  const { inputHash, detail = {} } = (await effect?.(deciding)) ?? {};
  const decision = { kind, reason, decidedBy: accountId, inputHash: inputHash ?? null };
  await writeDecision(manager, plan.year, locked, decision);
  await audit(manager, {
    county: plan.year.countyCode,
    actor: accountId,
    action: `PLAN_${kind}`,
    subjectType: 'PLAN',
    subjectId: plan.planId,
    reason,
    detail: { from: locked.state, ...(inputHash ? { inputHash } : {}), ...detail },
    change: { schoolYear: plan.year.label },
  });
  if (kind === 'APPROVED' || kind === 'WITHDRAWN') await tellPosted(deciding, kind);
}

/** One change for all records that the decision made or took back: those whom they are about see no plans. */
async function tellPosted(
  { manager, plan, accountId }: Deciding,
  kind: 'APPROVED' | 'WITHDRAWN',
): Promise<void> {
  const records = await rotationsOfPlan(manager, plan.year, plan.planId);
  if (records.length === 0) return;
  const schools = new Set(
    records.flatMap(({ fromSchoolCode, toSchoolCode }) => [fromSchoolCode, toSchoolCode]),
  );
  await audit(manager, {
    county: plan.year.countyCode,
    actor: accountId,
    action: `POSTINGS_${kind}`,
    subjectType: 'POSTINGS',
    subjectId: plan.planId,
    detail: { records: records.length },
    change: {
      schoolYear: plan.year.label,
      schools: [...schools],
      staffNos: records.map(({ staffNo }) => staffNo),
    },
  });
}
