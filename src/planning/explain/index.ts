// Explanations of a plan: figures and codes in the document, sentences from them.
export { explainPlan } from './explain-plan';
export type {
  Allowance,
  BalanceIndicator,
  CellDetail,
  MoveExplanation,
  NextBest,
  PlanExplanation,
  Price,
  QuotaLedger,
  StayExplanation,
  Way,
} from './explanation';
export { ALLOWANCE_UNITS, BALANCE_RESOURCES, PRICED_LIMITS } from './explanation';
export { priceSentence } from './price-sentence';
export { type Blocker, REASON_CODES, REASONS, type ReasonCode, ruleOf } from './reason';
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
