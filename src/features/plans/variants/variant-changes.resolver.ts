// Starting a curve of variants, and giving it up.
import { Arg, Ctx, Extensions, Mutation, Resolver } from 'type-graphql';
import { type GraphContext } from '../../../graphql/context';
import { found } from '../../../graphql/errors';
import { inMutation } from '../../../graphql/mutation';
import { once } from '../../../graphql/once';
import { accountOf } from '../../../graphql/viewer';
import { cancelJob } from '../../../jobs';
import { audit } from '../../audit';
import { requireSchoolYear } from '../../school-years';
import { DEFAULT_TIME_LIMIT, RUN_ENDED_ALREADY, timeLimitErrors } from '../run';
import { curveById, curveNodeId } from './variant-curve.loader';
import {
  CancelVariantsInput,
  CancelVariantsPayload,
  StartVariantsInput,
  StartVariantsPayload,
} from './variant-curve.type';
import { variantsJobKey } from './variant-job.kind';
import { cancelCurve } from './variant-run.store';
import { startCurve } from './variant-start';

/** Freezing a county's roster is dear: one start of an account at a time. */
const START_COST = 14_000;

@Resolver()
export class VariantChangesResolver {
  @Extensions({ cost: START_COST })
  @Mutation(() => StartVariantsPayload, {
    description: 'Freezes the roster and computes its variants; watch the curve for its progress (比选计算).',
  })
  async startVariants(
    @Arg('input', () => StartVariantsInput, { description: 'What to compute (计算条件).' })
    input: StartVariantsInput,
    @Ctx() context: GraphContext,
  ): Promise<StartVariantsPayload> {
    const timeLimitSeconds = input.timeLimitSeconds ?? DEFAULT_TIME_LIMIT;
    const userErrors = timeLimitErrors(timeLimitSeconds);
    if (userErrors.length > 0) return { curve: null, userErrors };
    const { idempotencyKey: key, ...asked } = input;
    const accountId = accountOf(context.viewer);
    const id = await inMutation(context, (manager) =>
      once(manager, { accountId, operation: 'startVariants', key, input: asked }, async () => {
        const year = await requireSchoolYear(manager, input.county, input.schoolYear ?? null);
        return curveNodeId(year, await startCurve(manager, { year, timeLimitSeconds, accountId }));
      }),
    );
    return { curve: await curveById(context, id), userErrors };
  }

  @Mutation(() => CancelVariantsPayload, { description: 'Gives a waiting or running curve up (取消比选).' })
  async cancelVariants(
    @Arg('input', () => CancelVariantsInput, { description: 'Which curve (曲线).' })
    input: CancelVariantsInput,
    @Ctx() context: GraphContext,
  ): Promise<CancelVariantsPayload> {
    const looked = await curveById(context, input.curveId);
    const { curveId, year } = found(looked, { zh: '没有这条曲线', en: 'There is no such curve' });
    const actor = accountOf(context.viewer);
    const given = await inMutation(context, async (manager) => {
      if (!(await cancelCurve(manager, curveId))) return false;
      await cancelJob(manager, variantsJobKey(curveId));
      await audit(manager, {
        county: year.countyCode,
        actor,
        action: 'VARIANTS_CANCELLED',
        subjectType: 'VARIANTS',
        subjectId: curveId,
        change: { schoolYear: year.label },
      });
      return true;
    });
    // Read again past the request's loaders: they hold the curve as it was.
    const curve = await curveById({ ...context }, input.curveId);
    return { curve, userErrors: given ? [] : [{ ...RUN_ENDED_ALREADY, field: 'input.curveId' }] };
  }
}
