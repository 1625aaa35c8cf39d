// Who sees curves of variants: the county's offices. Who starts and gives them up: personnel officers.
import {
  type About,
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
import { countyOfCurveId } from './variant-curve.loader';
import { type CurveSource } from './variant-curve.store';

const planners = allow({ PERSONNEL_OFFICER: 'COUNTY' });

function aboutCurveId(id: unknown): About | null {
  const county = countyOfCurveId(id);
  return county === null ? null : { county };
}

type InputArgs = Readonly<Record<string, unknown>> & { readonly input?: Readonly<Record<string, unknown>> };

export const variantsAccess: AccessTable = composeAccess([
  connectionAccess('VariantCurve'),
  {
    types: {
      Query: {
        fields: {
          variantCurve: {
            ...withArgs(countyFacts, ['id']),
            about: (_source, args) => aboutCurveId(args['id']),
          },
        },
      },
      Subscription: {
        fields: {
          variantsProgress: {
            ...withArgs(countyFacts, ['curveId']),
            about: (_source, args) => aboutCurveId(args['curveId']),
          },
        },
      },
      Mutation: {
        fields: {
          startVariants: {
            ...withArgs(planners, ['input']),
            about: (_source, { input }: InputArgs) => ({ county: String(input?.['county']) }),
          },
          cancelVariants: {
            ...withArgs(planners, ['input']),
            about: (_source, { input }: InputArgs) => aboutCurveId(input?.['curveId']),
          },
        },
      },
      SchoolYear: { fields: { variantCurves: withArgs(countyFacts, PAGE_ARGS) } },
      VariantCurve: {
        about: (curve: CurveSource) => ({ county: curve.year.countyCode }),
        fields: {
          ...sameRule(countyFacts, 'id', 'inputHash', 'ruleSetVersion', 'timeLimitSeconds', 'createdAt'),
          ...sameRule(countyFacts, 'schoolYear', 'outdated', 'run', 'before', 'eligible', 'points'),
        },
      },
      VariantPoint: goesWithParent,
      StartVariantsPayload: goesWithParent,
      CancelVariantsPayload: goesWithParent,
    },
    inputs: {
      StartVariantsInput: sameRule(inherited, 'county', 'schoolYear', 'timeLimitSeconds', 'idempotencyKey'),
      CancelVariantsInput: sameRule(inherited, 'curveId'),
    },
  },
]);
