// The figures of a plan as tables of the decision report: tiers with their bounds, and the balance indicators.

import { BALANCE_WORDS, STAGE_WORDS } from '../../../domain/words';
import { type LetterValues } from '../filling/fill-letters';
import { type PaperSource } from './paper-source';
import { figure, STATUS_ZH, TIER_ZH } from './words';

export function tierRows({ plan }: PaperSource): readonly LetterValues[] {
  return plan.tiers.map(({ id, before, value, bound, status, cutShort }) => ({
    目标: TIER_ZH[id],
    实施前: figure(before),
    实施后: figure(value),
    下限: figure(bound),
    结论: cutShort ? `${STATUS_ZH[status]}（由时间上限截止）` : STATUS_ZH[status],
  }));
}

/** Coefficients of variation between the schools of a stage; none for plans without explanations. */
export function balanceRows({ plan }: PaperSource): readonly LetterValues[] {
  const cv = (value: number | null): string => (value === null ? '—' : figure(value, 3));
  return (plan.explanation?.balance ?? []).map(({ stage, resource, before, after, basic, quality }) => ({
    学段: STAGE_WORDS[stage].zh,
    指标: BALANCE_WORDS[resource].zh,
    前: cv(before),
    后: cv(after),
    基本均衡: figure(basic),
    优质均衡: figure(quality),
  }));
}
