// The pins of generated counties: sending the pinned people breaks no rule, except where it is meant to.
import { generateCounty } from '../../examples/generator/generate-county';
import { GOLDEN_PRESETS } from '../../examples/generator/golden-presets';
import { type CountyOptions, PRESETS } from '../../examples/generator/options';
import { type Roster } from '../../src/domain/roster';
import { assessStaffing } from '../../src/domain/shortage';
import { cellId } from '../../src/domain/staffing-need';
import { checkPlan } from '../../src/planning/check-plan';
import { type PlanMoves } from '../../src/planning/plan';

/** A plan of nothing but the pinned rotations, each filling what is short in the teacher's main subject. */
function pinnedOnly(roster: Roster): PlanMoves {
  const { cellById } = assessStaffing(roster, false);
  const rotations = roster.pins.flatMap((pin) => {
    const teacher = roster.teachers.find((person) => person.staffNo === pin.staffNo);
    if (pin.kind !== 'SEND_TO' || !teacher || pin.toSchoolCode === null) return [];
    const { staffNo, schoolCode: fromSchool, stage, mainSubject: subject } = teacher;
    const toSchool = pin.toSchoolCode;
    const fte = Math.min(1, cellById.get(cellId(toSchool, stage, subject))?.shortage ?? 0);
    return [{ staffNo, fromSchool, toSchool, fills: [{ stage, subject, fte }] }];
  });
  return { covers: [], itinerants: [], rotations, exchanges: [], hires: [] };
}

const { 'pins-against-beds': conflicting, ...feasible } = GOLDEN_PRESETS;

it.each<[string, CountyOptions]>([...Object.entries(PRESETS), ...Object.entries(feasible)])(
  '%s: the pinned rotation can be made',
  (_, options) => {
    const roster = generateCounty(options);
    const moves = pinnedOnly(roster);
    expect(moves.rotations.length).toBeGreaterThan(0);
    expect(checkPlan(roster, moves)).toEqual([]);
  },
);

it('pins-against-beds: the beds are all that is in the way', () => {
  const roster = generateCounty(conflicting);
  const violations = checkPlan(roster, pinnedOnly(roster));
  expect(new Set(violations.map((violation) => violation.rule))).toEqual(new Set(['dormitory']));
});
