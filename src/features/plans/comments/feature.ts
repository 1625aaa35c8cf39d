// Comments, handed to plans.
import { type Feature } from '../../../feature';
import { PlanCommentEntity } from './plan-comment.entity';
import { PlanCommentsResolver } from './plan-comment.resolver';
import { planCommentsAccess } from './plan-comments.access';

export const commentsFeature: Feature = {
  resolvers: [new PlanCommentsResolver()],
  access: [planCommentsAccess],
  entities: [PlanCommentEntity],
};
