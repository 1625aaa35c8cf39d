// Explanations go with the plan they explain; why a teacher stays is shown as the teacher's own standing is.
import {
  type AccessTable,
  composeAccess,
  connectionAccess,
  countyFacts,
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
      PlanMoveExplanation: {
        fields: inheritedFields('sentence', 'fills', 'cost', 'allowedBy', 'nextBest'),
      },
      PlanAllowance: { fields: inheritedFields('rule', 'unit', 'actual', 'limit', 'sentence') },
      PlanNextBest: {
        fields: {
          ...inheritedFields('staffNo', 'teacher', 'fromSchoolCode', 'fromSchool', 'fte', 'cost'),
          ...inheritedFields('blockers', 'sentence'),
        },
      },
      PlanBlocker: { fields: inheritedFields('code', 'rule', 'actual', 'limit', 'sentence') },
      PlanCell: { fields: inheritedFields('explanation') },
      PlanCellExplanation: { fields: inheritedFields('sentence', 'ways') },
      PlanWay: {
        fields: inheritedFields('measure', 'fte', 'candidates', 'staffNo', 'teacher', 'blockers', 'sentence'),
      },
      PlanStay: {
        fields: {
          ...inheritedFields('staffNo', 'teacher', 'reason', 'blockers', 'toSchoolCode', 'nearestSchool'),
          ...inheritedFields('sentence'),
        },
      },
      PlanPrice: {
        fields: {
          ...inheritedFields('limit', 'step', 'fall', 'atMost', 'status', 'schoolCode', 'atSchool'),
          ...inheritedFields('sentence'),
        },
      },
      PlanBalance: { fields: inheritedFields('stage', 'resource', 'before', 'after', 'basic', 'quality') },
      PlanRunFailure: { fields: inheritedFields('conflict') },
      PlanConflict: { fields: { smallest: inherited, members: withArgs(inherited, PAGE_ARGS) } },
      PlanConflictMember: {
        fields: {
          ...inheritedFields('rule', 'pin', 'staffNo', 'schoolCode', 'toSchoolCode', 'sentence'),
          ...inheritedFields('facts'),
        },
      },
      PlanConflictFact: { fields: inheritedFields('code', 'schoolCode', 'sentence') },
    },
  },
]);
