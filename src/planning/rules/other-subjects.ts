// other-subjects: who rotates or is newly hired teaches mainly the main subject.
import { SOLVED_FTE_TOLERANCE } from '../../domain/tolerance';
import { type HireMove, type RotationMove } from '../plan/moves';
import { type AppliedPlan } from './applied-plan';
import { type Finding, finding } from './finding';
import { share, type ValuesOf } from './parameter';
import { defineRule } from './rule';
import { figure, lessonName, naming } from './wording';

const parameters = { share: share(0.5, ['非主教学科合计上限（人）', 'FTE in other subjects, at most']) };
type Own = ValuesOf<typeof parameters>;

export const otherSubjects = defineRule({
  id: 'other-subjects',
  name: { zh: '非主教学科', en: 'Other subjects' },
  group: 'LOAD',
  parameters,
  statement: (own) => ({
    zh: `轮岗教师和新聘教师任教非主教学科合计不超过${own.share}人。`,
    en: `A rotating or newly hired teacher gives at most ${own.share} FTE to subjects other than the main one.`,
  }),
  obstacle: {
    code: 'OTHER_SUBJECTS',
    rank: 9,
    sentence: ({ limit }) => ({
      zh: `非主教学科合计不得超过${limit}`,
      en: `at most ${limit} FTE in other subjects`,
    }),
  },
  allowance: { unit: 'FTE', side: 'MOST' },
  relaxations: [
    {
      limit: 'other-subjects',
      step: 0.1,
      words: (n) => ({ zh: `非主教学科上限增加${n}人`, en: `${n} FTE more in other subjects` }),
      values: (own) => ({ share: Math.min(1, own.share + 0.1) }),
    },
  ],
  check: (applied, own) => [...checkRotations(applied, own), ...checkHires(applied, own)],
});

function fteOutside(mainSubject: string, fills: (RotationMove | HireMove)['fills']): number {
  return fills.filter((fill) => fill.subject !== mainSubject).reduce((sum, fill) => sum + fill.fte, 0);
}

function checkRotations(applied: AppliedPlan, { share: most }: Own): readonly Finding[] {
  return applied.rotations.flatMap(({ move, person, host }) => {
    const { teacher } = person;
    const fte = fteOutside(teacher.mainSubject, move.fills);
    if (fte <= most + SOLVED_FTE_TOLERANCE) return [];
    const sentence = {
      zh: `${naming(teacher).zh}在${host.name}任教非主教学科${figure(fte)}人，超过${most}人。`,
      en: `${naming(teacher).en} would teach ${figure(fte)} FTE of other subjects at ${host.name}; the limit is ${most}.`,
    };
    return [finding(sentence, { teacher, school: host })];
  });
}

function checkHires(applied: AppliedPlan, { share: each }: Own): readonly Finding[] {
  return applied.hires.flatMap(({ move, school }) => {
    const fte = fteOutside(move.mainSubject, move.fills);
    if (fte <= each * move.count + SOLVED_FTE_TOLERANCE) return [];
    const name = lessonName(applied, move.stage, move.mainSubject);
    const sentence = {
      zh: `${school.name}新聘${move.count}名${name.zh}教师任教其他学科${figure(fte)}人，超过${figure(each * move.count)}人。`,
      en: `${move.count} new ${name.en} teachers at ${school.name} would teach ${figure(fte)} FTE of other subjects; the limit is ${figure(each * move.count)}.`,
    };
    return [finding(sentence, { school })];
  });
}
