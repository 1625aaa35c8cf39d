// rotation-quota: the share of the eligible that should go, and of backbone teachers among them. A goal, never a reason to fail.
import { type AppliedPlan } from './applied-plan';
import { backboneShare, isBackbone } from './backbone-share';
import { ordinaryRotations } from './direction';
import { share } from './parameter';
import { defineRule, type RuleValues } from './rule';
import { percent } from './wording';

const parameters = { share: share(0.1, ['占符合条件教师比例目标', 'Goal as a share of the eligible']) };

export const rotationQuota = defineRule({
  id: 'rotation-quota',
  name: { zh: '交流比例目标', en: 'Rotation quota' },
  group: 'HOW_MANY',
  parameters,
  statement: (own, all) => ({
    zh: `交流教师应达到符合交流条件教师的${percent(own.share)}，其中骨干教师应达到${percent(backboneShare.of(all).share)}（目标，不作否决）。`,
    en: `At least ${percent(own.share)} of the eligible should go, ${percent(backboneShare.of(all).share)} of those backbone teachers (a goal, no veto).`,
  }),
  check: () => [],
});

/** People who should go, of so many who meet the exchange conditions; not rounded, 0 while the rule is off. */
export function goingWanted(eligible: number, all: RuleValues): number {
  const { enabled, share: goal } = rotationQuota.of(all);
  return enabled ? goal * eligible : 0;
}

/** How far a plan is from the quota; persons, not rounded (0.10 x 156 = 15.6). */
export interface QuotaStanding {
  readonly eligible: number;
  /** People going to the countryside by rotation or exchange. */
  readonly going: number;
  readonly goingWanted: number;
  readonly goingMissing: number;
  /** Backbone teachers among them. */
  readonly backbone: number;
  readonly backboneWanted: number;
  readonly backboneMissing: number;
}

/** The checker's reading of the quota: reached, or missed by so many. */
export function quotaStanding(applied: AppliedPlan, all: RuleValues): QuotaStanding {
  const { share: least, level } = backboneShare.of(all);
  const going = [...ordinaryRotations(applied), ...applied.exchanges].map(({ person }) => person);
  const backbone = going.filter(({ teacher }) => isBackbone(teacher, level)).length;
  const wanted = rotationQuota.of(all).share * applied.eligible.size;
  const backboneWanted = least * going.length;
  return {
    eligible: applied.eligible.size,
    going: going.length,
    goingWanted: wanted,
    goingMissing: Math.max(0, wanted - going.length),
    backbone,
    backboneWanted,
    backboneMissing: Math.max(0, backboneWanted - backbone),
  };
}
