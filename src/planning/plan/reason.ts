// Reason codes: why a move was not made, each with the rule behind it and its words in Chinese and English.
import { type RuleId } from '../settings';

/** What stands in the way of one move, with the figures that say so. */
export interface Blocker {
  readonly code: ReasonCode;
  /** Figure found: persons, FTE, years, km or days, as the code says. */
  readonly actual?: number;
  /** Limit of the rule it is measured against. */
  readonly limit?: number;
}

/** How a code reads, and which rule, switched off, removes it; null when it is a fact or a use by the plan itself. */
interface ReasonText {
  readonly rule: RuleId | null;
  readonly zh: (figures: Figures) => string;
  readonly en: (figures: Figures) => string;
}

/** Figures already written out; `-` where there is none. */
interface Figures {
  readonly actual: string;
  readonly limit: string;
}

const text = (rule: RuleId | null, zh: ReasonText['zh'], en: ReasonText['en']): ReasonText => ({
  rule,
  zh,
  en,
});

/**
 * The one table of reason codes. Those with a rule are true in this sense: with the rule switched off (or the resource
 * it counts increased) the move in question can be made.
 */
export const REASONS = {
  // the capacity of the county and its schools
  NO_BED: text(
    'dormitory',
    ({ actual, limit }) =>
      limit === '0' ? '该校没有周转宿舍床位' : `周转宿舍没有空余床位（已用${actual}，共${limit}）`,
    ({ actual, limit }) =>
      limit === '0' ? 'the school has no bed to offer' : `no free bed (${actual} of ${limit} taken)`,
  ),
  BUDGET_USED: text(
    'hiring-budget',
    ({ actual, limit }) => `招聘名额已用完（${actual}/${limit}）`,
    ({ actual, limit }) => `the hiring budget is used up (${actual} of ${limit})`,
  ),
  NO_POST: text(
    'authorised-posts',
    ({ actual, limit }) => `没有空编（在编${actual}，核定${limit}）`,
    ({ actual, limit }) => `no vacant post (${actual} in post of ${limit} authorised)`,
  ),
  NEW_HIRE_SHARE: text(
    'new-hire-share',
    ({ actual, limit }) => `该校新聘人数已到上限（${actual}/${limit}）`,
    ({ actual, limit }) => `the school's share of new hires is reached (${actual} of ${limit})`,
  ),
  CEILING: text(
    'rotation-ceiling',
    ({ actual, limit }) => `全县交流人数已到上限（${actual}/${limit}）`,
    ({ actual, limit }) => `the county's ceiling of rotations is reached (${actual} of ${limit})`,
  ),
  SENDER_CAP: text(
    'sender-cap',
    ({ actual, limit }) => `派出学校人数已到上限（${actual}/${limit}）`,
    ({ actual, limit }) => `the sending school is at its cap (${actual} of ${limit})`,
  ),
  BACKBONE_SHARE: text(
    'backbone-share',
    ({ actual, limit }) => `再派一名非骨干教师，骨干占比降到${actual}，低于${limit}`,
    ({ actual, limit }) => `one more without backbone level lowers their share to ${actual}, below ${limit}`,
  ),
  SMALL_LOAD: text(
    'useful-load',
    ({ actual, limit }) => `派一个人只能补${actual}，不足${limit}`,
    ({ actual, limit }) => `a whole person would fill only ${actual} FTE, less than ${limit}`,
  ),
  OTHER_SUBJECTS: text(
    'other-subjects',
    ({ limit }) => `非主教学科合计不得超过${limit}`,
    ({ limit }) => `at most ${limit} FTE in other subjects`,
  ),
  // a use by the plan itself
  NEEDED_ELSEWHERE: text(
    null,
    () => '方案中另有安排，用在那里补缺更多',
    () => 'used elsewhere in the plan, where it is worth more',
  ),
  // what lies between home and host
  OUT_OF_REACH: text(
    'itinerant-reach',
    ({ actual, limit }) => `走教够不着（相距${actual}公里，须在${limit}公里以内且同一学区）`,
    ({ actual, limit }) =>
      `out of itinerant reach (${actual} km away; within ${limit} km and the cluster only)`,
  ),
  COVER_SHARE: text(
    'cover',
    ({ limit }) => `有富余的教师兼课已达本人工作量的${limit}`,
    ({ limit }) => `those with time to spare already cover up to ${limit} of their FTE`,
  ),
  // the teacher
  MINIMUM_TENURE: text(
    'minimum-tenure',
    ({ actual, limit }) => `同校任教${actual}年，未满${limit}年`,
    ({ actual, limit }) => `${actual} years at the school, fewer than ${limit}`,
  ),
  EXEMPT: text(
    'exemption',
    () => '免于交流',
    () => 'exempt',
  ),
  COOL_OFF: text(
    'cool-off',
    ({ limit }) => `上次交流结束未满${limit}年`,
    ({ limit }) => `the last rotation ended less than ${limit} years ago`,
  ),
  NEAR_RETIREMENT: text(
    'near-retirement',
    ({ limit }) => `距退休不足${limit}年`,
    ({ limit }) => `less than ${limit} years from retirement`,
  ),
  PINNED: text(
    'pinned',
    () => '局里已有决定',
    () => 'an officer has decided otherwise',
  ),
  NOT_QUALIFIED: text(
    'qualified-subject',
    () => '没有该学科资格',
    () => 'not qualified for the subject',
  ),
  // facts that no rule stands for
  SENDER_SHORT: text(
    null,
    ({ actual }) => `原校该学科${actual === '0' ? '没有富余' : `只富余${actual}人`}，派出后会缺课`,
    ({ actual }) =>
      `the home school has ${actual === '0' ? 'nobody' : `only ${actual} FTE`} to spare and would go short`,
  ),
  DAYS_USED: text(
    null,
    ({ actual, limit }) => `每周走教天数已满（${actual}/${limit}）`,
    ({ actual, limit }) => `no itinerant day left (${actual} of ${limit})`,
  ),
  NOT_FULL_TIME: text(
    null,
    () => '不是全职教师',
    () => 'not full-time',
  ),
  NOT_IN_POST: text(
    null,
    () => '不是在编在岗教师',
    () => 'not in post',
  ),
  RURAL_SCHOOL: text(
    null,
    () => '本人在乡村学校',
    () => 'already at a rural school',
  ),
  ON_ROTATION: text(
    null,
    () => '正在交流',
    () => 'on a rotation already',
  ),
  ITINERANT_ALREADY: text(
    null,
    () => '正在走教',
    () => 'travels as an itinerant teacher already',
  ),
  NO_PROFILE: text(
    null,
    () => '招聘岗位中没有该学科',
    () => 'no hiring profile offers the subject',
  ),
  NOBODY_SPARE: text(
    null,
    () => '没有可用的富余教师，也不能招聘',
    () => 'nobody has time to spare and nobody may be hired',
  ),
  // comparison with the plan
  NO_RURAL_SHORTAGE: text(
    null,
    () => '没有乡村学校缺其所教学科',
    () => 'no rural school is short of these subjects',
  ),
  FILLED_BY_OTHERS: text(
    null,
    () => '缺口已由其他人补上',
    () => 'others fill the shortage',
  ),
  FILLS_LESS: text(
    null,
    ({ actual, limit }) => `只能补${actual}，少于${limit}`,
    ({ actual, limit }) => `fills ${actual} FTE, less than ${limit}`,
  ),
  COSTS_MORE: text(
    null,
    ({ actual, limit }) => `代价更高（${actual}，入选者${limit}）`,
    ({ actual, limit }) => `costs more (${actual} against ${limit})`,
  ),
  BACKBONE_WANTED: text(
    null,
    () => '入选者是骨干教师',
    () => 'the one chosen is a backbone teacher',
  ),
  AS_GOOD: text(
    null,
    () => '同样合适，按教职工号取先者',
    () => 'as good; the staff number decides',
  ),
  NO_GAIN: text(
    null,
    () => '去了也不降低乡村学科缺口',
    () => 'would not lower the rural subject shortage',
  ),
  WITHIN_GAP: text(
    null,
    () => '在求解精度之内，可能还有改进',
    () => 'within the gap of the search; an improvement may be left',
  ),
} as const satisfies Readonly<Record<string, ReasonText>>;

export type ReasonCode = keyof typeof REASONS;
export const REASON_CODES = Object.keys(REASONS) as readonly ReasonCode[];

/** The rule that a code names, or null. */
export function ruleOf(code: ReasonCode): RuleId | null {
  return REASONS[code].rule;
}

/** The code of a condition or rule that keeps a teacher from going. */
export function codeOf(reason: RuleId | ReasonCode): ReasonCode {
  if (isCode(reason)) return reason;
  const code = REASON_CODES.find((entry) => REASONS[entry].rule === reason);
  if (!code) throw new Error(`No reason code stands for the rule ${reason}`);
  return code;
}

function isCode(text: string): text is ReasonCode {
  return text in REASONS;
}
