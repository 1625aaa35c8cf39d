// The inequality for whole days: no point of whole days is cut off, and nothing above what whole days can fill is left.
import { isFeasible, type LinearModel } from '../../../src/planning/linear/linear-model';
import { buildStaffingModel } from '../../../src/planning/model/staffing-model';
import { countyOf } from '../../../src/planning/planner';
import { createProblem } from '../../../src/planning/problem';
import { needs } from '../../builders';
import { off, RURAL, scene, TOWN } from '../../support/scene';

/** Itinerant days alone, many a week, into a rural school short of so much music; the columns of days, fill and rest. */
function daysInto(shortage: number) {
  const classes = [...needs(TOWN, { MUS: 10 }), ...needs(RURAL, { MUS: 1 + shortage, CHN: 3 })];
  const rules = { 'itinerant-reach': { days: 3 } };
  const problem = createProblem(scene({ rules, roster: { classes } }));
  const scope = { measures: ['ITINERANT'], cells: 'RURAL', links: 'POOLED' } as const;
  const model = buildStaffingModel({ ...countyOf(problem), scope });
  const [days] = model.itinerants.days;
  const [fill] = model.itinerants.filled.values();
  const [rest] = model.shortages;
  const linear = model.builder.build([]);
  expect(linear.cost).toHaveLength(3);
  return (n: number, filled: number, of: LinearModel = linear): boolean => {
    const point = new Float64Array(3);
    point[days!.column] = n;
    point[fill!] = filled;
    point[rest!.column] = shortage - filled;
    return isFeasible(of, point, 1e-9);
  };
}

test.each([0.05, 0.2, 0.25, 0.5, 0.6, 0.75, 1, 1.3])(
  'a shortage of %d: n days fill at most min(0.2 n, shortage), and exactly that is allowed',
  (shortage) => {
    const allowed = daysInto(shortage);
    const most = Math.ceil(shortage / 0.2 - 1e-9);
    for (let n = 0; n <= most; n++) {
      const fills = Math.min(0.2 * n, shortage);
      for (let twentieth = 0; twentieth <= 20 * shortage + 1e-9; twentieth++) {
        expect([n, twentieth, allowed(n, twentieth / 20)]).toEqual([
          n,
          twentieth,
          twentieth / 20 <= fills + 1e-9,
        ]);
      }
      expect(allowed(n, fills)).toBe(true);
    }
    expect(allowed(most + 1, shortage)).toBe(false);
  },
);

test('a fraction of the last day is cut off: it is worth as much as the rest it can fill', () => {
  const allowed = daysInto(0.5);
  // 2 days fill 0.4, the third only 0.1: half a third day 0.05, not 0.1.
  expect(allowed(3, 0.5)).toBe(true);
  const problem = createProblem(
    scene({ roster: { classes: [...needs(TOWN, { MUS: 10 }), ...needs(RURAL, { MUS: 1.5, CHN: 3 })] } }),
  );
  const scope = { measures: ['ITINERANT'], cells: 'RURAL', links: 'POOLED' } as const;
  const linear = buildStaffingModel({ ...countyOf(problem), scope }).builder.build([]);
  const relaxed = { ...linear, integer: new Uint8Array(linear.integer.length) };
  expect(allowed(2.5, 0.45, relaxed)).toBe(true);
  expect(allowed(2.5, 0.46, relaxed)).toBe(false);
  expect(allowed(2.25, 0.45, relaxed)).toBe(false);
});

test('days are for full-time teachers with surplus, in reach, and never more than the class has free', () => {
  const build = (change: Parameters<typeof scene>[0]) => {
    const scope = { measures: ['ITINERANT'], cells: 'RURAL', links: 'POOLED' } as const;
    const model = buildStaffingModel({ ...countyOf(createProblem(scene(change))), scope });
    return model.itinerants.days.map(({ column, subject }) => [subject, model.builder.upperOf(column)]);
  };
  // 20 people with 2 days each, 10 FTE of surplus; music lacks 15 days, art 5.
  expect(build({})).toEqual([
    ['MUS', 15],
    ['ART', 5],
  ]);
  expect(
    build({ roster: { classes: [...needs(TOWN, { MUS: 19.5 }), ...needs(RURAL, { MUS: 4 })] } }),
  ).toEqual([['MUS', 2]]);
  expect(build({ rural: { cluster: '第二学区' } })).toEqual([]);
  expect(build({ rural: { cluster: '第二学区' }, rules: off('itinerant-reach') })).toHaveLength(2);
  expect(build({ rules: { 'itinerant-reach': { days: 0 } } })).toEqual([]);
});
