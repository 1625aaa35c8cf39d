// Refusals that come from the county's data: it has changed, or the plan no longer fits it.
import { INPUT_SHEET_WORDS } from '../../../domain/words';
import { type UserErrorValue } from '../../../graphql/types/user-error.type';
import { type Violation } from '../../../planning/plan';
import { type ChangeCount } from './input-changes';

/** An erasure takes a person's data out of the frozen input too, which keeps its hash: then no row differs. */
const ERASED = { zh: '有人的个人信息已清除', en: "somebody's personal data were erased" };

/** The day's input is not the one the plan was computed from or checked against. */
export function inputChanged(counts: readonly ChangeCount[]): UserErrorValue {
  const total = ({ added, removed, changed }: ChangeCount): number => added + removed + changed;
  const zh =
    counts.map((count) => `${INPUT_SHEET_WORDS[count.sheet].zh} ${total(count)} 处`).join('、') || ERASED.zh;
  const en =
    counts.map((count) => `${INPUT_SHEET_WORDS[count.sheet].en.toLowerCase()} ${total(count)}`).join(', ') ||
    ERASED.en;
  return {
    code: 'INPUT_CHANGED',
    field: 'input.planId',
    message: {
      zh: `方案计算后名册已变更：${zh}`,
      en: `The roster has changed since the plan was computed: ${en}`,
    },
    hint: {
      zh: '查看变更（inputChanges）后复核方案（recheckPlan），通过后再批准；不通过则重新计算',
      en: 'Look at inputChanges, check the plan again (recheckPlan) and approve it if it still holds; else plan anew',
    },
  };
}

/** Sentences quoted in the refusal itself; all of them are listed beside it. */
const QUOTED = 3;

/** The plan breaks rules on the day's input. */
export function brokenRules(violations: readonly Violation[]): UserErrorValue {
  const first = violations.slice(0, QUOTED);
  const more = violations.length - first.length;
  return {
    code: 'PLAN_BREAKS_RULES',
    field: 'input.planId',
    message: {
      zh: `按现有名册，方案有 ${violations.length} 处不符合规则：${first.map((each) => each.messageZh).join('')}${more > 0 ? '……' : ''}`,
      en: `On today's roster the plan breaks ${violations.length} rules: ${first.map((each) => each.messageEn).join(' ')}${more > 0 ? ' …' : ''}`,
    },
    hint: {
      zh: '以此方案为原方案重新计算（startPlan，basedOn）',
      en: 'Plan anew from this plan (startPlan with basedOn)',
    },
  };
}
