// Who reads comments on plans: the county's offices. Who writes them: those who work on plans and decide about them.
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

const writers = allow({ PERSONNEL_OFFICER: 'COUNTY', APPROVER: 'COUNTY' });

export const planCommentsAccess: AccessTable = composeAccess([
  connectionAccess('PlanComment'),
  {
    types: {
      Plan: { fields: { comments: withArgs(countyFacts, PAGE_ARGS) } },
      PlanComment: goesWithParent,
      Mutation: { fields: { addPlanComment: { ...withArgs(writers, ['input']), about: aboutInputPlan } } },
      AddPlanCommentPayload: goesWithParent,
    },
    inputs: { AddPlanCommentInput: sameRule(inherited, 'planId', 'text') },
  },
]);
