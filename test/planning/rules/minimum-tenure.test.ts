// minimum-tenure: years at the school.
import { anExchangeMove, anItinerantMove, aRotationMove, broken, off } from '../../support/scene';

const rotation = { rotations: [aRotationMove()] };

test('exactly six years on the start date are enough', () => {
  expect(broken({ first: { joinedSchoolOn: '2020-09-01' } }, rotation)).toEqual([]);
});

test('a day short of six years is refused, in rotation and on the town side of an exchange', () => {
  const change = { first: { joinedSchoolOn: '2020-09-02' } };
  expect(broken(change, rotation)).toEqual(['minimum-tenure']);
  expect(broken(change, { exchanges: [anExchangeMove()] })).toEqual(['minimum-tenure']);
});

test('it does not ask itinerant teachers', () => {
  expect(broken({ first: { joinedSchoolOn: '2025-09-01' } }, { itinerants: [anItinerantMove()] })).toEqual(
    [],
  );
});

test('the years are a parameter', () => {
  const rules = { 'minimum-tenure': { years: 9 } };
  expect(broken({ rules, first: { joinedSchoolOn: '2017-09-01' } }, rotation)).toEqual([]);
  expect(broken({ rules, first: { joinedSchoolOn: '2017-09-02' } }, rotation)).toEqual(['minimum-tenure']);
});

test('switched off, a newcomer may go', () => {
  const change = { first: { joinedSchoolOn: '2026-08-01' }, rules: off('minimum-tenure') };
  expect(broken(change, rotation)).toEqual([]);
});
