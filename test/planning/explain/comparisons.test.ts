// Why somebody stays though nothing bars them, and why not they but another: each of these reasons in a county of its own.
import { type Roster } from '../../../src/domain/roster';
import { type Teacher } from '../../../src/domain/teacher';
import { type ExplainedPlan } from '../../../src/planning/plan';
import { type ReasonCode } from '../../../src/planning/plan/reason';
import { aPin, aSchool, needs, teachers } from '../../builders';
import { planOf } from '../../support/planning';
import { RURAL, type SceneChange, scene, TOWN } from '../../support/scene';

const FAR = '5300000003';

async function planned(roster: Roster): Promise<ExplainedPlan> {
  const outcome = await planOf(roster, { withPrices: false });
  if (outcome.kind !== 'PLAN') throw new Error(outcome.kind);
  return outcome.plan;
}

const stayOf = (plan: ExplainedPlan, staffNo: string) =>
  plan.explanation.stays.find((stay) => stay.staffNo === staffNo)!;

const codesOf = (blockers: readonly { readonly code: ReasonCode }[]) => blockers.map(({ code }) => code);

/** Whole teachers who rotate, and nothing else: no days, no posts, nobody to trade places with. */
const WHOLE: SceneChange = {
  rules: { 'itinerant-reach': { days: 0 }, exchange: { enabled: false } },
  rural: { cluster: '', authorisedPosts: 0 },
};

function need(change: Record<string, number>, town = 10): Partial<Roster> {
  return { classes: [...needs(TOWN, { MUS: town }), ...needs(RURAL, { CHN: 3, MUS: 1, ...change })] };
}

test('nobody in the countryside lacks what the teacher teaches', async () => {
  const plan = await planned(scene({ ...WHOLE, roster: need({ PED: 1 }) }));
  const stay = stayOf(plan, 'T-20');
  expect([stay.reason, stay.toSchool]).toEqual(['NO_RURAL_SHORTAGE', null]);
  // With a certificate of what is lacking there is something else to say.
  const able = await planned(
    scene({ ...WHOLE, roster: need({ PED: 1 }), first: { otherSubjects: ['PED'] } }),
  );
  expect(stayOf(able, 'T-1').reason).not.toBe('NO_RURAL_SHORTAGE');
});

test('what was lacking is filled by others, and would not be without them', async () => {
  const roster = scene({ ...WHOLE, roster: need({ MUS: 2 }) });
  const plan = await planned(roster);
  expect(plan.tiers[0]!.value).toBeCloseTo(0, 6);
  const other = plan.explanation.stays.find(({ reason }) => reason === 'FILLED_BY_OTHERS')!;
  expect(plan.rotations.map(({ staffNo }) => staffNo)).not.toContain(other.staffNo);
  expect(other.toSchool).toBe(RURAL);
  const pins = roster.teachers
    .filter(({ schoolCode, staffNo }) => schoolCode === TOWN && staffNo !== other.staffNo)
    .map(({ staffNo }) => aPin({ kind: 'STAYS', staffNo }));
  const rules = { ...WHOLE.rules, 'backbone-share': { enabled: false } };
  const instead = await planned(scene({ ...WHOLE, rules, roster: { ...need({ MUS: 2 }), pins } }));
  expect(instead.rotations.map(({ staffNo }) => staffNo)).toEqual([other.staffNo]);
});

/** The one rotation of the plan and what is said of the others. */
async function alternatives(change: SceneChange) {
  const plan = await planned(scene({ ...WHOLE, ...change, rules: { ...WHOLE.rules, ...change.rules } }));
  const move = plan.explanation.moves.find(({ measure }) => measure === 'ROTATION')!;
  expect(plan.rotations).toHaveLength(1);
  const { staffNo } = plan.rotations[0]!;
  return { staffNo, nextBest: move.nextBest, plan };
}

const onePlace = need({ MUS: 2 });

test('an equal is as good', async () => {
  const { nextBest } = await alternatives({ roster: onePlace });
  expect(nextBest.map(({ blockers }) => codesOf(blockers))).toEqual([['AS_GOOD'], ['AS_GOOD'], ['AS_GOOD']]);
});

test('with one backbone teacher to go, the others lack the level', async () => {
  const staff = scene().teachers.map(
    (each): Teacher => ({
      ...each,
      backbone: each.staffNo === 'T-7' ? 'COUNTY' : 'NONE',
    }),
  );
  const rules = { 'backbone-share': { enabled: false } };
  const { staffNo, nextBest } = await alternatives({ rules, roster: { ...onePlace, teachers: staff } });
  expect(staffNo).toBe('T-7');
  expect(nextBest.map(({ blockers }) => codesOf(blockers))).toEqual([
    ['BACKBONE_WANTED'],
    ['BACKBONE_WANTED'],
    ['BACKBONE_WANTED'],
  ]);
});

test('who lives farther away costs more', async () => {
  const base = scene();
  const schools = [...base.schools, aSchool({ code: FAR, name: '远城小学', latitude: 24.95 })].map(
    (school) => (school.code === RURAL ? { ...school, ...WHOLE.rural } : school),
  );
  const plain = { backbone: 'NONE' as const, otherSubjects: ['ART'] };
  const near = base.teachers.map((each) => ({ ...each, ...plain }));
  const bars = near
    .filter(({ schoolCode, staffNo }) => schoolCode === TOWN && staffNo !== 'T-7')
    .map(({ staffNo }) => aPin({ kind: 'STAYS', staffNo }));
  const { staffNo, nextBest } = await alternatives({
    rules: { 'backbone-share': { enabled: false } },
    roster: {
      schools,
      classes: onePlace.classes!,
      teachers: [...near, ...teachers(20, { staffNo: 'F', schoolCode: FAR, otherSubjects: ['ART'] })],
      pins: bars,
    },
  });
  expect(staffNo).toBe('T-7');
  for (const { blockers, cost, fromSchool } of nextBest) {
    expect([fromSchool, codesOf(blockers)]).toEqual([FAR, ['COSTS_MORE']]);
    expect(cost).toBeGreaterThan(blockers[0]!.limit!);
    expect(blockers[0]!.actual).toBe(cost);
  }
  expect(nextBest).toHaveLength(3);
});

test('who may teach less of what is lacking fills less', async () => {
  // 0.6 of music and 0.4 of art: T-1 alone may teach both.
  const staff = scene().teachers.map((each) =>
    each.staffNo === 'T-1' ? each : { ...each, otherSubjects: [] },
  );
  const { staffNo, nextBest } = await alternatives({
    roster: { ...need({ MUS: 1.6, ART: 0.4 }), teachers: staff },
  });
  expect(staffNo).toBe('T-1');
  for (const { blockers, fte } of nextBest) {
    expect(codesOf(blockers)).toEqual(['FILLS_LESS']);
    expect(fte).toBeCloseTo(0.6, 6);
    expect(blockers[0]).toMatchObject({ actual: fte, limit: expect.closeTo(1, 6) });
  }
});
