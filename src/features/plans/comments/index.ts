// Comments on plans.
export { PlanCommentEntity } from './plan-comment.entity';
export { PlanCommentsResolver } from './plan-comment.resolver';
export { planCommentsAccess } from './plan-comments.access';
