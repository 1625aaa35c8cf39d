// The default template of every letter.
import { packPage } from '../layout/official-page';
import { assessmentFormTemplate } from './assessment-form';
import { decisionReportTemplate } from './decision-report';
import { hiringAnnouncementTemplate } from './hiring-announcement';
import { itinerantCardTemplate } from './itinerant-card';
import { noticeTemplate } from './notice';
import { type LetterKind } from './tags';

const DESIGNS = {
  NOTICE: noticeTemplate,
  ITINERANT_CARD: itinerantCardTemplate,
  HIRING_ANNOUNCEMENT: hiringAnnouncementTemplate,
  ASSESSMENT_FORM: assessmentFormTemplate,
  DECISION_REPORT: decisionReportTemplate,
} as const;

/** The shipped template as a .docx file: to be filled as it is, or to be changed by the bureau and uploaded again. */
export function defaultTemplate(kind: LetterKind): Uint8Array {
  return packPage(DESIGNS[kind]);
}
