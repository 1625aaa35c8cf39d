// Reason codes: why a move was not made, each with the rule behind it and its words in Chinese and English.
import { ALL_RULES, type RuleCode, type RuleId } from '../rules';
import { type Figures, type Measured } from '../rules/rule';
import { type Sentence } from '../rules/wording';

/** What stands in the way of one move, with the figures that say so: persons, FTE, years, km or days. */
export interface Blocker extends Measured {
  readonly code: ReasonCode;
}

/** How a code reads, and which rule, switched off, removes it; null when it is a fact or a use by the plan itself. */
export interface Reason {
  readonly rule: RuleId | null;
  /** Of several reasons the one with the smallest is told first. */
  readonly rank: number;
  readonly sentence: (figures: Figures) => Sentence;
  readonly inPercent?: true;
  readonly decimals?: number;
}

/** After every rule. */
const LAST = 100;

function fact(sentence: Reason['sentence'], rank = LAST): Reason {
  return { rule: null, rank, sentence };
}

/** What no rule stands for: uses by the plan itself, facts, and comparisons with the plan. */
const FACTS = {
  NEEDED_ELSEWHERE: fact(
    () => ({
      zh: '方案中另有安排，用在那里补缺更多',
      en: 'used elsewhere in the plan, where it is worth more',
    }),
    10,
  ),
  SENDER_SHORT: fact(({ actual }) => ({
    zh: `原校该学科${actual === '0' ? '没有富余' : `只富余${actual}人`}，派出后会缺课`,
    en: `the home school has ${actual === '0' ? 'nobody' : `only ${actual} FTE`} to spare and would go short`,
  })),
  DAYS_USED: fact(({ actual, limit }) => ({
    zh: `每周走教天数已满（${actual}/${limit}）`,
    en: `no itinerant day left (${actual} of ${limit})`,
  })),
  NOT_FULL_TIME: fact(() => ({ zh: '不是全职教师', en: 'not full-time' })),
  NOT_IN_POST: fact(() => ({ zh: '不是在编在岗教师', en: 'not in post' })),
  ABSENT: fact(() => ({ zh: '缺勤，不在岗', en: 'absent' })),
  RURAL_SCHOOL: fact(() => ({ zh: '本人在受援学校', en: 'already at a receiving school' })),
  ON_ROTATION: fact(() => ({ zh: '正在交流', en: 'on a rotation already' })),
  ITINERANT_ALREADY: fact(() => ({ zh: '正在走教', en: 'travels as an itinerant teacher already' })),
  NO_PROFILE: fact(() => ({ zh: '招聘岗位中没有该学科', en: 'no hiring profile offers the subject' })),
  NOBODY_SPARE: fact(() => ({
    zh: '没有可用的富余教师，也不能招聘',
    en: 'nobody has time to spare and nobody may be hired',
  })),
  NO_RURAL_SHORTAGE: fact(() => ({
    zh: '没有乡村学校缺其所教学科',
    en: 'no rural school is short of these subjects',
  })),
  FILLED_BY_OTHERS: fact(() => ({ zh: '缺口已由其他人补上', en: 'others fill the shortage' })),
  FILLS_LESS: fact(({ actual, limit }) => ({
    zh: `只能补${actual}，少于${limit}`,
    en: `fills ${actual} FTE, less than ${limit}`,
  })),
  COSTS_MORE: fact(({ actual, limit }) => ({
    zh: `代价更高（${actual}，入选者${limit}）`,
    en: `costs more (${actual} against ${limit})`,
  })),
  BACKBONE_WANTED: fact(() => ({ zh: '入选者是骨干教师', en: 'the one chosen is a backbone teacher' })),
  AS_GOOD: fact(() => ({ zh: '同样合适，按教职工号取先者', en: 'as good; the staff number decides' })),
  NO_GAIN: fact(() => ({ zh: '去了也不降低乡村学科缺口', en: 'would not lower the rural subject shortage' })),
  WITHIN_GAP: fact(() => ({
    zh: '在求解精度之内，可能还有改进',
    en: 'within the gap of the search; an improvement may be left',
  })),
} as const satisfies Readonly<Record<string, Reason>>;

export type ReasonCode = RuleCode | keyof typeof FACTS;

const OF_RULES = ALL_RULES.flatMap(({ id, obstacle }): [string, Reason][] =>
  obstacle ? [[obstacle.code, { ...obstacle, rule: id }]] : [],
);

/**
 * Every reason by its code. Those with a rule are true in this sense: with the rule switched off (or the resource it
 * counts increased) the move in question can be made.
 */
export const REASONS = Object.fromEntries(
  [...OF_RULES, ...Object.entries(FACTS)].sort(([, a], [, b]) => a.rank - b.rank),
) as unknown as Readonly<Record<ReasonCode, Reason>>;

/** The weightiest first. */
export const REASON_CODES = Object.keys(REASONS) as readonly ReasonCode[];

/** The rule that a code names, or null. */
export function ruleOf(code: ReasonCode): RuleId | null {
  return REASONS[code].rule;
}
