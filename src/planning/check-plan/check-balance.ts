// Surplus and shortage: only surplus moves, and only shortage is filled.

import { SOLVED_FTE_TOLERANCE } from '../../domain/tolerance';
import { type Violation } from '../plan';
import { type AppliedPlan } from '../rules/applied-plan';
import { figure, lessonName } from '../rules/wording';
import { filled, leaving } from './tally';
import { violation } from './violation';

/** FTE leaving a cell by cover, itinerant days and rotation is at most its surplus. */
export function checkSurplus(applied: AppliedPlan): readonly Violation[] {
  return [...leaving(applied)].flatMap(([id, fte]) => {
    const surplus = applied.cells.get(id)?.surplus ?? 0;
    if (fte <= surplus + SOLVED_FTE_TOLERANCE) return [];
    const { school, name } = describe(applied, id);
    const sentence = {
      zh: `${school?.name}${name.zh}只富余${figure(surplus)}人，方案调出${figure(fte)}人，原校会缺课。`,
      en: `${school?.name} has ${figure(surplus)} FTE of ${name.en} to spare; the plan takes ${figure(fte)} and leaves it short.`,
    };
    return [violation('surplus', sentence, school ? { school } : {})];
  });
}

/** All fills into a cell together are at most its shortage. */
export function checkShortage(applied: AppliedPlan): readonly Violation[] {
  return [...filled(applied)].flatMap(([id, fte]) => {
    const shortage = applied.cells.get(id)?.shortage ?? 0;
    if (fte <= shortage + SOLVED_FTE_TOLERANCE) return [];
    const { school, name } = describe(applied, id);
    const sentence = {
      zh: `${school?.name}${name.zh}缺${figure(shortage)}人，方案补了${figure(fte)}人。`,
      en: `${school?.name} lacks ${figure(shortage)} FTE of ${name.en}; the plan fills ${figure(fte)}.`,
    };
    return [violation('shortage', sentence, school ? { school } : {})];
  });
}

function describe(applied: AppliedPlan, id: string) {
  const [code = '', stage = '', subject = ''] = id.split('|');
  return {
    school: applied.schools.get(code),
    name: lessonName(applied, stage === 'JUNIOR' ? 'JUNIOR' : 'PRIMARY', subject),
  };
}
