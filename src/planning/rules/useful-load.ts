// useful-load: nobody is moved or hired for less than a useful amount of shortage.
import { SOLVED_FTE_TOLERANCE } from '../../domain/tolerance';
import { type Fill } from '../plan/moves';
import { type AppliedPlan } from './applied-plan';
import { type Finding, finding } from './finding';
import { share, type ValuesOf } from './parameter';
import { defineRule } from './rule';
import { figure, lessonName, naming } from './wording';

const parameters = {
  rotation: share(0.6, ['每名交流教师至少补缺（人）', 'FTE filled by one rotation, at least']),
  hire: share(0.8, ['每名新聘教师至少补缺（人）', 'FTE filled by one hire, at least']),
};
type Own = ValuesOf<typeof parameters>;

export const usefulLoad = defineRule({
  id: 'useful-load',
  name: { zh: '有效工作量', en: 'Useful load' },
  group: 'LOAD',
  parameters,
  statement: (own) => ({
    zh: `每名轮岗教师至少补缺${own.rotation}人，每名新聘教师至少补缺${own.hire}人。`,
    en: `Each rotation fills at least ${own.rotation} FTE of shortage, each hire at least ${own.hire} FTE.`,
  }),
  obstacle: {
    code: 'SMALL_LOAD',
    rank: 8,
    sentence: ({ actual, limit }) => ({
      zh: `派一个人只能补${actual}，不足${limit}`,
      en: `a whole person would fill only ${actual} FTE, less than ${limit}`,
    }),
  },
  allowance: { unit: 'FTE', side: 'LEAST' },
  relaxations: [
    {
      limit: 'useful-load',
      step: 0.1,
      words: (n) => ({ zh: `最低补缺要求降低${n}人`, en: `useful load lower by ${n} FTE` }),
      values: (own) => ({ rotation: Math.max(0, own.rotation - 0.1), hire: Math.max(0, own.hire - 0.1) }),
    },
  ],
  check: (applied, own) => [...checkRotations(applied, own), ...checkHires(applied, own)],
});

const total = (fills: readonly Fill[]): number => fills.reduce((sum, fill) => sum + fill.fte, 0);

function checkRotations(applied: AppliedPlan, { rotation: least }: Own): readonly Finding[] {
  return applied.rotations
    .filter(({ move }) => total(move.fills) < least - SOLVED_FTE_TOLERANCE)
    .map(({ move, person, host }) => {
      const sentence = {
        zh: `${naming(person.teacher).zh}到${host.name}只补缺${figure(total(move.fills))}人，不足${least}人。`,
        en: `${naming(person.teacher).en} would fill only ${figure(total(move.fills))} FTE at ${host.name}, less than ${least}.`,
      };
      return finding(sentence, { teacher: person.teacher, school: host });
    });
}

function checkHires(applied: AppliedPlan, { hire: least }: Own): readonly Finding[] {
  return applied.hires
    .filter(({ move }) => total(move.fills) < least * move.count - SOLVED_FTE_TOLERANCE)
    .map(({ move, school }) => {
      const name = lessonName(applied, move.stage, move.mainSubject);
      const sentence = {
        zh: `${school.name}招聘${name.zh}教师${move.count}人只补缺${figure(total(move.fills))}人，不足每人${least}人。`,
        en: `${school.name} would hire ${move.count} for ${name.en} to fill only ${figure(total(move.fills))} FTE, less than ${least} each.`,
      };
      return finding(sentence, { school });
    });
}
