// Who reads verdicts on moves: the county's offices. Who gives them: personnel officers, as with pins.
import {
  type AccessTable,
  allow,
  composeAccess,
  connectionAccess,
  countyFacts,
  goesWithParent,
  inherited,
  inheritedFields,
  sameRule,
  withArgs,
} from '../../../graphql/access';
import { PAGE_ARGS } from '../../../graphql/paging';
import { aboutInputPlan } from '../plan';

/** Who gives verdicts. */
export const officers = allow({ PERSONNEL_OFFICER: 'COUNTY' });
const MOVE = ['planId', 'kind', 'position', 'reason'] as const;

export const moveVerdictsAccess: AccessTable = composeAccess([
  connectionAccess('MoveVerdict'),
  {
    types: {
      Plan: { fields: { verdicts: withArgs(countyFacts, PAGE_ARGS) } },
      PlanMove: { fields: inheritedFields('verdict', 'viewerCan') },
      MoveViewerCan: goesWithParent,
      MoveVerdict: goesWithParent,
      Mutation: {
        fields: {
          rejectMove: { ...withArgs(officers, ['input']), about: aboutInputPlan },
          pinMove: { ...withArgs(officers, ['input']), about: aboutInputPlan },
        },
      },
      RejectMovePayload: goesWithParent,
      PinMovePayload: goesWithParent,
    },
    inputs: {
      RejectMoveInput: sameRule(inherited, ...MOVE, 'scope', 'aboutPartner', 'replan', 'idempotencyKey'),
      PinMoveInput: sameRule(inherited, ...MOVE),
      ReplanInput: sameRule(inherited, 'name', 'timeLimitSeconds'),
    },
    enums: { MoveRejectionScope: 'VOCABULARY' },
  },
]);
