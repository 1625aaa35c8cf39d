// Surplus and shortage: only surplus moves, and only shortage is filled.
import { type Violation } from '../plan';
import { type Ledger, PLAN_TOLERANCE } from '../rules/rule';
import { figure, lessonName, violation } from '../rules/wording';
import { filled, leaving } from './tally';

/** FTE leaving a cell by cover, itinerant days and rotation is at most its surplus. */
export function checkSurplus(ledger: Ledger): readonly Violation[] {
  return [...leaving(ledger)].flatMap(([id, fte]) => {
    const surplus = ledger.cells.get(id)?.surplus ?? 0;
    if (fte <= surplus + PLAN_TOLERANCE) return [];
    const { school, name } = describe(ledger, id);
    const sentence = {
      zh: `${school?.name}${name.zh}只富余${figure(surplus)}人，方案调出${figure(fte)}人，原校会缺课。`,
      en: `${school?.name} has ${figure(surplus)} FTE of ${name.en} to spare; the plan takes ${figure(fte)} and leaves it short.`,
    };
    return [violation('surplus', sentence, school ? { school } : {})];
  });
}

/** All fills into a cell together are at most its shortage. */
export function checkShortage(ledger: Ledger): readonly Violation[] {
  return [...filled(ledger)].flatMap(([id, fte]) => {
    const shortage = ledger.cells.get(id)?.shortage ?? 0;
    if (fte <= shortage + PLAN_TOLERANCE) return [];
    const { school, name } = describe(ledger, id);
    const sentence = {
      zh: `${school?.name}${name.zh}缺${figure(shortage)}人，方案补了${figure(fte)}人。`,
      en: `${school?.name} lacks ${figure(shortage)} FTE of ${name.en}; the plan fills ${figure(fte)}.`,
    };
    return [violation('shortage', sentence, school ? { school } : {})];
  });
}

function describe(ledger: Ledger, id: string) {
  const [code = '', stage = '', subject = ''] = id.split('|');
  return {
    school: ledger.schools.get(code),
    name: lessonName(ledger, stage === 'JUNIOR' ? 'JUNIOR' : 'PRIMARY', subject),
  };
}
