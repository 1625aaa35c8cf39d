// Surplus and shortage: no sender is made short, nothing is filled twice.
import { checkPlan } from '../../../src/planning/check-plan';
import { aRotation, needs, someMoves } from '../../builders';
import { anItinerantMove, aRotationMove, broken, RURAL, scene, TOWN } from '../../support/scene';

const townNeeds = (music: number) => ({
  classes: [...needs(TOWN, { MUS: music, ART: 1 }), ...needs(RURAL, { MUS: 4, ART: 1 })],
});
const day = anItinerantMove({ staffNo: 'T-2', daysPerWeek: 1, fillsFte: 0.2 });
const cover = { staffNo: 'T-3', school: TOWN, stage: 'PRIMARY' as const, subject: 'ART', fte: 0.3 };

test('cover, days and rotations together leave a cell by no more than its surplus', () => {
  const moves = { rotations: [aRotationMove()], itinerants: [day], covers: [cover] };
  expect(broken({ roster: townNeeds(18.5) }, moves)).toEqual([]);
  expect(broken({ roster: townNeeds(18.51) }, moves)).toEqual(['surplus']);
});

test('a travelling day takes 0.2 from home even when it fills less', () => {
  const half = { itinerants: [anItinerantMove({ daysPerWeek: 1, fillsFte: 0.1 })] };
  expect(broken({ roster: townNeeds(19.8) }, half)).toEqual([]);
  expect(broken({ roster: townNeeds(19.81) }, half)).toEqual(['surplus']);
});

test('running itinerant days have left the home cell already', () => {
  const running = aRotation({
    staffNo: 'T-9',
    kind: 'ITINERANT',
    daysPerWeek: 1,
    toSchoolCode: RURAL,
    subject: 'ART',
  });
  const moves = { rotations: [aRotationMove()] };
  expect(broken({ roster: { ...townNeeds(18.8), rotations: [running] } }, moves)).toEqual([]);
  expect(broken({ roster: { ...townNeeds(18.81), rotations: [running] } }, moves)).toEqual(['surplus']);
});

test('the message tells school, subject and figures', () => {
  const [violation] = checkPlan(
    scene({ roster: townNeeds(19.75) }),
    someMoves({ rotations: [aRotationMove()] }),
  );
  expect(violation).toEqual({
    rule: 'surplus',
    school: TOWN,
    messageZh: '城关小学小学音乐只富余0.25人，方案调出1人，原校会缺课。',
    messageEn: '城关小学 has 0.25 FTE of primary Music to spare; the plan takes 1 and leaves it short.',
  });
});

test('all fills of a cell together stay within its shortage', () => {
  const roster = { classes: [...needs(TOWN, { MUS: 10 }), ...needs(RURAL, { MUS: 2.2 })] };
  const moves = (fillsFte: number) => ({
    rotations: [aRotationMove()],
    itinerants: [anItinerantMove({ staffNo: 'T-2', fillsFte })],
  });
  expect(broken({ roster }, moves(0.2))).toEqual([]);
  expect(broken({ roster }, moves(0.21))).toEqual(['shortage']);
});

test('a subject nobody lacks cannot be filled', () => {
  const roster = { classes: [...needs(TOWN, { MUS: 10 }), ...needs(RURAL, { MUS: 4 })] };
  expect(broken({ roster }, { itinerants: [anItinerantMove({ subject: 'ART' })] })).toEqual(['shortage']);
});
