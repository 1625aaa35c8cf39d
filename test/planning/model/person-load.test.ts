// What whole people can fill at a school: concave in their number, and no inequality cuts off a point of whole people.
import fc from 'fast-check';
import { roundFte } from '../../../src/planning/decode/amounts';
import { type CountyFacts } from '../../../src/planning/facts/county-facts';
import { isFeasible, LinearModelBuilder } from '../../../src/planning/linear/linear-model';
import { modelDraft } from '../../../src/planning/linear/model-draft';
import {
  addLoad,
  type LoadLimits,
  mostFilled,
  mostPeople,
  type UsefulSubjects,
  usefulKey,
  usefulSubjects,
} from '../../../src/planning/model/person-load';

const SCHOOL = '5300000002';
const LIMITS: LoadLimits = { useful: 0.6, others: 0.5 };

/** The only fact a load depends on: what the school is short of. */
function shortOf(shortages: Readonly<Record<string, number>>): CountyFacts {
  const shortage: CountyFacts['shortage'] = (school, stage, subject) =>
    school === SCHOOL && stage === 'PRIMARY' ? (shortages[subject] ?? 0) : 0;
  return { shortage } as CountyFacts;
}

const musicAndMore = { stage: 'PRIMARY' as const, main: 'MUS', others: ['ART', 'PED'] };

test('certificates count where the school is short, and equal use has an equal key', () => {
  const facts = shortOf({ ART: 0.4 });
  const subjects = usefulSubjects(facts, SCHOOL, musicAndMore);
  expect(subjects).toEqual({ school: SCHOOL, stage: 'PRIMARY', main: null, others: ['ART'] });
  const artist = usefulSubjects(facts, SCHOOL, { ...musicAndMore, main: 'CHN', others: ['ART'] });
  expect(usefulKey(artist)).toBe(usefulKey(subjects));
  const main = usefulSubjects(facts, SCHOOL, { ...musicAndMore, main: 'ART', others: [] });
  expect(usefulKey(main)).not.toBe(usefulKey(subjects));
  const junior = usefulSubjects(facts, SCHOOL, { ...musicAndMore, stage: 'JUNIOR' });
  expect(junior).toMatchObject({ main: null, others: [] });
});

test('one main subject and half of each person in others', () => {
  const facts = shortOf({ MUS: 1.2, ART: 0.9, PED: 0.5 });
  const subjects = usefulSubjects(facts, SCHOOL, musicAndMore);
  const filled = [0, 1, 2, 3, 4].map((n) => roundFte(mostFilled(facts, subjects, LIMITS, n)));
  expect(filled).toEqual([0, 1, 2, 2.6, 2.6]);
  // 2.6 is a useful load of 0.6 for four people, and not for five.
  expect(mostPeople(facts, subjects, LIMITS, 9)).toBe(4);
  expect(mostPeople(facts, subjects, LIMITS, 3)).toBe(3);
  expect(mostPeople(facts, subjects, { ...LIMITS, useful: 0 }, 9)).toBe(9);
});

test('exactly the useful load is useful, less is not', () => {
  const people = (music: number): number => {
    const facts = shortOf({ MUS: music });
    return mostPeople(facts, usefulSubjects(facts, SCHOOL, musicAndMore), LIMITS, 5);
  };
  expect([people(0.59), people(0.6), people(1.19), people(1.2)]).toEqual([0, 1, 1, 2]);
});

const amount = fc.integer({ min: 0, max: 60 }).map((n) => n / 20);
const load = fc
  .record({
    MUS: amount,
    ART: amount,
    PED: amount,
    useful: fc.constantFrom(0, 0.3, 0.6, 0.8, 1),
    others: fc.constantFrom(0, 0.3, 0.5, 1),
  })
  .map(({ useful, others, ...shortages }) => {
    const facts = shortOf(shortages);
    return { facts, limits: { useful, others }, subjects: usefulSubjects(facts, SCHOOL, musicAndMore) };
  });

test('the most that people fill is concave in their number, so who is many enough was useful before', () => {
  fc.assert(
    fc.property(load, ({ facts, limits, subjects }) => {
      const filled = [0, 1, 2, 3, 4, 5, 6, 7].map((n) => mostFilled(facts, subjects, limits, n));
      const steps = filled.slice(1).map((value, n) => value - filled[n]!);
      for (const [n, step] of steps.entries()) {
        expect(step).toBeGreaterThanOrEqual(0);
        if (n > 0) expect(step).toBeLessThanOrEqual(steps[n - 1]! + 1e-9);
      }
      const useful = filled.map((value, n) => value >= limits.useful * n - 1e-9);
      const most = mostPeople(facts, subjects, limits, 7);
      expect(useful.slice(0, most + 1).every(Boolean)).toBe(true);
      expect(useful.slice(most + 1).some(Boolean)).toBe(false);
    }),
    { numRuns: 500, seed: 2 },
  );
});

/** The rows of `addLoad` for people counted by the first column of the model. */
function loadModel(facts: CountyFacts, subjects: UsefulSubjects, limits: LoadLimits) {
  const builder = new LinearModelBuilder();
  const column = builder.column({ upper: 8, integer: true });
  const totals = modelDraft(builder);
  const { fills } = addLoad(facts, totals, { subjects, limits }, [{ column, coefficient: 1 }]);
  return { model: builder.build([]), fills, totals };
}

/** The definition, person by person: n people who share the fills evenly keep every limit. */
function mayFill(limits: LoadLimits, main: number, others: number, n: number): boolean {
  if (n === 0) return main + others === 0;
  const [mine, elsewhere] = [(main + others) / n, others / n];
  return mine <= 1 + 1e-9 && elsewhere <= limits.others + 1e-9 && mine >= limits.useful - 1e-9;
}

test('of all points of whole people and twentieths of FTE the rows cut off exactly those that break a limit', () => {
  fc.assert(
    fc.property(load, ({ facts, limits, subjects }) => {
      const { model, fills } = loadModel(facts, subjects, limits);
      const upper = (subject: string): number =>
        fills.some((fill) => fill.subject === subject)
          ? Math.round(20 * facts.shortage(SCHOOL, 'PRIMARY', subject))
          : 0;
      for (let n = 0; n <= 5; n++) {
        for (let main = 0; main <= upper('MUS'); main += 1) {
          for (let other = 0; other <= upper('ART') + upper('PED'); other += 1) {
            const art = Math.min(other, upper('ART'));
            const amounts: Readonly<Record<string, number>> = {
              MUS: main / 20,
              ART: art / 20,
              PED: (other - art) / 20,
            };
            const point = Float64Array.of(n, ...fills.map(({ subject }) => amounts[subject]!));
            const legal = mayFill(limits, main / 20, other / 20, n);
            if (isFeasible(model, point) !== legal)
              throw new Error(JSON.stringify({ n, main, other, limits, legal }));
          }
        }
      }
    }),
    { numRuns: 40, seed: 4 },
  );
});

test('the chord cuts off fractions of people: half a person more than fill the main subject is worth half as much', () => {
  const facts = shortOf({ MUS: 1.2 });
  const { model, totals } = loadModel(facts, usefulSubjects(facts, SCHOOL, musicAndMore), {
    useful: 0,
    others: 0.5,
  });
  const relaxed = { ...model, integer: new Uint8Array(model.integer.length) };
  const at = (people: number, fill: number): boolean => isFeasible(relaxed, Float64Array.of(people, fill));
  expect([at(1.2, 1.2), at(1.5, 1.1), at(1.5, 1.11), at(2, 1.2)]).toEqual([false, true, false, true]);
  expect(totals.fills.get(`${SCHOOL}|PRIMARY|MUS`)).toEqual([{ column: 1, coefficient: 1 }]);
});
