// other-subjects: who rotates or is newly hired teaches mainly the main subject.
import { SOLVED_FTE_TOLERANCE } from '../../domain/tolerance';
import { type HireMove, type RotationMove, type Violation } from '../plan';
import { type AppliedPlan, type Rule } from './rule';
import { figure, lessonName, naming, violation } from './wording';

export const otherSubjects: Rule = {
  id: 'other-subjects',
  nameZh: '非主教学科',
  nameEn: 'Other subjects',
  statement: (settings) => ({
    zh: `轮岗教师和新聘教师任教非主教学科合计不超过${settings['other-subjects'].share}人。`,
    en: `A rotating or newly hired teacher gives at most ${settings['other-subjects'].share} FTE to subjects other than the main one.`,
  }),
  check: (applied) => [...checkRotations(applied), ...checkHires(applied)],
};

function fteOutside(mainSubject: string, fills: (RotationMove | HireMove)['fills']): number {
  return fills.filter((fill) => fill.subject !== mainSubject).reduce((sum, fill) => sum + fill.fte, 0);
}

function checkRotations(applied: AppliedPlan): readonly Violation[] {
  const most = applied.settings['other-subjects'].share;
  return applied.rotations.flatMap(({ move, person, host }) => {
    const { teacher } = person;
    const fte = fteOutside(teacher.mainSubject, move.fills);
    if (fte <= most + SOLVED_FTE_TOLERANCE) return [];
    const sentence = {
      zh: `${naming(teacher).zh}在${host.name}任教非主教学科${figure(fte)}人，超过${most}人。`,
      en: `${naming(teacher).en} would teach ${figure(fte)} FTE of other subjects at ${host.name}; the limit is ${most}.`,
    };
    return [violation('other-subjects', sentence, { teacher, school: host })];
  });
}

function checkHires(applied: AppliedPlan): readonly Violation[] {
  const each = applied.settings['other-subjects'].share;
  return applied.hires.flatMap(({ move, school }) => {
    const fte = fteOutside(move.mainSubject, move.fills);
    if (fte <= each * move.count + SOLVED_FTE_TOLERANCE) return [];
    const name = lessonName(applied, move.stage, move.mainSubject);
    const sentence = {
      zh: `${school.name}新聘${move.count}名${name.zh}教师任教其他学科${figure(fte)}人，超过${figure(each * move.count)}人。`,
      en: `${move.count} new ${name.en} teachers at ${school.name} would teach ${figure(fte)} FTE of other subjects; the limit is ${figure(each * move.count)}.`,
    };
    return [violation('other-subjects', sentence, { school })];
  });
}
