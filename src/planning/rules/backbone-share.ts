// backbone-share: enough of those who rotate are backbone teachers.

import { BACKBONE_LEVELS, type BackboneLevel, type Teacher } from '../../domain/teacher';
import { FTE_TOLERANCE } from '../../domain/tolerance';
import { BACKBONE_WORDS } from '../../domain/words';
import { scaled } from '../linear/linear-model';
import { type RuledModel } from '../model/ruled-model';
import { type Violation } from '../plan';
import { type AppliedPlan, type Rule, type Sentence } from './rule';
import { percent, violation } from './wording';

const LEVEL_NAMES: Readonly<Record<BackboneLevel, Sentence>> = {
  NONE: { zh: '不限级', en: 'any level' },
  SCHOOL: { zh: BACKBONE_WORDS.SCHOOL.zh, en: 'school level' },
  COUNTY: { zh: BACKBONE_WORDS.COUNTY.zh, en: 'county level' },
  CITY: { zh: BACKBONE_WORDS.CITY.zh, en: 'city level' },
  PROVINCE: { zh: BACKBONE_WORDS.PROVINCE.zh, en: 'province level' },
};

/** Backbone rotations - share x rotations >= 0. */
function keepShare({ facts, draft }: RuledModel): void {
  const all = scaled(draft.rotations.get('all'), -facts.settings['backbone-share'].share);
  draft.builder.atLeast([...draft.rotations.get('backbone'), ...all], 0);
}

export const backboneShare: Rule = {
  id: 'backbone-share',
  nameZh: '骨干教师比例',
  nameEn: 'Backbone share',
  statement: (settings) => {
    const { share, level } = settings['backbone-share'];
    return {
      zh: `轮岗教师中${LEVEL_NAMES[level].zh}及以上骨干教师不少于${percent(share)}（不含双向交流）。`,
      en: `At least ${percent(share)} of the rotations are backbone teachers of ${LEVEL_NAMES[level].en} or higher (exchanges apart).`,
    };
  },
  constrains: keepShare,
  check: checkBackbone,
};

/** Backbone teacher (骨干教师) of the level or a higher one. */
export function isBackbone(teacher: Teacher, level: BackboneLevel): boolean {
  return BACKBONE_LEVELS.indexOf(teacher.backbone) >= BACKBONE_LEVELS.indexOf(level);
}

function checkBackbone(applied: AppliedPlan): readonly Violation[] {
  const { share, level } = applied.settings['backbone-share'];
  const all = applied.rotations.length;
  const backbone = applied.rotations.filter(({ person }) => isBackbone(person.teacher, level)).length;
  if (backbone >= share * all - FTE_TOLERANCE) return [];
  const sentence = {
    zh: `轮岗${all}人中只有${backbone}名${LEVEL_NAMES[level].zh}及以上骨干教师，不足${percent(share)}。`,
    en: `Only ${backbone} of ${all} rotating teachers are backbone teachers of ${LEVEL_NAMES[level].en} or higher, less than ${percent(share)}.`,
  };
  return [violation('backbone-share', sentence)];
}
