// Why this move and who else: the explanations of the plan document, in the words that the whole program uses.
import {
  allowanceSentence,
  blockerSentence,
  moveAt,
  moveSentence,
  nextBestSentence,
  waySentence,
} from '../../../planning/explain';
import { type PlanCell } from '../../../planning/plan';
import { type LetterValues } from '../filling/fill-letters';
import { type PaperSource } from './paper-source';

/** Each move with the rules that let it pass and those who were not chosen; none for plans without explanations. */
export function reasonsOfMoves({ plan, roster }: PaperSource): readonly LetterValues[] {
  return (plan.explanation?.moves ?? []).map((move, index) => {
    const others = move.nextBest.map((other) => nextBestSentence(roster, other).zh);
    return {
      序号: String(index + 1),
      安排: moveSentence(roster, moveAt(plan, move), move).zh,
      依据: move.allowedBy.map((allowance) => allowanceSentence(allowance).zh).join('；'),
      其他人选: others.length > 0 ? others.join('') : '没有其他可行的人选。',
    };
  });
}

/** Why a cell still is short: the least barred way with its figures, or the code's own words. */
export function reasonOfGap({ roster }: PaperSource, { reason, detail }: PlanCell): string {
  const way = detail?.ways[0];
  if (way) return waySentence(roster, way).zh;
  return reason ? blockerSentence({ code: reason }).zh : '—';
}
