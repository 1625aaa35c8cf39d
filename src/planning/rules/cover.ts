// cover: a teacher gives at most a share of his own work to other subjects of his school.

import { type Teacher } from '../../domain/teacher';
import { SOLVED_FTE_TOLERANCE } from '../../domain/tolerance';
import { type Violation } from '../plan';
import { type AppliedPlan, type Rule } from './rule';
import { figure, naming, percent, violation } from './wording';

export const cover: Rule = {
  id: 'cover',
  nameZh: '校内兼课',
  nameEn: 'Cover',
  statement: (settings) => ({
    zh: `教师校内兼课不超过本人工作量的${percent(settings.cover.share)}。`,
    en: `A teacher covers other subjects with at most ${percent(settings.cover.share)} of his own FTE.`,
  }),
  check: (applied) => checkCover(applied, applied.settings.cover.share),
  // Nobody can give more than himself.
  checkWhenOff: (applied) => checkCover(applied, 1),
};

function checkCover(applied: AppliedPlan, share: number): readonly Violation[] {
  const given = new Map<Teacher, number>();
  for (const { person, move } of applied.covers) {
    given.set(person.teacher, (given.get(person.teacher) ?? 0) + move.fte);
  }
  return [...given]
    .filter(([teacher, fte]) => fte > share * teacher.fte + SOLVED_FTE_TOLERANCE)
    .map(([teacher, fte]) => {
      const most = figure(share * teacher.fte);
      const sentence = {
        zh: `${naming(teacher).zh}兼课${figure(fte)}人，超过上限${most}人。`,
        en: `${naming(teacher).en} would cover ${figure(fte)} FTE; the limit is ${most}.`,
      };
      return violation('cover', sentence, { teacher });
    });
}
