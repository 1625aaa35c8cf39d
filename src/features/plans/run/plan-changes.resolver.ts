// Starting a plan, giving it up, and exporting its document.
import { Arg, Ctx, Extensions, Mutation, Resolver } from 'type-graphql';
import { offerDownload } from '../../../files';
import { type GraphContext } from '../../../graphql/context';
import { RefusedError } from '../../../graphql/errors';
import { inMutation } from '../../../graphql/mutation';
import { encodeNodeId } from '../../../graphql/node-id';
import { once } from '../../../graphql/once';
import { type UserErrorValue } from '../../../graphql/types/user-error.type';
import { accountOf } from '../../../graphql/viewer';
import { cancelJob } from '../../../jobs';
import { audit } from '../../audit';
import { requireSchoolYear } from '../../school-years';
import { documentText, NO_SUCH_PLAN, planById, planFileText, requirePlan } from '../plan';
import {
  CancelPlanInput,
  CancelPlanPayload,
  ExportPlanInput,
  ExportPlanPayload,
  StartPlanInput,
  StartPlanPayload,
} from './plan-changes.type';
import { planJobKey } from './plan-job.kind';
import { askToFinish, markCancelled, runsAtWork } from './plan-run.store';
import { DEFAULT_TIME_LIMIT, LONGEST_TIME_LIMIT, SHORTEST_TIME_LIMIT, startPlan } from './plan-start';

/** Freezing a county's roster is dear: one start of an account at a time. */
const START_COST = 14_000;

/** Computations of one county that may wait or run at a time. */
const RUNS_OF_COUNTY = 20;

@Resolver()
export class PlanChangesResolver {
  @Extensions({ cost: START_COST })
  @Mutation(() => StartPlanPayload, {
    description:
      'Freezes the roster as it is and starts planning it; watch the plan for its progress (计算方案).',
  })
  async startPlan(
    @Arg('input', () => StartPlanInput, { description: 'What to plan (计算条件).' }) input: StartPlanInput,
    @Ctx() context: GraphContext,
  ): Promise<StartPlanPayload> {
    const userErrors = inputErrors(input);
    if (userErrors.length > 0) return { plan: null, userErrors };
    const { idempotencyKey: key, ...asked } = input;
    const accountId = accountOf(context.viewer);
    const base = input.basedOn ? await requirePlan(context, input.basedOn) : null;
    if (base && base.year.countyCode !== input.county) throw new RefusedError('NOT_FOUND', NO_SUCH_PLAN);
    if (base && base.runState !== 'SUCCEEDED') return { plan: null, userErrors: [NOT_A_BASE] };
    const id = await inMutation(context, (manager) =>
      once(manager, { accountId, operation: 'startPlan', key, input: asked }, async () => {
        // Asked here, so that a repeated key still gets its earlier answer.
        if ((await runsAtWork(manager, input.county)) >= RUNS_OF_COUNTY) throw tooManyRuns();
        const year = await requireSchoolYear(
          manager,
          input.county,
          input.schoolYear ?? base?.year.label ?? null,
        );
        if (base && base.year.schoolYearId !== year.schoolYearId)
          throw new RefusedError('NOT_FOUND', NO_SUCH_PLAN);
        const basedOnPlanId = base?.planId ?? null;
        const timeLimitSeconds = input.timeLimitSeconds ?? DEFAULT_TIME_LIMIT;
        const name = input.name?.trim() || `${year.label} 方案 Plan`;
        const planId = await startPlan(manager, { year, name, timeLimitSeconds, basedOnPlanId, accountId });
        return encodeNodeId('Plan', year.countyCode, year.label, planId);
      }),
    );
    return { plan: await planById(context, id), userErrors };
  }

  @Mutation(() => CancelPlanPayload, {
    description:
      'Gives a waiting or running computation up, or ends it with the best plan found so far (取消或提前结束计算).',
  })
  async cancelPlan(
    @Arg('input', () => CancelPlanInput, { description: 'Which plan (方案).' }) input: CancelPlanInput,
    @Ctx() context: GraphContext,
  ): Promise<CancelPlanPayload> {
    const { planId, year } = await requirePlan(context, input.planId);
    const actor = accountOf(context.viewer);
    const given = await inMutation(context, async (manager) => {
      const { keepBest } = input;
      const ended = keepBest ? await askToFinish(manager, planId) : await markCancelled(manager, planId);
      if (!ended) return false;
      if (!keepBest) await cancelJob(manager, planJobKey(planId));
      await audit(manager, {
        county: year.countyCode,
        actor,
        action: keepBest ? 'PLAN_RUN_CUT_SHORT' : 'PLAN_RUN_CANCELLED',
        subjectType: 'PLAN',
        subjectId: planId,
        change: { schoolYear: year.label },
      });
      return true;
    });
    // Read again past the request's loaders: they hold the plan as it was.
    const plan = await planById({ ...context }, input.planId);
    return { plan, userErrors: given ? [] : [input.keepBest ? NOT_RUNNING : RUN_ENDED_ALREADY] };
  }

  @Mutation(() => ExportPlanPayload, {
    description: 'Makes the plan document a file to download (导出方案文件).',
  })
  async exportPlan(
    @Arg('input', () => ExportPlanInput, { description: 'Which plan (方案).' }) input: ExportPlanInput,
    @Ctx() context: GraphContext,
  ): Promise<ExportPlanPayload> {
    const plan = await requirePlan(context, input.planId);
    const text = await documentText(context.manager, plan);
    if (text === null) return { file: null, userErrors: [NO_DOCUMENT] };
    const name = `plan-${plan.year.countyCode}-${plan.year.label}-${plan.planId.slice(0, 8)}.json`;
    const bytes = Buffer.from(planFileText(JSON.parse(text)));
    return { file: await offerDownload(context, { name, kind: 'JSON', bytes }), userErrors: [] };
  }
}

const NOT_RUNNING: UserErrorValue = {
  code: 'PLAN_NOT_RUNNING',
  field: 'input.planId',
  message: {
    zh: '方案不在计算中，没有可保留的结果',
    en: 'The plan is not being computed: there is nothing to keep',
  },
  hint: null,
};

/** A run that is over cannot be given up. */
export const RUN_ENDED_ALREADY: UserErrorValue = {
  code: 'PLAN_ENDED_ALREADY',
  field: 'input.planId',
  message: { zh: '计算已经结束', en: 'The computation has ended already' },
  hint: null,
};

function tooManyRuns(): RefusedError {
  return new RefusedError('RATE_LIMITED', {
    zh: `本县已有 ${RUNS_OF_COUNTY} 个方案在等待或计算，请等待其完成，或取消不需要的`,
    en: `${RUNS_OF_COUNTY} plans of this county are waiting or being computed: wait, or give up those not needed`,
  });
}

const NO_DOCUMENT: UserErrorValue = {
  code: 'PLAN_HAS_NO_RESULT',
  field: 'input.planId',
  message: { zh: '方案还没有结果', en: 'The plan has no result yet' },
  hint: { zh: '等待计算完成后再导出', en: 'Export it when its computation has ended' },
};

const NOT_A_BASE: UserErrorValue = {
  ...NO_DOCUMENT,
  field: 'input.basedOn',
  hint: { zh: '选择已完成的方案', en: 'Choose a plan that has a result' },
};

function inputErrors({ name, timeLimitSeconds }: StartPlanInput): readonly UserErrorValue[] {
  const errors: UserErrorValue[] = [];
  if ((name ?? '').length > 100) {
    errors.push({
      code: 'NAME_TOO_LONG',
      field: 'input.name',
      message: { zh: '名称超过 100 个字符', en: 'The name has more than 100 characters' },
      hint: null,
    });
  }
  return [...errors, ...timeLimitErrors(timeLimitSeconds ?? DEFAULT_TIME_LIMIT)];
}

/** What is wrong with a time limit, seconds. */
export function timeLimitErrors(limit: number): readonly UserErrorValue[] {
  if (limit >= SHORTEST_TIME_LIMIT && limit <= LONGEST_TIME_LIMIT) return [];
  const hint = {
    zh: `须在 ${SHORTEST_TIME_LIMIT} 至 ${LONGEST_TIME_LIMIT} 秒之间`,
    en: `Give ${SHORTEST_TIME_LIMIT} to ${LONGEST_TIME_LIMIT} seconds`,
  };
  const message = { zh: '时间上限超出范围', en: 'The time limit is out of range' };
  return [{ code: 'TIME_LIMIT_OUT_OF_RANGE', field: 'input.timeLimitSeconds', message, hint }];
}
