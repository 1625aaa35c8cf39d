// Explanations of moves and stays: complete, consistent with the tiers, and readable.
import fc from 'fast-check';
import { abilitiesOf } from '../../../src/planning/eligibility/abilities';
import { moveSentences, shortageSentences, staySentence } from '../../../src/planning/explain';
import { countyFacts } from '../../../src/planning/facts/county-facts';
import { type ExplainedPlan } from '../../../src/planning/plan';
import { REASON_CODES, REASONS } from '../../../src/planning/plan/reason';
import { planCounty } from '../../../src/planning/planner';
import { createProblem, type Problem } from '../../../src/planning/problem';
import { type Solver } from '../../../src/planning/solver-port';
import { loadHighsSolver } from '../../../src/planning/solvers/highs';
import { randomCounty } from '../../support/random-county';
import { off, RURAL, scene, TOWN } from '../../support/scene';

let solver: Solver;
beforeAll(async () => {
  solver = await loadHighsSolver();
});

function planOf(problem: Problem): ExplainedPlan | null {
  const options = { timeLimitSeconds: 60, seed: 0, onProgress: () => undefined, isCancelled: () => false };
  const outcome = planCounty(problem, solver, options, () => performance.now());
  return outcome.kind === 'PLAN' ? outcome.plan : null;
}

/** Rules whose figure is a floor; all the others are ceilings. */
const FLOORS: readonly string[] = [
  'minimum-tenure',
  'near-retirement',
  'exchange',
  'backbone-share',
  'useful-load',
];

test('in random counties costs add up to T5, no figure passes its limit, and everybody eligible is accounted for', () => {
  fc.assert(
    fc.property(randomCounty({ pins: 'SAFE', supportClasses: 'AREA' }), (roster) => {
      const problem = createProblem(roster);
      const plan = planOf(problem);
      if (!plan) return;
      const { moves, stays, quota } = plan.explanation;
      const lists = [plan.covers, plan.itinerants, plan.rotations, plan.exchanges, plan.hires];
      expect(moves).toHaveLength(lists.reduce((total, list) => total + list.length, 0));
      const cost = moves.reduce((total, move) => total + move.cost, 0);
      expect(cost).toBeCloseTo(plan.tiers[4]!.value, 5);
      for (const { allowedBy } of moves) {
        for (const { rule, actual, limit } of allowedBy) {
          if (limit === null) continue;
          if (FLOORS.includes(rule)) expect(actual).toBeGreaterThanOrEqual(limit - 1e-6);
          else expect(actual).toBeLessThanOrEqual(limit + 1e-6);
        }
      }
      for (const { nextBest } of moves) {
        for (const other of nextBest) expect(other.blockers.length).toBeGreaterThan(0);
      }
      const facts = countyFacts(problem);
      const eligible = facts.people.filter((person) => abilitiesOf(person, facts).eligible);
      const gone = [...plan.rotations, ...plan.exchanges].map(({ staffNo }) => staffNo);
      expect([...stays.map(({ staffNo }) => staffNo), ...gone].sort()).toEqual(
        eligible.map(({ teacher }) => teacher.staffNo).sort(),
      );
      expect(quota.going).toBe(gone.length);
    }),
    { numRuns: 15, seed: 11, endOnFailure: true },
  );
});

test('a move reads as a sentence with its figures, and three others are told why not they', () => {
  const roster = scene({ rules: off('itinerant-reach') });
  const plan = planOf(createProblem(roster))!;
  const move = plan.explanation.moves.find(({ measure }) => measure === 'ROTATION')!;
  expect(move.nextBest).toHaveLength(3);
  const sentences = moveSentences(roster, plan, move);
  expect(sentences[0]?.zh).toMatch(/^李梅（T-\d+）从城关小学交流到石门小学，补缺[\d.]+人，代价[\d.]+。$/);
  expect(sentences[0]?.en).toMatch(/rotates from 城关小学 to 石门小学, fills [\d.]+ FTE, cost [\d.]+\.$/);
  expect(sentences.map(({ zh }) => zh)).toContain('同校任教年限：16年（至少6年）');
});

test('a closed school is short because an officer decided so, and its candidates stay for the same reason', () => {
  const pins = [
    { kind: 'RECEIVES_NOBODY' as const, staffNo: null, schoolCode: RURAL, toSchoolCode: null, reason: '' },
  ];
  const roster = scene({ roster: { pins } });
  const plan = planOf(createProblem(roster))!;
  const music = plan.cells.find(({ school, subject }) => school === RURAL && subject === 'MUS')!;
  expect(music.reason).toBe('PINNED');
  expect(shortageSentences(roster, music)[0]?.zh).toBe('石门小学小学音乐仍缺3人。');
  expect(
    shortageSentences(roster, music)
      .map(({ zh }) => zh)
      .join(''),
  ).toContain('局里已有决定');
  const stay = plan.explanation.stays.find(({ staffNo }) => staffNo === 'T-1')!;
  expect(stay.reason).toBe('PINNED');
  expect(staySentence(roster, stay).en).toBe(
    '李梅 (T-1) stays (the nearest to it was 石门小学): an officer has decided otherwise.',
  );
});

test('without a bed in the village the dormitory is named', () => {
  const roster = scene({
    rules: off('itinerant-reach'),
    rural: { freeBeds: 0, latitude: 25.4, cluster: '' },
  });
  const reach = { ...roster.ruleSet, rules: { 'itinerant-reach': { km: 1 } } };
  const plan = planOf(createProblem({ ...roster, ruleSet: reach }))!;
  const music = plan.cells.find(({ school, subject }) => school === RURAL && subject === 'MUS')!;
  const codes = music.detail!.ways.flatMap(({ blockers }) => blockers.map(({ code }) => code));
  expect(music.reason).toBe('NO_BED');
  expect(codes).toContain('OUT_OF_REACH');
});

test('teachers of a school with nobody to spare stay because it would go short', () => {
  const roster = scene();
  const few = roster.teachers.filter(({ staffNo }) => !/^T-1\d$|^T-20$/.test(staffNo));
  const plan = planOf(createProblem({ ...roster, teachers: few }))!;
  const reasons = plan.explanation.stays.map(({ reason }) => reason);
  expect(new Set(reasons)).toEqual(new Set(['SENDER_SHORT']));
  expect(plan.explanation.stays.every(({ staffNo }) => staffNo.startsWith('T-'))).toBe(true);
  expect(roster.schools.some(({ code }) => code === TOWN)).toBe(true);
});

test('every reason code has words in both languages', () => {
  const figures = { actual: '1', limit: '2' };
  for (const code of REASON_CODES) {
    expect(REASONS[code].sentence(figures).zh).toMatch(/[\u4e00-\u9fff]/);
    expect(REASONS[code].sentence(figures).en).toMatch(/^[\x20-\x7e]+$/);
  }
});
