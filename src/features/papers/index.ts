// Official papers of a plan: letters, lists, templates.
export { daysLater, letterheadOf, OBJECTION_DAYS } from './content/letterhead';
export { type Letterhead, type PaperSource, paperSource } from './content/paper-source';
export { papersFeature } from './feature';
export {
  checkTemplate,
  makePapers,
  PAPER_KINDS,
  type PaperKind,
  type PaperRequest,
  type Papers,
  paperName,
} from './make-papers';
export { paperJobHandler } from './orders/paper-job';
export { defaultTemplate } from './templates';
export { LETTER_KINDS, LETTER_TAGS, type LetterKind, type TagSpec } from './templates/tags';
