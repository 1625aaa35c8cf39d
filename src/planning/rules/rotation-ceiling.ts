// rotation-ceiling: rotations and exchanges together stay below a share of the eligible.

import { floorShare } from '../../domain/tolerance';
import { type RuledModel } from '../model/ruled-model';
import { type Violation } from '../plan';
import { type Ledger, type Rule } from './rule';
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
function limitMovers({ facts, eligibleCount, words }: RuledModel): void {
  const movers = [...words.rotations.get('all'), ...words.exchanges.get('all')];
  words.builder.atMost(movers, floorShare(facts.settings['rotation-ceiling'].share, eligibleCount));
}

function checkCeiling(ledger: Ledger): readonly Violation[] {
  const most = floorShare(ledger.settings['rotation-ceiling'].share, ledger.eligible.size);
  const going = ledger.rotations.length + ledger.exchanges.length;
  if (going <= most) return [];
  const sentence = {
    zh: `轮岗与对换共${going}人，超过上限${most}人（符合交流条件教师${ledger.eligible.size}人）。`,
    en: `${going} people go, more than the ceiling of ${most} (${ledger.eligible.size} teachers are eligible).`,
  };
  return [violation('rotation-ceiling', sentence)];
}
