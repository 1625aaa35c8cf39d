// Official papers of a plan: letters, lists, templates.
export { daysLater, letterheadOf, OBJECTION_DAYS } from './content/letterhead';
export { type Letterhead, type PaperSource, paperSource } from './content/paper-source';
export {
  checkTemplate,
  makePapers,
  PAPER_KINDS,
  PAPER_NAMES,
  type PaperKind,
  type PaperRequest,
  type Papers,
} from './make-papers';
export { IssuedNoticesResolver, issuedNoticesAccess } from './orders/issued-notices.resolver';
export { paperAccess } from './orders/paper.access';
export { type PaperJobParts, paperJobHandler, settleAbandonedOrders } from './orders/paper-job';
export { PaperOrderEntity } from './orders/paper-order.entity';
export { PaperOrderResolver } from './orders/paper-order.resolver';
export { PaperTemplateEntity } from './orders/paper-template.entity';
export { defaultTemplate } from './templates';
export { LETTER_KINDS, LETTER_TAGS, type LetterKind, type TagSpec } from './templates/tags';
