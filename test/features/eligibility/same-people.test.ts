// Planner, checker and console name the same people who meet the exchange conditions: the rules say it twice on purpose.
import fc from 'fast-check';
import { exchangeStandings } from '../../../src/features/eligibility';
import { pictureOf } from '../../../src/features/shortages';
import { readFacts } from '../../../src/planning/check-plan';
import { abilitiesOf } from '../../../src/planning/eligibility/abilities';
import { INELIGIBILITIES, ineligibilities } from '../../../src/planning/eligibility/eligibility';
import { randomCounty } from '../../support/random-county';

test('on random rosters and rule sets all three name the same people', () => {
  const kept = new Map<string, number>();
  let eligible = 0;
  fc.assert(
    fc.property(randomCounty(), (roster) => {
      const picture = pictureOf(roster);
      const { people, startDate, settings } = picture.facts;
      const planner = people.filter((person) => abilitiesOf(person, picture.facts).eligible);
      const checker = readFacts(roster).eligible;
      const console = exchangeStandings(picture).filter(({ obstacles }) => obstacles.length === 0);
      expect(planner.map(({ teacher }) => teacher.staffNo)).toEqual([...checker].sort());
      expect(console.map(({ staffNo }) => staffNo)).toEqual([...checker].sort());
      eligible += checker.size;
      for (const { code } of people.flatMap((person) => ineligibilities(person, startDate, settings)))
        kept.set(code, (kept.get(code) ?? 0) + 1);
    }),
    { numRuns: 200 },
  );
  expect(eligible).toBeGreaterThan(100);
  // Every condition and every rule has been at work, or nothing would be shown about it.
  expect([...kept.keys()].sort()).toEqual(INELIGIBILITIES.map(({ code }) => code).sort());
});

test('whoever is kept is told why, in both languages, and never the ground of an exemption', () => {
  fc.assert(
    fc.property(randomCounty(), (roster) => {
      for (const { obstacles } of exchangeStandings(pictureOf(roster))) {
        for (const { rule, sentence } of obstacles) {
          expect(sentence.zh).toMatch(/[一-鿿]/);
          expect(sentence.en).toMatch(/^[A-Z0-9][^一-鿿]*$/);
          // Why somebody is absent is told: that is what the offices plan with (docs/personal-data.md).
          if (rule === 'present') continue;
          expect(`${sentence.zh}${sentence.en}`).not.toMatch(
            /undefined|NaN|孕|哺乳|疾病|患病|照护|illness|care/i,
          );
        }
      }
    }),
    { numRuns: 30 },
  );
});
