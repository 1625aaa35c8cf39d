// Exchanges over pooled and paired links: as many trade places under either, and both sides are counted.
import { type Roster } from '../../../src/domain/roster';
import { type Expression, evaluate } from '../../../src/planning/linear/linear-model';
import { type StaffingModel } from '../../../src/planning/model/staffing-model';
import { type Solver } from '../../../src/planning/solver-port';
import { aPin, aTeacher, needs } from '../../builders';
import { testSolver } from '../../support/planning';
import { off, RURAL, type SceneChange, scene, TOWN } from '../../support/scene';
import { exactly, modelOf } from '../../support/staffing-models';

let solver: Solver;
beforeAll(async () => {
  solver = await testSolver();
});

/** The scene with a second and a third music teacher at the rural school. */
function threePartners(change: SceneChange = {}): Roster {
  const more = ['R-2', 'R-3'].map((staffNo) =>
    aTeacher({ staffNo, schoolCode: RURAL, otherSubjects: ['ART'] }),
  );
  const base = scene(change);
  return { ...base, teachers: [...base.teachers, ...more] };
}

/** The most of an expression, over each kind of link. */
function most(roster: Roster, express: (model: StaffingModel) => Expression): readonly number[] {
  return (['POOLED', 'BACKBONE', 'PAIRED'] as const).map((links) => {
    const model = modelOf(roster, { links });
    const expression = express(model);
    const negative = expression.map((each) => ({ ...each, coefficient: -each.coefficient }));
    return (
      Math.round(1e6 * evaluate(expression, exactly(solver, model.builder.build(negative)).point!)) / 1e6
    );
  });
}

const trades = ({ totals }: StaffingModel): Expression => totals.exchanges.get('all');

test('the rural school loses one person at most by exchange, without the cap as many as there are partners', () => {
  const open = { ...off('sender-cap'), ...off('rotation-ceiling') };
  expect(most(threePartners(), trades)).toEqual([1, 1, 1]);
  expect(most(threePartners({ rules: open }), trades)).toEqual([3, 3, 3]);
  expect(most(threePartners({ rules: { ...open, 'rotation-ceiling': { share: 0.1 } } }), trades)).toEqual([
    2, 2, 2,
  ]);
  const newcomer = { joinedSchoolOn: '2024-09-01' };
  expect(most(threePartners({ rules: open, partner: newcomer }), trades)).toEqual([2, 2, 2]);
});

test('a partner barred from the town school stays, and so does a town teacher barred from the rural one', () => {
  const rules = { ...off('sender-cap'), ...off('rotation-ceiling') };
  const never = (staffNo: string, toSchoolCode: string) => aPin({ kind: 'NEVER', staffNo, toSchoolCode });
  const pinned = (...pins: ReturnType<typeof aPin>[]) => threePartners({ rules, roster: { pins } });
  expect(most(pinned(never('R-1', TOWN)), trades)).toEqual([2, 2, 2]);
  expect(most(pinned(never('R-1', RURAL), never('T-1', RURAL)), trades)).toEqual([3, 3, 3]);
  const closed = aPin({ kind: 'RECEIVES_NOBODY', schoolCode: TOWN });
  expect(most(pinned(closed), trades)).toEqual([0, 0, 0]);
});

test('town teachers need their beds, partners none', () => {
  const rules = { ...off('sender-cap'), ...off('rotation-ceiling') };
  const far = { latitude: 25.4, freeBeds: 2 };
  expect(most(threePartners({ rules, rural: far }), trades)).toEqual([2, 2, 2]);
  expect(most(threePartners({ rules: { ...rules, ...off('dormitory') }, rural: far }), trades)).toEqual([
    3, 3, 3,
  ]);
});

test('who trades places does not cover at home as well', () => {
  // All three partners are to spare in music, two of them may teach art: half of each of the two, or nothing if they go.
  const classes = [...needs(TOWN, { MUS: 20 }), ...needs(RURAL, { ART: 2, CHN: 3 })];
  const rules = {
    ...off('sender-cap'),
    ...off('rotation-ceiling'),
    ...off('itinerant-reach'),
    ...off('useful-load'),
  };
  const roster = threePartners({ rules, roster: { classes } });
  const cover = ({ covers }: StaffingModel): Expression =>
    covers.map(({ column }) => ({ column, coefficient: 1 }));
  const both = (model: StaffingModel): Expression => [
    ...cover(model),
    ...trades(model).map((each) => ({ ...each, coefficient: 10 })),
  ];
  expect(most(roster, cover)).toEqual([1, 1, 1]);
  expect(most(roster, both)).toEqual([30, 30, 30]);
});

test('the backbone teachers of a rural school are counted as they come and go', () => {
  const rules = { ...off('sender-cap'), ...off('rotation-ceiling') };
  const roster = threePartners({ rules, partner: { backbone: 'COUNTY' } });
  const gain = ({ totals }: StaffingModel): Expression => totals.backboneGain.get(RURAL);
  const loss = (model: StaffingModel): Expression =>
    gain(model).map((each) => ({ ...each, coefficient: -each.coefficient }));
  const onlyTrades = (express: typeof gain) =>
    (['BACKBONE', 'PAIRED'] as const).map((links) => {
      const model = modelOf(roster, { links, measures: ['EXCHANGE'] });
      const negative = express(model).map((each) => ({ ...each, coefficient: -each.coefficient }));
      return Math.round(evaluate(express(model), exactly(solver, model.builder.build(negative)).point!));
    });
  expect(onlyTrades(gain)).toEqual([2, 2]);
  expect(onlyTrades(loss)).toEqual([1, 1]);
});
