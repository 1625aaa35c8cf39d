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
export { type Blocker, REASON_CODES, REASONS, type ReasonCode, ruleOf } from './reason';
export {
  allowanceSentence,
  blockerSentence,
  moveSentences,
  shortageSentences,
  staySentence,
} from './sentences';
