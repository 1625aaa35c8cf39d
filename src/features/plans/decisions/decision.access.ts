// Who decides about plans: officers submit, publish and close; approvers approve, send back and withdraw.
import {
  type AccessTable,
  allow,
  composeAccess,
  connectionAccess,
  countyFacts,
  goesWithParent,
  inherited,
  sameRule,
  withArgs,
} from '../../../graphql/access';
import { PAGE_ARGS } from '../../../graphql/paging';
import { aboutInputPlan } from '../plan';

const officers = allow({ PERSONNEL_OFFICER: 'COUNTY' });
const approvers = allow({ APPROVER: 'COUNTY' });
/** Which of the two it is depends on the plan's state. */
const either = allow({ PERSONNEL_OFFICER: 'COUNTY', APPROVER: 'COUNTY' });

const DECISION = ['planId', 'expectedVersion', 'idempotencyKey', 'reason'] as const;

export const decisionAccess: AccessTable = composeAccess([
  connectionAccess('PlanDecision'),
  connectionAccess('PlanInputChange'),
  {
    types: {
      Mutation: {
        fields: {
          submitPlan: { ...withArgs(officers, ['input']), about: aboutInputPlan },
          returnPlan: { ...withArgs(approvers, ['input']), about: aboutInputPlan },
          recheckPlan: { ...withArgs(either, ['input']), about: aboutInputPlan },
          approvePlan: { ...withArgs(approvers, ['input']), about: aboutInputPlan },
          publishPlan: { ...withArgs(officers, ['input']), about: aboutInputPlan },
          closePlan: { ...withArgs(officers, ['input']), about: aboutInputPlan },
          withdrawPlan: { ...withArgs(either, ['input']), about: aboutInputPlan },
        },
      },
      Plan: {
        fields: {
          decisions: withArgs(countyFacts, PAGE_ARGS),
          inputChanges: withArgs(countyFacts, PAGE_ARGS),
          ...sameRule(countyFacts, 'viewerCan', 'inputChangeCounts'),
        },
      },
      PlanInputChange: goesWithParent,
      PlanInputChangeCount: goesWithParent,
      PlanViolation: goesWithParent,
      RecheckPlanPayload: goesWithParent,
      PlanDecision: goesWithParent,
      PlanViewerCan: goesWithParent,
      PlanDecisionPayload: goesWithParent,
    },
    inputs: {
      SubmitPlanInput: sameRule(inherited, ...DECISION),
      ReturnPlanInput: sameRule(inherited, ...DECISION),
      RecheckPlanInput: sameRule(inherited, ...DECISION),
      ApprovePlanInput: sameRule(inherited, ...DECISION, 'decidedOn', 'termYears'),
      PublishPlanInput: sameRule(inherited, ...DECISION),
      ClosePlanInput: sameRule(inherited, ...DECISION),
      WithdrawPlanInput: sameRule(inherited, ...DECISION),
    },
  },
]);
