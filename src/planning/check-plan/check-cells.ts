// The table of cells that a plan shows, against the facts and the moves: every gap is listed, with the right figures.

import { cellId } from '../../domain/staffing-need';
import { SOLVED_FTE_TOLERANCE } from '../../domain/tolerance';
import { type PlanCell, type Violation } from '../plan';
import { type AppliedPlan } from '../rules/applied-plan';
import { figure, lessonName, type Sentence } from '../rules/wording';
import { filled } from './tally';
import { violation } from './violation';

type Figures = Pick<PlanCell, 'need' | 'supply' | 'shortageBefore' | 'shortageAfter'>;

const FIGURE_NAMES: Readonly<Record<keyof Figures, Sentence>> = {
  need: { zh: '应配', en: 'need' },
  supply: { zh: '现有', en: 'supply' },
  shortageBefore: { zh: '实施前缺口', en: 'shortage before' },
  shortageAfter: { zh: '实施后缺口', en: 'shortage after' },
};

export function checkCells(applied: AppliedPlan, listed: readonly PlanCell[]): readonly Violation[] {
  const into = filled(applied);
  const given = new Map(listed.map((row) => [cellId(row.school, row.stage, row.subject), row]));
  const real = [...applied.cells.values()].map((cell) => {
    const shortageAfter = Math.max(0, cell.shortage - (into.get(cell.id) ?? 0));
    return { cell, figures: { ...cell, shortageBefore: cell.shortage, shortageAfter } };
  });
  const strangers = [...given.keys()].filter((id) => !applied.cells.has(id));
  return [
    ...(given.size < listed.length ? [listing('有学科列了两次', 'a subject is listed twice')] : []),
    ...strangers.map((id) => listing(`${id}不在名册里`, `${id} is not in the roster`)),
    ...real
      .filter(({ cell }) => cell.shortage > 0 || given.has(cell.id))
      .flatMap(({ cell, figures }) => compare(applied, given.get(cell.id), { ...cell, ...figures })),
  ];
}

function listing(zh: string, en: string): Violation {
  return violation('shortage', {
    zh: `方案的缺口表有误：${zh}。`,
    en: `The plan's table of gaps is wrong: ${en}.`,
  });
}

function compare(
  applied: AppliedPlan,
  given: PlanCell | undefined,
  real: Omit<PlanCell, 'reason'>,
): readonly Violation[] {
  const school = applied.schools.get(real.school);
  const name = lessonName(applied, real.stage, real.subject);
  const where = { zh: `${school?.name}${name.zh}`, en: `${school?.name}, ${name.en}` };
  const about = school ? { school } : {};
  if (!given) {
    const sentence = {
      zh: `方案的缺口表漏列${where.zh}（缺${figure(real.shortageBefore)}人）。`,
      en: `The plan's table of gaps leaves out ${where.en} (short of ${figure(real.shortageBefore)} FTE).`,
    };
    return [violation('shortage', sentence, about)];
  }
  return (Object.keys(FIGURE_NAMES) as (keyof Figures)[])
    .filter((key) => !(Math.abs(given[key] - real[key]) <= SOLVED_FTE_TOLERANCE))
    .map((key) => {
      const { zh, en } = FIGURE_NAMES[key];
      const sentence = {
        zh: `${where.zh}的${zh}写作${figure(given[key])}人，重算为${figure(real[key])}人。`,
        en: `The ${en} of ${where.en} is given as ${figure(given[key])} FTE; it is ${figure(real[key])}.`,
      };
      return violation('shortage', sentence, about);
    });
}
