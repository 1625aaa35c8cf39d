// rotation-ceiling: rotations and exchanges together stay below a share of the eligible.

import { floorShare } from '../../domain/tolerance';
import { type RuledModel } from '../model/ruled-model';
import { type Violation } from '../plan';
import { type AppliedPlan, type Rule } from './rule';
import { percent, violation } from './wording';

export const rotationCeiling: Rule = {
  id: 'rotation-ceiling',
  nameZh: '交流人数上限',
  nameEn: 'Rotation ceiling',
  statement: (settings) => ({
    zh: `轮岗与对换人数合计不超过符合交流条件教师的${percent(settings['rotation-ceiling'].share)}。`,
    en: `Rotations and exchanges together are at most ${percent(settings['rotation-ceiling'].share)} of the eligible teachers.`,
  }),
  constrains: limitMovers,
  check: checkCeiling,
};

/** Rotations and exchanges together stay under the ceiling. */
function limitMovers({ facts, eligibleCount, draft }: RuledModel): void {
  const movers = [...draft.rotations.get('all'), ...draft.exchanges.get('all')];
  draft.builder.atMost(movers, floorShare(facts.settings['rotation-ceiling'].share, eligibleCount));
}

function checkCeiling(applied: AppliedPlan): readonly Violation[] {
  const most = floorShare(applied.settings['rotation-ceiling'].share, applied.eligible.size);
  const going = applied.rotations.length + applied.exchanges.length;
  if (going <= most) return [];
  const sentence = {
    zh: `轮岗与对换共${going}人，超过上限${most}人（符合交流条件教师${applied.eligible.size}人）。`,
    en: `${going} people go, more than the ceiling of ${most} (${applied.eligible.size} teachers are eligible).`,
  };
  return [violation('rotation-ceiling', sentence)];
}
