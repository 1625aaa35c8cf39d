// Explanations go with the plan they explain; why a teacher stays is shown as the teacher's own standing is.
import {
  type AccessTable,
  composeAccess,
  connectionAccess,
  countyFacts,
  goesWithParent,
  inherited,
  inheritedFields,
  ownFacts,
  rowsOf,
  sameRule,
  withArgs,
} from '../../../graphql/access';
import { PAGE_ARGS } from '../../../graphql/paging';

export const planExplanationsAccess: AccessTable = composeAccess([
  connectionAccess('PlanStay'),
  connectionAccess('PlanConflictMember'),
  {
    types: {
      Plan: {
        fields: {
          stays: withArgs(rowsOf(ownFacts), [...PAGE_ARGS, 'staffNos', 'schoolCodes', 'reasons']),
          ...sameRule(countyFacts, 'prices', 'balance'),
        },
      },
      PlanMove: { fields: inheritedFields('explanation', 'alternatives') },
      PlanMoveExplanation: goesWithParent,
      PlanAllowance: goesWithParent,
      PlanNextBest: goesWithParent,
      PlanBlocker: goesWithParent,
      PlanCell: { fields: inheritedFields('explanation') },
      PlanCellExplanation: goesWithParent,
      PlanWay: goesWithParent,
      PlanStay: goesWithParent,
      PlanPrice: goesWithParent,
      PlanBalance: goesWithParent,
      PlanRunFailure: { fields: inheritedFields('conflict') },
      PlanConflict: { fields: { smallest: inherited, members: withArgs(inherited, PAGE_ARGS) } },
      PlanConflictMember: goesWithParent,
      PlanConflictFact: goesWithParent,
    },
  },
]);
