// The tiers a plan claims, against the ones its moves have: values, bounds and the right to say PROVEN.

import { SOLVED_FTE_TOLERANCE } from '../../domain/tolerance';
import { TIER_IDS, type TierId, type TierResult, type Violation } from '../plan';
import { type Sentence } from '../rules/wording';
import { violation } from './violation';

export type TierValues = Readonly<Record<TierId, number>>;

/** Largest gap that may be called PROVEN: 0.1% of the larger of start value and value, at least 1e-6. */
const PROVEN_SHARE = 0.001;
const PROVEN_LEAST = 1e-6;

const BEFORE: Sentence = { zh: '实施前', en: 'before any move' };
const AFTER: Sentence = { zh: '实施后', en: 'after the moves' };

export function checkTiers(
  claimed: readonly TierResult[],
  before: TierValues,
  after: TierValues,
): readonly Violation[] {
  const ids = claimed.map((tier) => tier.id);
  const complete = TIER_IDS.every((id, i) => ids[i] === id) && ids.length === TIER_IDS.length;
  const listing = {
    zh: `方案应依次列出五级目标，实际为${ids.join('、')}。`,
    en: `A plan lists the five tiers in order, not ${ids.join(', ')}.`,
  };
  return [
    ...(complete ? [] : [violation('objective', listing)]),
    ...claimed.flatMap((tier) => [
      ...checkFigure(tier.id, BEFORE, tier.before, before[tier.id]),
      ...checkFigure(tier.id, AFTER, tier.value, after[tier.id]),
      ...checkBound(tier),
    ]),
  ];
}

function checkFigure(id: TierId, what: Sentence, claimed: number, real: number): readonly Violation[] {
  // Written so that NaN is a breach, here and below.
  if (Math.abs(claimed - real) <= SOLVED_FTE_TOLERANCE) return [];
  const sentence = {
    zh: `${id}（${what.zh}）写作${claimed}，按调动重算为${real}。`,
    en: `${id} (${what.en}) is given as ${claimed}; the moves make it ${real}.`,
  };
  return [violation('objective', sentence)];
}

function checkBound({ id, before, value, bound, status }: TierResult): readonly Violation[] {
  const found: Violation[] = [];
  if (!(bound <= value + SOLVED_FTE_TOLERANCE)) {
    const sentence = {
      zh: `${id}的下界${bound}大于目标值${value}。`,
      en: `The lower bound ${bound} of ${id} is above its value ${value}.`,
    };
    found.push(violation('objective', sentence));
  }
  const gap = Math.max(PROVEN_LEAST, PROVEN_SHARE * Math.max(before, value));
  if (status === 'PROVEN' && !(value - bound <= gap)) {
    const sentence = {
      zh: `${id}标为已证明最优，但目标值${value}与下界${bound}相差超过${gap}。`,
      en: `${id} is called PROVEN, but ${value} is more than ${gap} above its bound ${bound}.`,
    };
    found.push(violation('objective', sentence));
  }
  return found;
}
