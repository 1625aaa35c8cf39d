// What is waiting for whom, read off the plans of a year and what came of them.
import { type CountyOverviewQuery } from '../../graphql/generated/types';
import { type Role } from '../../shell/viewer';

export type Overview = NonNullable<NonNullable<CountyOverviewQuery['county']>['schoolYear']>;
export type OverviewPlan = Overview['plans']['nodes'][number];

/** What is to be done with a plan; each is a sentence of the dictionary. */
export type PlanMatter =
  | 'computing'
  | 'failed'
  | 'toRenew'
  | 'toSubmit'
  | 'toApprove'
  | 'toPublish'
  | 'toClose';

export interface WaitingPlan {
  readonly matter: PlanMatter;
  readonly plan: OverviewPlan;
  readonly role: Role | null;
  /** The viewer may do it. */
  readonly isMine: boolean;
}

/** One entry a plan that asks for something; of the drafts only the latest, the others are attempts. */
export function waitingPlans(plans: readonly OverviewPlan[]): readonly WaitingPlan[] {
  const latestDraft = plans.find(({ state }) => state === 'DRAFT');
  return plans.flatMap((plan) => {
    if (plan.state !== 'DRAFT') return decisionMatter(plan);
    return plan === latestDraft ? draftMatter(plan) : [];
  });
}

function draftMatter(plan: OverviewPlan): readonly WaitingPlan[] {
  const { run, outdated, viewerCan } = plan;
  if (run.state === 'QUEUED' || run.state === 'RUNNING') {
    return [{ matter: 'computing', plan, role: null, isMine: false }];
  }
  const officer = { plan, role: 'PERSONNEL_OFFICER' as const, isMine: viewerCan.submit };
  if (run.state === 'FAILED') return [{ ...officer, matter: 'failed' }];
  if (run.state !== 'SUCCEEDED') return [];
  return [{ ...officer, matter: outdated ? 'toRenew' : 'toSubmit' }];
}

function decisionMatter(plan: OverviewPlan): readonly WaitingPlan[] {
  const { viewerCan } = plan;
  switch (plan.state) {
    case 'SUBMITTED':
      return [{ matter: 'toApprove', plan, role: 'APPROVER', isMine: viewerCan.approve || viewerCan.return }];
    case 'APPROVED':
      return [{ matter: 'toPublish', plan, role: 'PERSONNEL_OFFICER', isMine: viewerCan.publish }];
    case 'PUBLISHED':
      return [{ matter: 'toClose', plan, role: 'PERSONNEL_OFFICER', isMine: viewerCan.close }];
    default:
      return [];
  }
}
