// Who sees plans: the county's offices. Who starts and gives them up: personnel officers.
import {
  type About,
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
import { type SchoolYearScope } from '../../school-years';
import { countyOfPlanId } from './plan.loader';
import { type PlanSource } from './plan.store';

const planners = allow({ PERSONNEL_OFFICER: 'COUNTY' });

/** What an opaque plan id says of its county: enough to decide, and the same answer for plans that are not there. */
function aboutPlanId(id: unknown): About | null {
  const county = countyOfPlanId(id);
  return county === null ? null : { county };
}

type InputArgs = Readonly<Record<string, unknown>> & { readonly input?: Readonly<Record<string, unknown>> };

/** The county of the plan that an input names. */
export const aboutInputPlan = (_source: unknown, { input }: InputArgs): About | null =>
  aboutPlanId(input?.['planId']);

export const planAccess: AccessTable = composeAccess([
  connectionAccess('Plan'),
  connectionAccess('PlanMove'),
  connectionAccess('PlanCell'),
  connectionAccess('PlanMoveChange'),
  {
    types: {
      Query: {
        fields: {
          plan: { ...withArgs(countyFacts, ['id']), about: (_source, args) => aboutPlanId(args['id']) },
        },
      },
      Subscription: {
        fields: {
          planProgress: {
            ...withArgs(countyFacts, ['planId']),
            about: (_source, args) => aboutPlanId(args['planId']),
          },
        },
      },
      Mutation: {
        fields: {
          startPlan: {
            ...withArgs(planners, ['input']),
            about: (_source, { input }: InputArgs) => ({ county: String(input?.['county']) }),
          },
          updatePlan: { ...withArgs(planners, ['input']), about: aboutInputPlan },
          cancelPlan: { ...withArgs(planners, ['input']), about: aboutInputPlan },
          exportPlan: { ...withArgs(countyFacts, ['input']), about: aboutInputPlan },
        },
      },
      SchoolYear: {
        about: (year: SchoolYearScope) => ({ county: year.countyCode }),
        fields: { plans: withArgs(countyFacts, [...PAGE_ARGS, 'runStates']) },
      },
      Plan: {
        about: (plan: PlanSource) => ({ county: plan.year.countyCode }),
        fields: {
          ...sameRule(
            countyFacts,
            'id',
            'name',
            'description',
            'state',
            'version',
            'inputHash',
            'ruleSetVersion',
            'seed',
          ),
          ...sameRule(
            countyFacts,
            'timeLimitSeconds',
            'createdAt',
            'createdByName',
            'schoolYear',
            'outdated',
            'run',
            'tiers',
          ),
          ...sameRule(countyFacts, 'waterfall', 'solver', 'check', 'moveCounts', 'basedOn', 'difference'),
          moves: withArgs(countyFacts, [...PAGE_ARGS, 'filter']),
          move: withArgs(countyFacts, ['kind', 'position']),
          cells: withArgs(countyFacts, [...PAGE_ARGS, 'filter', 'orderBy']),
        },
      },
      PlanRun: goesWithParent,
      PlanRunFailure: { fields: inheritedFields('code', 'message', 'hint', 'causes') },
      PlanTier: goesWithParent,
      PlanWaterfallStep: goesWithParent,
      PlanSolver: goesWithParent,
      PlanCheck: goesWithParent,
      PlanMoveCount: goesWithParent,
      PlanFill: goesWithParent,
      PlanMove: {
        fields: {
          ...inheritedFields(
            'kind',
            'position',
            'staffNo',
            'partnerStaffNo',
            'fromSchoolCode',
            'toSchoolCode',
          ),
          ...inheritedFields(
            'stage',
            'daysPerWeek',
            'headCount',
            'teacher',
            'partner',
            'fromSchool',
            'toSchool',
          ),
          ...inheritedFields('subject', 'fills'),
        },
      },
      PlanCell: {
        fields: {
          ...inheritedFields('schoolCode', 'stage', 'need', 'supply', 'shortageBefore', 'shortageAfter'),
          ...inheritedFields('reason', 'school', 'subject'),
        },
      },
      PlanDifference: {
        fields: { ...inheritedFields('kept', 'changedFte', 'bound'), moves: withArgs(inherited, PAGE_ARGS) },
      },
      PlanMoveChange: goesWithParent,
      PlanMoveBrief: goesWithParent,
      UpdatePlanPayload: goesWithParent,
      StartPlanPayload: goesWithParent,
      CancelPlanPayload: goesWithParent,
      ExportPlanPayload: goesWithParent,
    },
    inputs: {
      PlanMoveFilter: sameRule(inherited, 'kinds', 'schoolCodes', 'staffNos', 'subjects'),
      PlanCellFilter: sameRule(inherited, 'schoolCodes', 'stage', 'subjects', 'reasons', 'short'),
      StartPlanInput: sameRule(
        inherited,
        'county',
        'schoolYear',
        'name',
        'timeLimitSeconds',
        'basedOn',
        'idempotencyKey',
      ),
      UpdatePlanInput: sameRule(inherited, 'planId', 'expectedVersion', 'name', 'description'),
      CancelPlanInput: sameRule(inherited, 'planId', 'keepBest'),
      ExportPlanInput: sameRule(inherited, 'planId'),
    },
    enums: {
      MoveKind: 'VOCABULARY',
      PlanRunState: 'VOCABULARY',
      PlanCellOrder: sameRule(inherited, 'SCHOOL', 'SHORTAGE_BEFORE', 'SHORTAGE_AFTER'),
    },
  },
]);
