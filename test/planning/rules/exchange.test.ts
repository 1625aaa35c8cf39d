// exchange: two people trade places.
import { aPin, aRotation } from '../../builders';
import { anExchangeMove, anItinerantMove, broken, off, RURAL, rotations, TOWN } from '../../support/scene';

const exchange = { exchanges: [anExchangeMove()] };

test('a town teacher and a rural partner of one stage and subject trade places, without surplus or shortage', () => {
  expect(broken({ roster: { classes: [] } }, exchange)).toEqual([]);
});

test('exactly three years at the school are enough for the partner, a day less is not', () => {
  expect(broken({ partner: { joinedSchoolOn: '2023-09-01' } }, exchange)).toEqual([]);
  expect(broken({ partner: { joinedSchoolOn: '2023-09-02' } }, exchange)).toEqual(['exchange']);
  expect(
    broken({ partner: { joinedSchoolOn: '2023-09-02' }, rules: off('minimum-tenure') }, exchange),
  ).toEqual(['exchange']);
  const rules = { exchange: { partnerYears: 1 } };
  expect(broken({ partner: { joinedSchoolOn: '2025-09-01' }, rules }, exchange)).toEqual([]);
});

test('different subjects, part-timers and substitutes are refused', () => {
  expect(broken({ partner: { mainSubject: 'ART', otherSubjects: ['MUS'] } }, exchange)).toEqual(['exchange']);
  expect(broken({ partner: { fte: 0.8 } }, exchange)).toEqual(['exchange']);
  expect(broken({ first: { fte: 0.8 } }, exchange)).toEqual(['exchange']);
  expect(broken({ partner: { employment: 'CONTRACT' } }, exchange)).toEqual(['form', 'exchange']);
});

test('a running itinerant bars either side', () => {
  for (const [staffNo, host] of [
    ['T-1', RURAL],
    ['R-1', TOWN],
  ] as const) {
    const running = aRotation({ staffNo, kind: 'ITINERANT', toSchoolCode: host });
    expect(broken({ roster: { rotations: [running] } }, exchange)).toEqual(['exchange']);
  }
});

test('neither of the two makes another move', () => {
  expect(broken({}, { ...exchange, itinerants: [anItinerantMove()] })).toEqual(['form']);
  expect(broken({}, { ...exchange, rotations: rotations(1) })).toEqual(['form']);
});

test('it trades between town and countryside only', () => {
  expect(broken({ rural: { area: 'TOWN' } }, exchange)).toContain('form');
  expect(broken({ town: { area: 'RURAL' } }, exchange)).toContain('form');
});

test('a teacher pinned to be sent is not exchanged', () => {
  const pin = aPin({ kind: 'SEND_TO', staffNo: 'T-1', toSchoolCode: RURAL });
  expect(broken({ roster: { pins: [pin] } }, exchange)).toEqual(['pinned']);
});

test('switched off, there are no exchanges at all', () => {
  expect(broken({ rules: off('exchange') }, exchange)).toEqual(['exchange']);
});
