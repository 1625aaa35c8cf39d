// backbone-share: enough of those who rotate are backbone teachers.
import { BACKBONE_LEVELS, type BackboneLevel, type Teacher } from '../../domain/teacher';
import { FTE_TOLERANCE } from '../../domain/tolerance';
import { BACKBONE_WORDS } from '../../domain/words';
import { scaled } from '../linear/linear-model';
import { type AppliedPlan } from './applied-plan';
import { ordinaryRotations } from './direction';
import { type Finding, finding } from './finding';
import { level, share, type ValuesOf } from './parameter';
import { defineRule } from './rule';
import { type RuledModel } from './ruled-model';
import { percent, type Sentence } from './wording';

const LEVEL_NAMES: Readonly<Record<BackboneLevel, Sentence>> = {
  NONE: { zh: '不限级', en: 'any level' },
  SCHOOL: { zh: BACKBONE_WORDS.SCHOOL.zh, en: 'school level' },
  COUNTY: { zh: BACKBONE_WORDS.COUNTY.zh, en: 'county level' },
  CITY: { zh: BACKBONE_WORDS.CITY.zh, en: 'city level' },
  PROVINCE: { zh: BACKBONE_WORDS.PROVINCE.zh, en: 'province level' },
};

/** Backbone rotations - share x rotations >= 0. */
function keepShare({ draft }: RuledModel, own: Own): void {
  const all = scaled(draft.rotations.get('all'), -own.share);
  draft.builder.atLeast([...draft.rotations.get('backbone'), ...all], 0);
}

const parameters = {
  share: share(0.2, ['骨干教师占比下限', 'Backbone teachers, least share']),
  level: level('COUNTY', ['骨干教师最低级别', 'Lowest backbone level']),
};
type Own = ValuesOf<typeof parameters>;

export const backboneShare = defineRule({
  id: 'backbone-share',
  name: { zh: '骨干教师比例', en: 'Backbone share' },
  group: 'HOW_MANY',
  parameters,
  statement: ({ share: least, level: lowest }) => ({
    zh: `轮岗教师中${LEVEL_NAMES[lowest].zh}及以上骨干教师不少于${percent(least)}（不含双向交流）。`,
    en: `At least ${percent(least)} of the rotations are backbone teachers of ${LEVEL_NAMES[lowest].en} or higher (exchanges apart).`,
  }),
  obstacle: {
    code: 'BACKBONE_SHARE',
    rank: 7,
    inPercent: true,
    sentence: ({ actual, limit }) => ({
      zh: `再派一名非骨干教师，骨干占比降到${actual}，低于${limit}`,
      en: `one more without backbone level lowers their share to ${actual}, below ${limit}`,
    }),
  },
  allowance: { unit: 'SHARE', side: 'LEAST' },
  relaxations: [
    {
      limit: 'backbone-share',
      step: 0.05,
      inPercent: true,
      onPeople: true,
      words: (n) => ({
        zh: `骨干教师占比下限降低${n}`,
        en: `least share of backbone teachers lower by ${n}`,
      }),
      values: (own) => ({ share: own.share - 0.05 }),
    },
  ],
  constrains: keepShare,
  check: checkBackbone,
});

/** Backbone teacher (骨干教师) of the level or a higher one. */
export function isBackbone(teacher: Teacher, level: BackboneLevel): boolean {
  return BACKBONE_LEVELS.indexOf(teacher.backbone) >= BACKBONE_LEVELS.indexOf(level);
}

function checkBackbone(applied: AppliedPlan, { share: least, level: lowest }: Own): readonly Finding[] {
  const counted = ordinaryRotations(applied);
  const all = counted.length;
  const backbone = counted.filter(({ person }) => isBackbone(person.teacher, lowest)).length;
  if (backbone >= least * all - FTE_TOLERANCE) return [];
  const sentence = {
    zh: `轮岗${all}人中只有${backbone}名${LEVEL_NAMES[lowest].zh}及以上骨干教师，不足${percent(least)}。`,
    en: `Only ${backbone} of ${all} rotating teachers are backbone teachers of ${LEVEL_NAMES[lowest].en} or higher, less than ${percent(least)}.`,
  };
  return [finding(sentence)];
}
