// pinned: decisions of personnel officers.
import { checkPlan } from '../../../src/planning/check-plan';
import { aPin, needs, someMoves } from '../../builders';
import {
  aHireMove,
  anExchangeMove,
  anItinerantMove,
  aRotationMove,
  broken,
  off,
  RURAL,
  scene,
  TOWN,
} from '../../support/scene';

const rotation = { rotations: [aRotationMove()] };
const travel = { itinerants: [anItinerantMove()] };
const exchange = { exchanges: [anExchangeMove()] };
const pin = (...pins: Parameters<typeof aPin>) => ({ roster: { pins: [aPin(...pins)] } });
const classes = [...needs(TOWN, { MUS: 10, ART: 1 }), ...needs(RURAL, { MUS: 4 })];
const cover = {
  covers: [{ staffNo: 'T-1', school: TOWN, stage: 'PRIMARY' as const, subject: 'ART', fte: 0.5 }],
};

test('SEND_TO asks for that rotation', () => {
  const send = pin({ kind: 'SEND_TO', staffNo: 'T-1', toSchoolCode: RURAL });
  expect(broken(send, rotation)).toEqual([]);
  expect(broken(send, {})).toEqual(['pinned']);
  expect(broken(send, travel)).toEqual(['pinned']);
  const [violation] = checkPlan(scene(send), someMoves());
  expect(violation).toMatchObject({ staffNo: 'T-1', school: RURAL });
  expect(violation!.messageZh).toContain('已指定李梅（T-1）交流到石门小学');
});

test('SEND_TO overrides no rule', () => {
  const send = {
    ...pin({ kind: 'SEND_TO', staffNo: 'T-1', toSchoolCode: RURAL }),
    first: { joinedSchoolOn: '2025-09-01' },
  };
  expect(broken(send, rotation)).toEqual(['minimum-tenure']);
});

test('NEVER without a school bars rotation, travel and exchange on either side, not cover', () => {
  const never = pin({ kind: 'NEVER', staffNo: 'T-1' });
  expect(broken(never, rotation)).toEqual(['pinned']);
  expect(broken(never, travel)).toEqual(['pinned']);
  expect(broken(never, exchange)).toEqual(['pinned']);
  expect(broken(pin({ kind: 'NEVER', staffNo: 'R-1' }), exchange)).toEqual(['pinned']);
  expect(broken({ roster: { ...never.roster, classes } }, cover)).toEqual([]);
});

test('NEVER with a school bars that school only', () => {
  expect(broken(pin({ kind: 'NEVER', staffNo: 'T-1', toSchoolCode: RURAL }), rotation)).toEqual(['pinned']);
  expect(broken(pin({ kind: 'NEVER', staffNo: 'T-1', toSchoolCode: TOWN }), rotation)).toEqual([]);
});

test('STAYS bars rotation and exchange on either side, not travel or cover', () => {
  const stays = pin({ kind: 'STAYS', staffNo: 'T-1' });
  expect(broken(stays, rotation)).toEqual(['pinned']);
  expect(broken(stays, exchange)).toEqual(['pinned']);
  expect(broken(pin({ kind: 'STAYS', staffNo: 'R-1' }), exchange)).toEqual(['pinned']);
  expect(broken(stays, travel)).toEqual([]);
  expect(broken({ roster: { ...stays.roster, classes } }, cover)).toEqual([]);
});

test('RECEIVES_NOBODY bars every arrival and exchanges at both schools, not cover by its own staff', () => {
  const closed = pin({ kind: 'RECEIVES_NOBODY', schoolCode: RURAL });
  expect(broken(closed, rotation)).toEqual(['pinned']);
  expect(broken(closed, travel)).toEqual(['pinned']);
  expect(broken(closed, exchange)).toEqual(['pinned']);
  expect(broken({ ...closed, rules: { 'hiring-budget': { budget: 1 } } }, { hires: [aHireMove()] })).toEqual([
    'pinned',
  ]);
  const townClosed = pin({ kind: 'RECEIVES_NOBODY', schoolCode: TOWN });
  expect(broken(townClosed, exchange)).toEqual(['pinned']);
  expect(broken({ roster: { ...townClosed.roster, classes } }, cover)).toEqual([]);
});

test('switched off, pins are not enforced', () => {
  const rules = off('pinned');
  expect(broken({ ...pin({ kind: 'NEVER', staffNo: 'T-1' }), rules }, rotation)).toEqual([]);
  expect(broken({ ...pin({ kind: 'STAYS', staffNo: 'T-1' }), rules }, rotation)).toEqual([]);
  expect(broken({ ...pin({ kind: 'SEND_TO', staffNo: 'T-1', toSchoolCode: RURAL }), rules }, {})).toEqual([]);
  expect(broken({ ...pin({ kind: 'RECEIVES_NOBODY', schoolCode: RURAL }), rules }, rotation)).toEqual([]);
});
