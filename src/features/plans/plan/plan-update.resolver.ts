// Naming and describing a plan while it is a draft.
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { type GraphContext } from '../../../graphql/context';
import { RefusedError } from '../../../graphql/errors';
import { inMutation } from '../../../graphql/mutation';
import { type UserErrorValue } from '../../../graphql/types/user-error.type';
import { accountOf } from '../../../graphql/viewer';
import { audit } from '../../audit';
import { planById, requirePlan } from './plan.loader';
import { type PlanWords, planNow, updateWords } from './plan.store';
import { UpdatePlanInput, UpdatePlanPayload } from './plan-update.type';

const LONGEST_NAME = 100;
const LONGEST_DESCRIPTION = 2000;

/** What only a draft can be changed by. */
export const NOT_A_DRAFT: UserErrorValue = {
  code: 'PLAN_NOT_DRAFT',
  field: 'input.planId',
  message: { zh: '方案不是草案，不能再修改', en: 'The plan is no draft any more' },
  hint: { zh: '退回后再修改，或另算一个方案', en: 'Have it sent back first, or start another plan from it' },
};

@Resolver()
export class PlanUpdateResolver {
  @Mutation(() => UpdatePlanPayload, { description: 'Names and describes a draft (修改方案名称和说明).' })
  async updatePlan(
    @Arg('input', () => UpdatePlanInput, { description: 'Which plan, and its words (修改内容).' })
    input: UpdatePlanInput,
    @Ctx() context: GraphContext,
  ): Promise<UpdatePlanPayload> {
    const plan = await requirePlan(context, input.planId);
    const formErrors = wordErrors(input);
    if (formErrors.length > 0) return { plan, userErrors: formErrors };
    const actor = accountOf(context.viewer);
    const userErrors = await inMutation(context, async (manager): Promise<readonly UserErrorValue[]> => {
      const before = await planNow(manager, plan);
      if (!before || before.version !== input.expectedVersion) throw stale();
      if (before.state !== 'DRAFT') return [NOT_A_DRAFT];
      const after: PlanWords = {
        name: input.name?.trim() ?? before.name,
        description: input.description?.trim() ?? before.description,
      };
      if (after.name === before.name && after.description === before.description) return [];
      if (!(await updateWords(manager, plan, input.expectedVersion, after))) throw stale();
      await audit(manager, {
        county: plan.year.countyCode,
        actor,
        action: 'PLAN_UPDATED',
        subjectType: 'PLAN',
        subjectId: plan.planId,
        detail: { before: { name: before.name, description: before.description }, after },
        change: { schoolYear: plan.year.label },
      });
      return [];
    });
    // Read again past the request's loaders: they hold the plan as it was.
    return { plan: await planById({ ...context }, input.planId), userErrors };
  }
}

function stale(): RefusedError {
  return new RefusedError('CONFLICT', {
    zh: '方案已被他人处理或更新，请刷新后重试',
    en: 'The plan was decided or changed by somebody else: read it again',
  });
}

function wordErrors({ name, description }: UpdatePlanInput): readonly UserErrorValue[] {
  const errors: UserErrorValue[] = [];
  const trimmed = name?.trim();
  if (trimmed !== undefined && (trimmed.length === 0 || trimmed.length > LONGEST_NAME)) {
    errors.push({
      code: 'PLAN_NAME_LENGTH',
      field: 'input.name',
      message: { zh: '名称须为 1 至 100 个字符', en: 'A name has 1 to 100 characters' },
      hint: null,
    });
  }
  if ((description?.trim() ?? '').length > LONGEST_DESCRIPTION) {
    errors.push({
      code: 'PLAN_DESCRIPTION_TOO_LONG',
      field: 'input.description',
      message: { zh: '说明超过 2000 个字符', en: 'The description has more than 2000 characters' },
      hint: null,
    });
  }
  return errors;
}
