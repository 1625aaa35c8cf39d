// The words of a posting: where it stands, what happened to it, how the host graded it.
import { term, type Vocabulary } from './term';

/** Where a posting stands (阶段): finer than the status of its record. */
export const POSTING_PHASE_WORDS = {
  PLANNED: term('拟定', 'Planned'),
  NOTIFIED: term('已通知', 'Notified'),
  OBJECTED: term('异议中', 'Objection open'),
  SERVING: term('任教中', 'Serving'),
  LEFT_EARLY: term('提前离开', 'Left early'),
  COMPLETED: term('期满', 'Term served'),
  RETURNED: term('已返回', 'Returned'),
  WITHDRAWN: term('已撤回', 'Withdrawn'),
} as const satisfies Vocabulary;

/** What happened to a posting (办理经过). */
export const ROTATION_EVENT_WORDS = {
  PLANNED: term('拟定', 'Planned'),
  NOTIFIED: term('通知本人', 'Notified'),
  OBJECTED: term('提出异议', 'Objected'),
  OBJECTION_DECIDED: term('异议裁定', 'Objection decided'),
  REPORTED: term('按期报到', 'Reported in time'),
  LATE: term('逾期报到', 'Reported late'),
  EXTENDED: term('延期', 'Extended'),
  LEFT_EARLY: term('提前离开', 'Left early'),
  COMPLETED: term('期满', 'Term served'),
  RETURNED: term('返回原校', 'Returned home'),
  ASSESSED: term('考核', 'Assessed'),
  WITHDRAWN: term('撤回', 'Withdrawn'),
  ANNULLED: term('更正作废', 'Annulled'),
} as const satisfies Vocabulary;

/** Grades of the assessment (考核等次). */
export const GRADE_WORDS = {
  EXCELLENT: term('优秀', 'Excellent'),
  PASS: term('合格', 'Pass'),
  BASIC: term('基本合格', 'Just passed'),
  FAIL: term('不合格', 'Failed'),
} as const satisfies Vocabulary;

/** The “five ones” of a rotation (五个一). */
export const FIVE_ONE_WORDS = {
  CLASS: term('带好一个班', 'Led one class'),
  COLLEAGUE: term('帮扶一名教师', 'Helped one colleague'),
  MODEL_LESSON: term('一节示范课', 'One model lesson'),
  LECTURE: term('一次讲座', 'One lecture'),
  REPORT: term('一份总结', 'One report'),
} as const satisfies Vocabulary;

/** What became of an objection (异议处理结果). */
export const OBJECTION_WORDS = {
  OPEN: term('待裁定', 'To be decided'),
  UPHELD: term('异议成立', 'Accepted'),
  REJECTED: term('异议不成立', 'Not accepted'),
  TAKEN_BACK: term('安排已撤回', 'Posting withdrawn'),
} as const satisfies Vocabulary;
