// rotation-quota: the share of the eligible that should go, and of backbone teachers among them. A goal, never a reason to fail.
import { isBackbone } from './backbone-share';
import { type AppliedPlan, type Rule } from './rule';
import { percent } from './wording';

export const rotationQuota: Rule = {
  id: 'rotation-quota',
  nameZh: '交流比例目标',
  nameEn: 'Rotation quota',
  statement: (settings) => ({
    zh: `交流教师应达到符合交流条件教师的${percent(settings['rotation-quota'].share)}，其中骨干教师应达到${percent(settings['backbone-share'].share)}（目标，不作否决）。`,
    en: `At least ${percent(settings['rotation-quota'].share)} of the eligible should go, ${percent(settings['backbone-share'].share)} of those backbone teachers (a goal, no veto).`,
  }),
  check: () => [],
};

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

/** The applied of the quota: reached, or missed by so many. */
export function quotaStanding(applied: AppliedPlan): QuotaStanding {
  const { share: backboneShare, level } = applied.settings['backbone-share'];
  const going = applied.departures.filter(({ kind }) => kind !== 'PARTNER');
  const backbone = going.filter(({ teacher }) => isBackbone(teacher, level)).length;
  const goingWanted = applied.settings['rotation-quota'].share * applied.eligible.size;
  const backboneWanted = backboneShare * going.length;
  return {
    eligible: applied.eligible.size,
    going: going.length,
    goingWanted,
    goingMissing: Math.max(0, goingWanted - going.length),
    backbone,
    backboneWanted,
    backboneMissing: Math.max(0, backboneWanted - backbone),
  };
}
