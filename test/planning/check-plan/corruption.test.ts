// Whatever is done to a good plan to make it a bad one, the checker says so.
import fc from 'fast-check';
import { solvePlain } from '../../../bench/plain/solve-plain';
import { checkPlan, readFacts } from '../../../src/planning/check-plan';
import { type PlanMoves } from '../../../src/planning/plan';
import { randomCounty } from '../../support/random-county';

type Corruption = (moves: PlanMoves, facts: ReturnType<typeof readFacts>) => Partial<PlanMoves> | null;

/** Replaces the first of a list; null when there is none, so that nothing can be spoilt. */
function first<T>(list: readonly T[], change: (item: T) => T | readonly T[]): readonly T[] | null {
  if (list.length === 0) return null;
  return [change(list[0]!), list.slice(1)].flat() as readonly T[];
}

const spoil = <K extends keyof PlanMoves>(
  kind: K,
  change: (
    item: PlanMoves[K][number],
    facts: ReturnType<typeof readFacts>,
  ) => PlanMoves[K][number] | readonly PlanMoves[K][number][],
): Corruption => {
  return (moves, facts) => {
    const list = first<PlanMoves[K][number]>(moves[kind], (item) => change(item, facts));
    return list && { [kind]: list };
  };
};

const CORRUPTIONS: Readonly<Record<string, Corruption>> = {
  'a cover twice': spoil('covers', (move) => [move, move]),
  'a cover of nothing': spoil('covers', (move) => ({ ...move, fte: 0 })),
  'a cover by a stranger': spoil('covers', (move) => ({ ...move, staffNo: 'NOBODY' })),
  'a cover by two people at once': spoil('covers', (move) => ({ ...move, fte: move.fte + 2 })),
  'a cover of the main subject': spoil('covers', (move, facts) => ({
    ...move,
    subject: facts.people.get(move.staffNo)!.teacher.mainSubject,
  })),
  'half a travelling day': spoil('itinerants', (move) => ({ ...move, daysPerWeek: move.daysPerWeek + 0.5 })),
  'a day that fills too much': spoil('itinerants', (move) => ({ ...move, fillsFte: move.fillsFte + 0.21 })),
  'six days more': spoil('itinerants', (move) => ({ ...move, daysPerWeek: move.daysPerWeek + 6 })),
  'a journey home': spoil('itinerants', (move) => ({ ...move, toSchool: move.fromSchool })),
  'a rotation twice': spoil('rotations', (move) => [move, move]),
  'a rotation to town': spoil('rotations', (move) => ({ ...move, toSchool: move.fromSchool })),
  'a rotation that fills two people': spoil('rotations', (move) => ({
    ...move,
    fills: move.fills.map((fill) => ({ ...fill, fte: fill.fte + 1 })),
  })),
  'an exchange twice': spoil('exchanges', (move) => [move, move]),
  'an exchange with oneself': spoil('exchanges', (move) => ({ ...move, partnerStaffNo: move.staffNo })),
  'an exchange in another subject': spoil('exchanges', (move) => ({ ...move, subject: 'XXX' })),
  'half a hire more': spoil('hires', (move) => ({ ...move, count: move.count + 0.5 })),
  'a hire twice': spoil('hires', (move) => [move, move]),
  'a hire beyond the shortage': spoil('hires', (move) => ({
    ...move,
    count: move.count + 50,
    fills: move.fills.map((fill) => ({ ...fill, fte: fill.fte + 50 })),
  })),
};

test('every corruption of every plan of 60 random counties is caught', async () => {
  const caught = new Set<string>();
  await fc.assert(
    fc.asyncProperty(randomCounty({ schools: { min: 3, max: 6 } }), async (roster) => {
      const { moves } = await solvePlain(roster, { timeLimitSeconds: 2, gap: 0.01 });
      const facts = readFacts(roster);
      for (const [name, corrupt] of Object.entries(CORRUPTIONS)) {
        const bad = corrupt(moves, facts);
        // A rotation that fills nothing has no fill to spoil.
        if (!bad || JSON.stringify({ ...moves, ...bad }) === JSON.stringify(moves)) continue;
        if (checkPlan(roster, { ...moves, ...bad }).length === 0) throw new Error(`Not caught: ${name}`);
        caught.add(name);
      }
    }),
    { numRuns: 60, seed: 7 },
  );
  expect([...caught].sort()).toEqual(Object.keys(CORRUPTIONS).sort());
}, 120_000);
