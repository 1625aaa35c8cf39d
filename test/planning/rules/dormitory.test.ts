// dormitory: beds for arrivals from far away.
import { aDistance } from '../../builders';
import {
  aHireMove,
  anExchangeMove,
  anItinerantMove,
  aRotationMove,
  broken,
  off,
  RURAL,
  TOWN,
} from '../../support/scene';

const at = (km: number) => ({ distances: [aDistance(RURAL, TOWN, km)] });
const full = { freeBeds: 0 };
const rotation = { rotations: [aRotationMove()] };

test('exactly 20 km needs no bed, more does', () => {
  expect(broken({ rural: full, roster: at(20) }, rotation)).toEqual([]);
  expect(broken({ rural: full, roster: at(20.01) }, rotation)).toEqual(['dormitory']);
  expect(broken({ rural: { freeBeds: 1 }, roster: at(20.01) }, rotation)).toEqual([]);
});

test('an exchanged town teacher needs a bed, the partner and travellers do not', () => {
  expect(broken({ rural: full, roster: at(30) }, { exchanges: [anExchangeMove()] })).toEqual(['dormitory']);
  expect(
    broken({ town: full, rural: { freeBeds: 1 }, roster: at(30) }, { exchanges: [anExchangeMove()] }),
  ).toEqual([]);
  const rules = off('itinerant-reach');
  expect(broken({ rules, rural: full, roster: at(30) }, { itinerants: [anItinerantMove()] })).toEqual([]);
});

test('a hire needs a bed far from the county seat, by great circle even when a table is given', () => {
  const rules = { 'hiring-budget': { budget: 1 } };
  const hire = { hires: [aHireMove()] };
  expect(broken({ rules, rural: full, roster: at(90) }, hire)).toEqual([]);
  // 0.14 degrees north of the seat: 15.57 km x 1.3 = 20.24 km.
  expect(broken({ rules, rural: { ...full, latitude: 25.14 }, roster: at(1) }, hire)).toEqual(['dormitory']);
  expect(broken({ rules, rural: { ...full, latitude: 25.138 }, roster: at(1) }, hire)).toEqual([]);
});

test('rotations and hires share the beds', () => {
  const change = {
    rules: { 'hiring-budget': { budget: 1 } },
    rural: { freeBeds: 1, latitude: 25.2 },
    roster: at(30),
  };
  expect(broken(change, rotation)).toEqual([]);
  expect(broken(change, { ...rotation, hires: [aHireMove()] })).toEqual(['dormitory']);
});

test('switched off, nobody needs a bed', () => {
  expect(broken({ rules: off('dormitory'), rural: full, roster: at(90) }, rotation)).toEqual([]);
});
