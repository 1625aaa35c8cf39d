// Official papers of a plan: letters, lists, templates.
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
export { defaultTemplate } from './templates';
export { LETTER_KINDS, LETTER_TAGS, type LetterKind, type TagSpec } from './templates/tags';
