// Pooled and paired links say the same: who comes from where matters to kilometres alone.
import fc from 'fast-check';
import { evaluate, isFeasible } from '../../../src/planning/linear/linear-model';
import { type Scope } from '../../../src/planning/model/scope';
import { type Solver } from '../../../src/planning/solver-port';
import { disruption } from '../../../src/planning/tiers/disruption';
import { ruralShortage } from '../../../src/planning/tiers/rural-shortage';
import { aDistance, aSchool, teachers } from '../../builders';
import { testSolver } from '../../support/planning';
import { randomCounty } from '../../support/random-county';
import { off, RURAL, scene } from '../../support/scene';
import { exactly, modelOf } from '../../support/staffing-models';

let solver: Solver;
beforeAll(async () => {
  solver = await testSolver();
});

const LINKS: readonly Scope['links'][] = ['POOLED', 'BACKBONE', 'PAIRED'];

test('in random counties all three kinds of link have the same tier 1, and the same counties have no plan', () => {
  const seen = { solved: 0, infeasible: 0, moved: 0 };
  fc.assert(
    fc.property(randomCounty({ pins: 'ANY', schools: { min: 3, max: 6 } }), (roster) => {
      const found = LINKS.map((links) => {
        const model = modelOf(roster, { links, cells: 'RURAL' });
        const { expression } = ruralShortage.express(model);
        const { status, point } = exactly(solver, model.builder.build(expression));
        const going = point ? Math.round(evaluate(model.totals.rotations.get('all'), point)) : 0;
        if (going > 0) seen.moved += 1;
        return point ? evaluate(expression, point) : status;
      });
      const [pooled, backbone, paired] = found;
      if (typeof pooled === 'string') {
        seen.infeasible += 1;
        expect([backbone, paired]).toEqual(['INFEASIBLE', 'INFEASIBLE']);
        return;
      }
      seen.solved += 1;
      expect(backbone).toBeCloseTo(pooled!, 6);
      expect(paired).toBeCloseTo(pooled!, 6);
    }),
    { numRuns: 40, seed: 12, endOnFailure: true },
  );
  expect(seen.solved).toBeGreaterThan(20);
  expect(seen.infeasible).toBeGreaterThan(3);
  expect(seen.moved).toBeGreaterThan(20);
}, 120_000);

test('in random counties the kilometres of pooled links are a lower bound of the true ones', () => {
  let compared = 0;
  fc.assert(
    fc.property(randomCounty({ schools: { min: 3, max: 6 } }), (roster) => {
      const [pooled, paired] = (['BACKBONE', 'PAIRED'] as const).map((links) => {
        const model = modelOf(roster, { links });
        const cost = disruption.express(model).expression;
        // Somebody has to go for anything to be counted: as many rotations and exchanges as there is room for.
        const going = [...model.totals.rotations.get('all'), ...model.totals.exchanges.get('all')];
        const most = exactly(
          solver,
          model.builder.build(going.map((each) => ({ ...each, coefficient: -each.coefficient }))),
        );
        const people = Math.round(-most.value);
        model.builder.atLeast(going, people);
        const { point } = exactly(solver, model.builder.build(cost));
        return { people, cost: evaluate(cost, point!) };
      });
      expect(pooled!.people).toBe(paired!.people);
      expect(pooled!.cost).toBeLessThanOrEqual(paired!.cost + 1e-6);
      if (paired!.people > 0) compared += 1;
    }),
    { numRuns: 40, seed: 13, endOnFailure: true },
  );
  expect(compared).toBeGreaterThan(8);
}, 120_000);

/** A second town school far away, whose people need a bed at the rural school; the near one needs none. */
function twoTowns(freeBeds: number) {
  const far = '5300000003';
  const base = scene({
    rural: { freeBeds },
    rules: { ...off('rotation-ceiling'), ...off('itinerant-reach') },
  });
  return {
    ...base,
    schools: [...base.schools, aSchool({ code: far, name: '远城小学' })],
    teachers: [...base.teachers, ...teachers(20, { staffNo: 'F', schoolCode: far, otherSubjects: ['ART'] })],
    distances: [aDistance(far, RURAL, 20.5), aDistance(far, base.schools[0]!.code, 40)],
  };
}

test('where beds are scarce who needs one shares a column, and who needs none has their own', () => {
  const { rotations, builder } = modelOf(twoTowns(1), { measures: ['ROTATION'] });
  for (const flow of rotations.flows) {
    expect(flow.pools.map(({ column }) => builder.upperOf(column))).toEqual([1]);
    expect(new Set(flow.pairs.map(({ group }) => group.home.code))).toEqual(new Set(['5300000001']));
  }
  const enough = modelOf(scene({}), { measures: ['ROTATION'] });
  expect(enough.rotations.flows.every(({ pairs }) => pairs.length === 0)).toBe(true);
});

test('with one bed one person of the far school may come, and as many of the near one as are useful', () => {
  for (const links of LINKS) {
    const most = (beds: number, near: boolean): number => {
      const model = modelOf(twoTowns(beds), { measures: ['ROTATION'], links });
      const goal = model.totals.rotationsFrom.get(near ? '5300000001' : '5300000003');
      const negative = goal.map((each) => ({ ...each, coefficient: -each.coefficient }));
      const { point } = exactly(solver, model.builder.build(negative));
      expect(isFeasible(model.builder.build([]), point!)).toBe(true);
      return Math.round(evaluate(goal, point!));
    };
    expect([most(0, false), most(1, false), most(2, false)]).toEqual([0, 1, 2]);
    expect([most(0, true), most(2, true)]).toEqual([3, 3]);
  }
});
