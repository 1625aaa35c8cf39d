// Why a run gave no plan: a code for programs, words for people, and what is known about the cause.
import { type Roster } from '../../../domain/roster';
import { type Message } from '../../../graphql/language';
import { type Conflict, conflictSentences } from '../../../planning/conflicts';
import { type PlanOutcome } from '../../../planning/planner';

export const RUN_FAILURES = [
  'INFEASIBLE',
  'NOTHING_FOUND',
  'REFUSED_BY_CHECK',
  'PLANNER_ERROR',
  'GAVE_UP',
] as const;
export type RunFailureCode = (typeof RUN_FAILURES)[number];

export interface RunFailure {
  readonly code: RunFailureCode;
  readonly message: Message;
  readonly hint: Message;
  /** The smallest conflict of pins and rules, or the rules the finished plan broke, one sentence each. */
  readonly causes: readonly Message[];
  /** The same conflict as data; only with INFEASIBLE, and only where it was found. */
  readonly conflict?: Conflict | null;
}

const WORDS: Readonly<Record<RunFailureCode, { readonly message: Message; readonly hint: Message }>> = {
  INFEASIBLE: {
    message: {
      zh: '没有满足全部规则和指定事项的方案',
      en: 'No plan keeps all rules and pins',
    },
    hint: {
      zh: '放宽所列规则或取消所列指定事项后重新计算',
      en: 'Relax the named rules or remove the named pins, then plan again',
    },
  },
  NOTHING_FOUND: {
    message: { zh: '限时内没有找到方案', en: 'No plan was found within the time limit' },
    hint: { zh: '延长时间上限后重新计算', en: 'Raise the time limit and plan again' },
  },
  REFUSED_BY_CHECK: {
    message: {
      zh: '方案未通过独立核查，未保存',
      en: 'The plan failed the independent check and was not stored',
    },
    hint: { zh: '这是程序缺陷，请将方案编号告知维护人员', en: 'This is a defect: report the id of the plan' },
  },
  PLANNER_ERROR: {
    message: { zh: '计算程序出错，方案未生成', en: 'The planner failed: there is no plan' },
    hint: { zh: '请将方案编号告知维护人员', en: 'Report the id of the plan' },
  },
  GAVE_UP: {
    message: {
      zh: '计算多次中断，已停止重试',
      en: 'The run was interrupted too often and is not tried again',
    },
    hint: {
      zh: '检查服务器内存和重启原因后重新计算',
      en: 'Look at the memory and the restarts of the server, then plan again',
    },
  },
};

export function runFailure(code: RunFailureCode, causes: readonly Message[] = []): RunFailure {
  return { code, ...WORDS[code], causes };
}

/** The failure that an outcome without a plan stands for. */
export function failureOf(
  outcome: Exclude<PlanOutcome, { readonly kind: 'PLAN' }>,
  roster: Roster,
): RunFailure {
  switch (outcome.kind) {
    case 'INFEASIBLE':
      return {
        ...runFailure('INFEASIBLE', outcome.conflict ? conflictSentences(roster, outcome.conflict) : []),
        conflict: outcome.conflict,
      };
    case 'NOTHING_FOUND':
      return runFailure('NOTHING_FOUND');
    case 'REFUSED':
      return runFailure(
        'REFUSED_BY_CHECK',
        outcome.violations.map(({ messageZh, messageEn }) => ({ zh: messageZh, en: messageEn })),
      );
  }
}
