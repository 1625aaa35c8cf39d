// The preview of a rule change: who and what it touches, without solving.
import fc from 'fast-check';
import { countyOf } from '../../../src/planning/planner';
import { PRESETS } from '../../../src/planning/presets';
import { previewRules } from '../../../src/planning/preview';
import { createProblem, resolveSettings } from '../../../src/planning/problem';
import { DEFAULT_SETTINGS } from '../../../src/planning/settings';
import { randomCounty } from '../../support/random-county';
import { RURAL, scene, TOWN } from '../../support/scene';

test('nine years instead of six: who came seven years ago is no longer eligible, and the rule is named', () => {
  const problem = createProblem(scene({ first: { joinedSchoolOn: '2019-09-01' } }));
  const nine = PRESETS.find(({ id }) => id === 'nine-years')!;
  const preview = previewRules(problem, resolveSettings(nine.ruleSet.rules));
  expect(preview.changes.map(({ rule, before, after }) => [rule, before, after])).toEqual([
    ['minimum-tenure', 6, 9],
    ['cool-off', 3, 5],
  ]);
  expect(preview.eligible).toEqual({
    before: 20,
    after: 19,
    gained: [],
    lost: [{ staffNo: 'T-1', reasons: ['MINIMUM_TENURE'] }],
  });
  expect(preview.ceiling).toEqual({ before: 3, after: 2 });
  expect(preview.heldBack).toContainEqual({ rule: 'minimum-tenure', before: 0, after: 1 });
});

test('a larger sender cap and a closer bed show at the schools they touch', () => {
  const problem = createProblem(scene({ rural: { latitude: 25.12 } }));
  const settings = {
    ...DEFAULT_SETTINGS,
    'sender-cap': { enabled: true, share: 0.3 },
    dormitory: { enabled: true, km: 5 },
    'hiring-budget': { enabled: true, budget: 2 },
  };
  const { schools } = previewRules(problem, settings);
  expect(schools.find(({ school }) => school === TOWN)).toEqual({
    school: TOWN,
    senderCap: { before: 3, after: 6 },
  });
  expect(schools.find(({ school }) => school === RURAL)).toMatchObject({
    farSenders: { before: 0, after: 1 },
    mostHires: { before: 0, after: 1 },
  });
});

test('in random counties the preview agrees with the county planned under the new rules', () => {
  fc.assert(
    fc.property(randomCounty(), randomCounty(), (roster, other) => {
      const problem = createProblem(roster);
      const settings = resolveSettings(other.ruleSet.rules);
      const { eligible } = previewRules(problem, settings);
      expect(eligible.after).toBe(countyOf({ ...problem, settings }).eligibleCount);
      expect(eligible.after - eligible.before).toBe(eligible.gained.length - eligible.lost.length);
      for (const { reasons } of [...eligible.gained, ...eligible.lost])
        expect(reasons.length).toBeGreaterThan(0);
    }),
    { numRuns: 40, seed: 2 },
  );
});

test('the same rules change nothing', () => {
  const problem = createProblem(scene());
  const preview = previewRules(problem, problem.settings);
  expect(preview).toMatchObject({ changes: [], schools: [], eligible: { gained: [], lost: [] } });
});
