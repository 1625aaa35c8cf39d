// Why a decision is not taken, in words.
import { PLAN_STATE_WORDS } from '../../../domain/words';
import { type UserErrorValue } from '../../../graphql/types/user-error.type';
import { type LockedPlan } from './plan-decision.store';
import { type DecisionKind, rolesFor, STEPS } from './transitions';

const LONGEST_REASON = 500;

/** What speaks against the reason given. */
export function reasonErrors(kind: DecisionKind, reason: string): readonly UserErrorValue[] {
  if (reason.length > LONGEST_REASON) {
    const message = { zh: '理由不得超过 500 字', en: 'A reason has at most 500 characters' };
    return [{ code: 'TEXT_TOO_LONG', field: 'input.reason', message, hint: null }];
  }
  if (reason.length > 0 || !STEPS[kind].reasonNeeded) return [];
  const message = { zh: '须说明理由', en: 'Give a reason' };
  return [{ code: 'REASON_MISSING', field: 'input.reason', message, hint: null }];
}

/** What speaks against taking the decision in the plan's state. */
export function stateErrors(kind: DecisionKind, plan: LockedPlan): readonly UserErrorValue[] {
  if (rolesFor(kind, plan.state).length === 0) {
    const { zh, en } = PLAN_STATE_WORDS[plan.state];
    return [
      {
        code: 'PLAN_STATE',
        field: 'input.planId',
        message: {
          zh: `方案${zh}，不能办理此事项`,
          en: `The plan's state is “${en}”: this cannot be done now`,
        },
        hint: { zh: '查看方案可办理的事项', en: 'See what the plan allows now (viewerCan)' },
      },
    ];
  }
  if (kind !== 'SUBMITTED' && kind !== 'RECHECKED') return [];
  if (plan.runState === 'SUCCEEDED' && plan.hasDocument && plan.violations === 0) return [];
  return [
    {
      code: 'PLAN_HAS_NO_RESULT',
      field: 'input.planId',
      message: { zh: '方案没有通过核查的结果', en: 'The plan has no result that passed the check' },
      hint: { zh: '等待计算完成，或重新计算', en: 'Wait for its computation, or plan anew' },
    },
  ];
}

/** The one who submitted does not approve, whatever roles the account holds. */
export const SAME_PERSON: UserErrorValue = {
  code: 'SUBMITTER_CANNOT_APPROVE',
  field: 'input.planId',
  message: { zh: '提交人不能批准自己提交的方案', en: 'Who submitted a plan does not approve it' },
  hint: { zh: '请由另一位审批人批准', en: 'Another approver has to approve it' },
};
