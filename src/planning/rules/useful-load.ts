// useful-load: nobody is moved or hired for less than a useful amount of shortage.
import { SOLVED_FTE_TOLERANCE } from '../../domain/tolerance';
import { type Fill, type Violation } from '../plan';
import { type AppliedPlan, type Rule } from './rule';
import { figure, lessonName, naming, violation } from './wording';

export const usefulLoad: Rule = {
  id: 'useful-load',
  nameZh: '有效工作量',
  nameEn: 'Useful load',
  statement: (settings) => {
    const { rotation, hire } = settings['useful-load'];
    return {
      zh: `每名轮岗教师至少补缺${rotation}人，每名新聘教师至少补缺${hire}人。`,
      en: `Each rotation fills at least ${rotation} FTE of shortage, each hire at least ${hire} FTE.`,
    };
  },
  check: (applied) => [...checkRotations(applied), ...checkHires(applied)],
};

const total = (fills: readonly Fill[]): number => fills.reduce((sum, fill) => sum + fill.fte, 0);

function checkRotations(applied: AppliedPlan): readonly Violation[] {
  const least = applied.settings['useful-load'].rotation;
  return applied.rotations
    .filter(({ move }) => total(move.fills) < least - SOLVED_FTE_TOLERANCE)
    .map(({ move, person, host }) => {
      const sentence = {
        zh: `${naming(person.teacher).zh}到${host.name}只补缺${figure(total(move.fills))}人，不足${least}人。`,
        en: `${naming(person.teacher).en} would fill only ${figure(total(move.fills))} FTE at ${host.name}, less than ${least}.`,
      };
      return violation('useful-load', sentence, { teacher: person.teacher, school: host });
    });
}

function checkHires(applied: AppliedPlan): readonly Violation[] {
  const least = applied.settings['useful-load'].hire;
  return applied.hires
    .filter(({ move }) => total(move.fills) < least * move.count - SOLVED_FTE_TOLERANCE)
    .map(({ move, school }) => {
      const name = lessonName(applied, move.stage, move.mainSubject);
      const sentence = {
        zh: `${school.name}招聘${name.zh}教师${move.count}人只补缺${figure(total(move.fills))}人，不足每人${least}人。`,
        en: `${school.name} would hire ${move.count} for ${name.en} to fill only ${figure(total(move.fills))} FTE, less than ${least} each.`,
      };
      return violation('useful-load', sentence, { school });
    });
}
