// Explanations of a plan: figures and codes in the document, sentences from them.

export type {
  Allowance,
  BalanceIndicator,
  CellDetail,
  MoveExplanation,
  NextBest,
  PlanExplanation,
  Price,
  QuotaResult,
  StayExplanation,
  Way,
} from '../plan/explanation';
export { BALANCE_RESOURCES } from '../plan/explanation';
export { ALLOWANCE_UNITS, PRICED_LIMITS } from '../plan/limits';
export { type Blocker, REASON_CODES, REASONS, type ReasonCode, ruleOf } from '../plan/reason';
export { explainPlan } from './explain-plan';
export { priceSentence } from './price-sentence';
export {
  allowanceSentence,
  blockerSentence,
  moveSentence,
  moveSentences,
  nextBestSentence,
  remainderSentence,
  shortageSentences,
  staySentence,
  waySentence,
} from './sentences';
export { moveAt, type ToldMove } from './told-move';
