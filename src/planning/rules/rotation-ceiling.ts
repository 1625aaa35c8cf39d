// rotation-ceiling: rotations and exchanges together stay below a share of the eligible.
import { floorShare } from '../../domain/tolerance';
import { type AppliedPlan } from './applied-plan';
import { type Finding, finding } from './finding';
import { share, type ValuesOf } from './parameter';
import { defineRule } from './rule';
import { type RuledModel } from './ruled-model';
import { percent } from './wording';

const parameters = { share: share(0.15, ['占符合条件教师比例上限', 'Ceiling as a share of the eligible']) };
type Own = ValuesOf<typeof parameters>;

export const rotationCeiling = defineRule({
  id: 'rotation-ceiling',
  name: { zh: '交流人数上限', en: 'Rotation ceiling' },
  group: 'HOW_MANY',
  parameters,
  statement: (own) => ({
    zh: `轮岗与对换人数合计不超过符合交流条件教师的${percent(own.share)}。`,
    en: `Rotations and exchanges together are at most ${percent(own.share)} of the eligible teachers.`,
  }),
  obstacle: {
    code: 'CEILING',
    rank: 5,
    sentence: ({ actual, limit }) => ({
      zh: `全县交流人数已到上限（${actual}/${limit}）`,
      en: `the county's ceiling of rotations is reached (${actual} of ${limit})`,
    }),
  },
  allowance: { unit: 'PERSONS', side: 'MOST' },
  relaxations: [
    {
      limit: 'rotation-ceiling',
      step: 1,
      onPeople: true,
      words: (n) => ({ zh: `全县交流人数上限增加${n}人`, en: `${n} more person allowed to go` }),
      values: (own, eligible) => ({ share: (mostMovers(eligible, own) + 1) / Math.max(1, eligible) }),
    },
  ],
  constrains: limitMovers,
  check: checkCeiling,
});

/** Most people who may go, of so many who meet the exchange conditions; persons. */
export function mostMovers(eligible: number, own: Pick<Own, 'share'>): number {
  return floorShare(own.share, eligible);
}

/** Rotations and exchanges together stay under the ceiling. */
function limitMovers({ eligibleCount, draft }: RuledModel, own: Own): void {
  const rotations = [...draft.rotations.get('all'), ...draft.extraRotations.get('all')];
  const movers = [...rotations, ...draft.exchanges.get('all')];
  draft.builder.atMost(movers, mostMovers(eligibleCount, own));
}

function checkCeiling(applied: AppliedPlan, own: Own): readonly Finding[] {
  const most = floorShare(own.share, applied.eligible.size);
  const going = applied.rotations.length + applied.exchanges.length;
  if (going <= most) return [];
  const sentence = {
    zh: `轮岗与对换共${going}人，超过上限${most}人（符合交流条件教师${applied.eligible.size}人）。`,
    en: `${going} people go, more than the ceiling of ${most} (${applied.eligible.size} teachers are eligible).`,
  };
  return [finding(sentence)];
}
