// Comments on a plan: listed with it, added by those who work on it.
import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { type GraphContext } from '../../../graphql/context';
import { inMutation } from '../../../graphql/mutation';
import { type Page, PageArgs, pageRequest } from '../../../graphql/paging';
import { type UserErrorValue } from '../../../graphql/types/user-error.type';
import { accountOf } from '../../../graphql/viewer';
import { audit } from '../../audit';
import { type PlanSource, PlanType, requirePlan } from '../plan';
import { addComment, type CommentRow, listComments } from './plan-comment.store';
import { AddPlanCommentInput, AddPlanCommentPayload, PlanCommentConnection } from './plan-comment.type';

const LONGEST = 2000;

const LENGTH: UserErrorValue = {
  code: 'COMMENT_LENGTH',
  field: 'input.text',
  message: { zh: '意见须为 1 至 2000 个字符', en: 'A comment has 1 to 2000 characters' },
  hint: null,
};

@Resolver(() => PlanType)
export class PlanCommentsResolver {
  @FieldResolver(() => PlanCommentConnection, { description: 'Comments, oldest first (方案意见).' })
  comments(
    @Root() plan: PlanSource,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: GraphContext,
  ): Promise<Page<CommentRow>> {
    return listComments(context.manager, plan.planId, pageRequest(args));
  }

  @Mutation(() => AddPlanCommentPayload, { description: 'Adds a comment to a plan (发表方案意见).' })
  async addPlanComment(
    @Arg('input', () => AddPlanCommentInput, { description: 'The comment (意见).' })
    input: AddPlanCommentInput,
    @Ctx() context: GraphContext,
  ): Promise<AddPlanCommentPayload> {
    const plan = await requirePlan(context, input.planId);
    const text = input.text.trim();
    if (text.length < 1 || text.length > LONGEST) return { comment: null, userErrors: [LENGTH] };
    const writtenBy = accountOf(context.viewer);
    const comment = await inMutation(context, async (manager) => {
      const added = await addComment(manager, plan.planId, { text, writtenBy });
      await audit(manager, {
        county: plan.year.countyCode,
        actor: writtenBy,
        action: 'PLAN_COMMENTED',
        subjectType: 'PLAN',
        subjectId: plan.planId,
        detail: { sequence: added.sequence, text },
        change: { schoolYear: plan.year.label },
      });
      return added;
    });
    return { comment, userErrors: [] };
  }
}
