// burden: who has served long in the countryside is spared where another can go, and never more than that.
import { type Roster } from '../../../src/domain/roster';
import { applyPlan, checkPlan, readFacts, recomputeTiers } from '../../../src/planning/check-plan';
import { aRotation, someMoves } from '../../builders';
import { planOf } from '../../support/planning';
import { aRotationMove, RURAL, scene, TOWN } from '../../support/scene';

const veteran = (staffNo: string) =>
  aRotation({
    staffNo,
    toSchoolCode: RURAL,
    startsOn: '2015-09-01',
    endsOn: '2019-08-31',
    status: 'COMPLETED',
  });

/** Every town teacher but T-6 to T-8 has served four years at a school of remoteness 1: five years of hardship. */
function county(burden?: { readonly perYear: number; readonly enabled?: boolean }): Roster {
  const rotations = scene()
    .teachers.filter(
      ({ schoolCode, staffNo }) => schoolCode === TOWN && !['T-6', 'T-7', 'T-8'].includes(staffNo),
    )
    .map(({ staffNo }) => veteran(staffNo));
  // The rural school has a backbone teacher of its own, so no other tier prefers one of those in town.
  // Nobody travels, so that only whole teachers can help.
  const rules = {
    'backbone-share': { enabled: false },
    'rotation-quota': { enabled: false },
    'itinerant-reach': { days: 0 },
  };
  return scene({
    rules: { ...rules, ...(burden ? { burden } : {}) },
    partner: { backbone: 'COUNTY' },
    roster: { rotations },
  });
}

async function sent(roster: Roster): Promise<readonly string[]> {
  const outcome = await planOf(roster);
  if (outcome.kind !== 'PLAN') throw new Error(outcome.kind);
  expect(checkPlan(roster, outcome.plan)).toEqual([]);
  return outcome.plan.rotations.map(({ staffNo }) => staffNo).sort();
}

const t5 = (roster: Roster, staffNo: string): number => {
  const moves = someMoves({ rotations: [aRotationMove({ staffNo })] });
  return recomputeTiers(applyPlan(readFacts(roster), moves)).T5;
};

test('each year of hardship served costs what the rule set says, for the person who is sent', () => {
  const free = county();
  const weighed = county({ perYear: 0.2 });
  expect(t5(weighed, 'T-6')).toBeCloseTo(t5(free, 'T-6'), 9);
  // Four years, each worth 1.25 at remoteness 1, at 0.2 a year.
  expect(t5(weighed, 'T-1') - t5(free, 'T-1')).toBeCloseTo(1, 2);
});

test('those who have not served yet go first', async () => {
  expect(await sent(county({ perYear: 0.2 }))).toEqual(['T-6', 'T-7', 'T-8']);
});

test('switched off, or at the default of 0, the tier is the one that the model defines', () => {
  expect(t5(county({ perYear: 0.2, enabled: false }), 'T-1')).toBe(t5(county(), 'T-1'));
  expect(t5(county({ perYear: 0 }), 'T-1')).toBe(t5(county(), 'T-1'));
});

test('a person who has served may still be sent where nobody else can be', async () => {
  const { teachers, ...rest } = county({ perYear: 2 });
  const roster = {
    ...rest,
    teachers: teachers.filter(({ staffNo }) => !['T-6', 'T-7', 'T-8'].includes(staffNo)),
  };
  expect((await sent(roster)).length).toBeGreaterThan(0);
});
