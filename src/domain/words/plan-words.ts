// The words of plans: measures, states, decisions, verdicts, what changed.
import { term, type Vocabulary } from './term';

/** Measures (措施) and the exchange that two rotations make. */
export const MOVE_WORDS = {
  COVER: term('校内兼课', 'Cover'),
  ITINERANT: term('走教', 'Itinerant'),
  ROTATION: term('交流轮岗', 'Rotation'),
  EXCHANGE: term('双向交流', 'Exchange'),
  HIRE: term('新招聘', 'Hire'),
} as const satisfies Vocabulary;

/** States of a plan (方案状态). */
export const PLAN_STATE_WORDS = {
  DRAFT: term('草案', 'Draft'),
  SUBMITTED: term('已提交', 'Submitted'),
  APPROVED: term('已批准', 'Approved'),
  PUBLISHED: term('已公示', 'Published'),
  CLOSED: term('已结束', 'Closed'),
  WITHDRAWN: term('已撤回', 'Withdrawn'),
} as const satisfies Vocabulary;

/** States of a computation (计算状态). */
export const RUN_STATE_WORDS = {
  QUEUED: term('排队', 'Queued'),
  RUNNING: term('计算中', 'Running'),
  SUCCEEDED: term('完成', 'Done'),
  FAILED: term('失败', 'Failed'),
  CANCELLED: term('已取消', 'Cancelled'),
} as const satisfies Vocabulary;

/** What is decided about a plan (办理事项). */
export const DECISION_WORDS = {
  SUBMITTED: term('提交', 'Submitted'),
  RETURNED: term('退回', 'Returned'),
  RECHECKED: term('复核', 'Rechecked'),
  APPROVED: term('批准', 'Approved'),
  PUBLISHED: term('公示', 'Published'),
  CLOSED: term('结束', 'Closed'),
  WITHDRAWN: term('撤回', 'Withdrawn'),
} as const satisfies Vocabulary;

/** Verdicts on a move (措施审定). */
export const VERDICT_WORDS = {
  REJECTED: term('不采用', 'Rejected'),
  PINNED: term('锁定', 'Pinned'),
} as const satisfies Vocabulary;

/** The tables of what a plan is computed from (输入表). */
export const INPUT_SHEET_WORDS = {
  COUNTY: term('县与学年', 'County and year'),
  SUBJECTS: term('学科', 'Subjects'),
  CURRICULUM: term('课程', 'Curriculum'),
  WORKLOAD: term('工作量', 'Workload'),
  SCHOOLS: term('学校', 'Schools'),
  CLASSES: term('班级', 'Classes'),
  DISTANCES: term('距离', 'Distances'),
  TEACHERS: term('教师', 'Teachers'),
  ROTATIONS: term('交流记录', 'Rotation records'),
  ABSENCES: term('缺勤', 'Absences'),
  PINS: term('人工指定', 'Pins'),
  RULES: term('规则', 'Rules'),
  EXPECTED_HIRES: term('待到岗教师', 'Expected hires'),
} as const satisfies Vocabulary;

/** What happened to a row (变化). */
export const CHANGE_WORDS = {
  ADDED: term('新增', 'Added'),
  REMOVED: term('删除', 'Removed'),
  CHANGED: term('修改', 'Changed'),
} as const satisfies Vocabulary;

/** What became of a move in a new plan (措施变化). */
export const MOVE_CHANGE_WORDS = {
  ADDED: term('新增', 'Added'),
  REMOVED: term('取消', 'Gone'),
  CHANGED: term('变更', 'Changed'),
} as const satisfies Vocabulary;

/** Resources whose spread between schools is measured (均衡指标). */
export const BALANCE_WORDS = {
  TEACHERS: term('每百名学生专任教师数', 'Teachers per 100 pupils'),
  MID_TITLE: term('每百名学生中级及以上职称教师数', 'Teachers of mid or higher title per 100 pupils'),
  BACKBONE: term('每百名学生骨干教师数', 'Backbone teachers per 100 pupils'),
} as const satisfies Vocabulary;

/** States of a vacancy (招聘岗位状态). */
export const VACANCY_STATE_WORDS = {
  OPEN: term('招聘中', 'Open'),
  FILLED: term('已招满', 'Filled'),
  WITHDRAWN: term('已撤回', 'Withdrawn'),
} as const satisfies Vocabulary;

/** Kinds of papers (文书种类). */
export const PAPER_WORDS = {
  NOTICE: term('交流轮岗通知书', 'Notices of rotation'),
  ITINERANT_CARD: term('走教安排卡', 'Schedule cards of itinerant teachers'),
  HIRING_ANNOUNCEMENT: term('招聘公告', 'Hiring announcement'),
  ASSESSMENT_FORM: term('考核表', 'Assessment forms'),
  DECISION_REPORT: term('决策报告', 'Decision report'),
  PUBLICITY_LIST: term('公示名单', 'Publicity list'),
  QUOTA_EVIDENCE: term('交流比例佐证材料', 'Evidence of the quota'),
} as const satisfies Vocabulary;
