// Which bar is told, and with which figures: those of the finished plan, the first of several.

import { hireBlockers } from '../../../src/planning/explain/hire-blockers';
import { exchangeAttempt } from '../../../src/planning/explain/next-best';
import { shortageReasons } from '../../../src/planning/explain/shortage-reasons';
import { usageOf } from '../../../src/planning/explain/usage';
import { type PlanMoves } from '../../../src/planning/plan';
import { countyOf } from '../../../src/planning/planner';
import { createProblem } from '../../../src/planning/problem';
import { aPin, someMoves } from '../../builders';
import { aHireMove, anExchangeMove, RURAL, type SceneChange, scene, TOWN } from '../../support/scene';

function planned(change: SceneChange, moves: Partial<PlanMoves> = {}) {
  const { facts, eligibleCount } = countyOf(createProblem(scene(change)));
  return { facts, eligibleCount, usage: usageOf(facts, someMoves(moves)) };
}

test('a town school that receives nobody takes no partner, so its people cannot trade places', () => {
  const attempt = (pins: readonly ReturnType<typeof aPin>[]) => {
    const county = planned({ roster: { pins } });
    return exchangeAttempt(county, county.facts.personByStaffNo.get('T-2')!, anExchangeMove())?.blockers;
  };
  expect(attempt([])).toEqual([]);
  expect(attempt([aPin({ kind: 'RECEIVES_NOBODY', schoolCode: TOWN })])).toEqual([{ code: 'PINNED' }]);
  expect(attempt([aPin({ kind: 'NEVER', staffNo: 'R-1', toSchoolCode: TOWN })])).toEqual([
    { code: 'PINNED' },
  ]);
});

const free = { 'hiring-budget': { budget: 9 }, 'new-hire-share': { share: 1 } };

// Four in post at the rural school.
test.each<[string, SceneChange, readonly object[]]>([
  [
    'a fifth post, and it is the hire that takes it',
    { rules: free, rural: { authorisedPosts: 5 } },
    [{ code: 'NO_POST', actual: 5, limit: 5 }],
  ],
  ['a sixth post is vacant', { rules: free, rural: { authorisedPosts: 6 } }, []],
  [
    'a budget of one is used up by the hire',
    { rules: { ...free, 'hiring-budget': { budget: 1 } } },
    [{ code: 'BUDGET_USED', actual: 1, limit: 1 }],
  ],
  [
    'the share of one is taken by the hire',
    { rules: { 'hiring-budget': { budget: 9 } } },
    [{ code: 'NEW_HIRE_SHARE', actual: 1, limit: 1 }],
  ],
  [
    'the only bed is taken by the hire',
    { rules: free, rural: { freeBeds: 1, latitude: 25.2 } },
    [{ code: 'NO_BED', actual: 1, limit: 1 }],
  ],
])('one more hire after the first: %s', (_, change, blockers) => {
  const county = planned(change, { hires: [aHireMove()] });
  expect(hireBlockers(county, county.facts.schoolByCode.get(RURAL)!)).toEqual(blockers);
});

test('of two bars of one way the weightier is the reason', () => {
  const staff = scene().teachers.map((each) =>
    each.schoolCode === TOWN ? { ...each, joinedSchoolOn: '2024-09-01', birthDate: '1970-01-01' } : each,
  );
  // Nobody may go for two reasons and the ceiling, nobody travel; a hire lacks budget and post.
  const county = planned({
    rules: { 'itinerant-reach': { days: 0 } },
    rural: { cluster: '第二学区', authorisedPosts: 0 },
    roster: { teachers: staff },
  });
  const found = shortageReasons(county).get(`${RURAL}|PRIMARY|MUS`)!;
  expect(found.detail.ways[0]).toMatchObject({
    measure: 'HIRE',
    blockers: [
      { code: 'BUDGET_USED', actual: 0, limit: 0 },
      { code: 'NO_POST', actual: 4, limit: 0 },
    ],
  });
  expect(found.reason).toBe('BUDGET_USED');
});
