// direction: from which schools to which people go, and who may hire.
import { planCounty } from '../../../src/planning/planner';
import { createProblem } from '../../../src/planning/problem';
import { loadSolver } from '../../../src/planning/solvers';
import { aPin } from '../../builders';
import {
  aHireMove,
  aRotationMove,
  broken,
  off,
  RURAL,
  type SceneChange,
  scene,
  TOWN,
} from '../../support/scene';

const rotation = { rotations: [aRotationMove()] };
const open = (rule: Readonly<Record<string, string>>): NonNullable<SceneChange['rules']> => ({
  direction: rule,
});
/** T-1 .. T-20 belong to a receiver now: nobody is eligible, so the ceiling is lifted to look at the direction alone. */
const village = (rules: SceneChange['rules'] = {}): SceneChange => ({
  town: { area: 'RURAL' },
  rules: { ...off('rotation-ceiling'), ...rules },
});
/** The school that lacks music is one that only sends. */
const toSender = (rules: SceneChange['rules'] = {}): SceneChange => ({
  ...village(rules),
  rural: { supportClass: 'SENDER' },
});

describe.each([
  ['receiverToReceiver', village],
  ['receiverToSender', toSender],
] as const)('%s', (parameter, county) => {
  test('is closed by default', () => {
    expect(broken(county(), rotation)).toEqual(['direction']);
    expect(broken(county(open({ [parameter]: 'NEVER' })), rotation)).toEqual(['direction']);
  });

  test('inside a cluster, and not between clusters or schools without one', () => {
    const rules = open({ [parameter]: 'SAME_CLUSTER' });
    expect(broken(county(rules), rotation)).toEqual([]);
    const other = { ...county(rules), town: { area: 'RURAL' as const, cluster: '第二学区' } };
    expect(broken(other, rotation)).toEqual(['direction']);
    const none = { ...county(rules), town: { area: 'RURAL' as const, cluster: '' } };
    expect(broken({ ...none, rural: { ...none.rural, cluster: '' } }, rotation)).toEqual(['direction']);
  });

  test('anywhere, and switched off', () => {
    const apart = { area: 'RURAL' as const, cluster: '' };
    expect(broken({ ...county(open({ [parameter]: 'ANYWHERE' })), town: apart }, rotation)).toEqual([]);
    expect(broken({ ...county(off('direction')), town: apart }, rotation)).toEqual([]);
  });

  test('the personal conditions hold at the own school', () => {
    const rules = open({ [parameter]: 'ANYWHERE' });
    expect(broken({ ...county(rules), first: { joinedSchoolOn: '2020-09-02' } }, rotation)).toEqual([
      'minimum-tenure',
    ]);
  });
});

test('senders send each other nobody, whatever the rule set; nobody is sent home', () => {
  const town = { rural: { supportClass: 'SENDER' as const } };
  for (const rules of [{}, open({ receiverToSender: 'ANYWHERE' }), off('direction')])
    expect(broken({ ...town, rules }, rotation)).toEqual(['direction']);
  const home = { rotations: [aRotationMove({ toSchool: TOWN })] };
  expect(broken({ town: { supportClass: 'BOTH' } }, home)).toContain('direction');
});

test('a town school named a receiver is sent people, a village named a sender is not', () => {
  const weak: SceneChange = { rural: { area: 'URBAN', supportClass: 'RECEIVER' } };
  expect(broken(weak, rotation)).toEqual([]);
  expect(broken({ rural: { supportClass: 'SENDER' } }, rotation)).toEqual(['direction']);
  expect(broken({ rural: { supportClass: 'BOTH' }, town: { supportClass: 'BOTH' } }, rotation)).toEqual([]);
});

test('hires go to receivers, or to every school where the rule set says so', () => {
  const hire = { hires: [aHireMove()] };
  const rules = { 'hiring-budget': { budget: 1 } };
  const sender = { rural: { supportClass: 'SENDER' as const } };
  expect(broken({ rules }, hire)).toEqual([]);
  expect(broken({ ...sender, rules }, hire)).toEqual(['direction']);
  expect(broken({ ...sender, rules: { ...rules, ...open({ hires: 'ALL' }) } }, hire)).toEqual([]);
  expect(broken({ ...sender, rules: { ...rules, ...off('direction') } }, hire)).toEqual([]);
});

test('extra moves count under the ceiling and not in the backbone share', () => {
  const rules = open({ receiverToReceiver: 'ANYWHERE' });
  const ordinary = { rotations: [aRotationMove({ staffNo: 'T-10' })] };
  expect(broken(village(rules), ordinary)).toEqual([]);
  expect(broken({ town: { area: 'RURAL' }, rules }, ordinary)).toEqual(['rotation-ceiling']);
});

describe('in a plan', () => {
  const planned = async (change: SceneChange) => {
    const solver = await loadSolver('highs', { seed: 0, clock: () => 0 });
    const limits = { seed: 0, timeLimitSeconds: 60, onProgress: () => undefined, isCancelled: () => false };
    return planCounty(createProblem(scene(change)), solver, limits, () => 0);
  };
  const plan = async (change: SceneChange) => {
    const outcome = await planned(change);
    if (outcome.kind !== 'PLAN') throw new Error(outcome.kind);
    expect(outcome.plan.check.violations).toEqual([]);
    return outcome.plan;
  };

  test('a gap that only a closed direction could fill says so; opened, it is filled and the quota is not', async () => {
    const far = {
      rural: { authorisedPosts: 4 },
      roster: { distances: [{ fromSchoolCode: TOWN, toSchoolCode: RURAL, km: 18 }] },
    };
    const days = { 'itinerant-reach': { days: 0 } };
    const closed = await plan({ ...village(days), ...far });
    expect(closed.rotations).toEqual([]);
    const gap = closed.cells.find(({ school, subject }) => school === RURAL && subject === 'MUS');
    expect([gap?.shortageAfter, gap?.reason]).toEqual([3, 'DIRECTION']);
    // 20 people in post: at most 3 leave, and 3 FTE of music are lacking.
    const opened = await plan({
      ...village({ ...days, ...open({ receiverToReceiver: 'ANYWHERE' }) }),
      ...far,
    });
    expect(opened.rotations).toHaveLength(3);
    // 3 FTE of music and 1 of art are lacking, and all of them may teach art.
    const left = opened.cells.reduce((sum, cell) => sum + cell.shortageAfter, 0);
    expect(left).toBeCloseTo(1, 6);
    expect(opened.explanation.quota.going).toBe(0);
  });

  test('a pin along a closed direction contradicts the rule, and goes once it is open', async () => {
    const pins = [aPin({ kind: 'SEND_TO', staffNo: 'T-1', toSchoolCode: RURAL })];
    const outcome = await planned({ ...toSender(), roster: { pins } });
    if (outcome.kind !== 'INFEASIBLE') throw new Error(outcome.kind);
    expect(
      outcome.conflict?.members.map((member) => (member.kind === 'RULE' ? member.rule : member.kind)),
    ).toEqual(['PIN', 'direction']);
    const opened = await plan({ ...toSender(open({ receiverToSender: 'ANYWHERE' })), roster: { pins } });
    expect(opened.rotations.map(({ staffNo }) => staffNo)).toContain('T-1');
  });
});
