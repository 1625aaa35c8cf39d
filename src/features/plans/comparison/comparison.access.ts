// Who compares plans: whoever may read them.
import {
  type About,
  type AccessTable,
  composeAccess,
  connectionAccess,
  countyFacts,
  goesWithParent,
  inherited,
  inheritedFields,
  withArgs,
} from '../../../graphql/access';
import { PAGE_ARGS } from '../../../graphql/paging';
import { countyOfPlanId } from '../plan';

/** All of them have to be of one county: otherwise the answer is that of plans that are not there. */
function aboutPlanIds(ids: unknown): About | null {
  const counties = Array.isArray(ids) ? [...new Set(ids.map(countyOfPlanId))] : [];
  const [county] = counties;
  return counties.length === 1 && typeof county === 'string' ? { county } : null;
}

export const planComparisonAccess: AccessTable = composeAccess([
  connectionAccess('ComparedTeacher'),
  connectionAccess('ComparedHire'),
  {
    types: {
      Query: {
        fields: {
          comparePlans: {
            ...withArgs(countyFacts, ['ids']),
            about: (_source, args) => aboutPlanIds(args['ids']),
          },
        },
      },
      PlanComparison: {
        fields: {
          ...inheritedFields('before', 'sameInput', 'plans'),
          teachers: withArgs(inherited, [...PAGE_ARGS, 'differing', 'staffNos', 'schoolCodes', 'kinds']),
          hires: withArgs(inherited, [...PAGE_ARGS, 'differing']),
        },
      },
      ComparedPlan: goesWithParent,
      ComparedTeacher: goesWithParent,
      ComparedMoves: goesWithParent,
      ComparedHire: goesWithParent,
    },
  },
]);
