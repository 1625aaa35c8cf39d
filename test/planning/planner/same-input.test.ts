// Same input, same plan, byte for byte, whatever the order of the rows.
import fc from 'fast-check';
import { createProblem } from '../../../src/planning/problem';
import { goldenRoster } from '../../support/golden';
import { planOf, withoutSeconds } from '../../support/planning';
import { randomCounty } from '../../support/random-county';
import { shuffled } from '../../support/shuffled-roster';

const counties = randomCounty({ pins: 'ANY', schools: { min: 3, max: 6 } }).chain((roster) =>
  fc.tuple(fc.constant(roster), shuffled(roster)),
);

test('rows of random counties in another order give the same hash and the same document', async () => {
  await fc.assert(
    fc.asyncProperty(counties, async ([roster, mixed]) => {
      expect(createProblem(mixed).inputHash).toBe(createProblem(roster).inputHash);
      expect(withoutSeconds(await planOf(mixed))).toBe(withoutSeconds(await planOf(roster)));
    }),
    { numRuns: 10, seed: 3, endOnFailure: true },
  );
}, 120_000);

test('so do the rows of a generated county', async () => {
  const roster = await goldenRoster('running-records');
  const mixed = fc.sample(shuffled(roster), { numRuns: 1, seed: 5 })[0]!;
  expect(mixed.teachers.map(({ staffNo }) => staffNo)).not.toEqual(
    roster.teachers.map(({ staffNo }) => staffNo),
  );
  expect(withoutSeconds(await planOf(mixed))).toBe(withoutSeconds(await planOf(roster)));
}, 120_000);

test('one teacher more is another input', async () => {
  const roster = await goldenRoster('running-records');
  const fewer = { ...roster, teachers: roster.teachers.slice(1) };
  expect(createProblem(fewer).inputHash).not.toBe(createProblem(roster).inputHash);
});
