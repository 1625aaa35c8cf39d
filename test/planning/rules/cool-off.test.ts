// cool-off: years after a finished rotation.
import { type RotationRecord } from '../../../src/domain/rotation';
import { aRotation } from '../../builders';
import { anExchangeMove, anItinerantMove, aRotationMove, broken, off, TOWN } from '../../support/scene';

const rotation = { rotations: [aRotationMove()] };
const exchange = { exchanges: [anExchangeMove()] };
const finished = (endsOn: string, overrides: Partial<RotationRecord> = {}) =>
  aRotation({ staffNo: 'T-1', startsOn: '2020-09-01', endsOn, status: 'COMPLETED', ...overrides });

test('a rotation that ended exactly three years ago no longer blocks, a day later it does', () => {
  expect(broken({ roster: { rotations: [finished('2023-09-01')] } }, rotation)).toEqual([]);
  expect(broken({ roster: { rotations: [finished('2023-09-02')] } }, rotation)).toEqual(['cool-off']);
});

test('support and shadowing count, itinerant and withdrawn records do not', () => {
  const last = (overrides: Partial<RotationRecord>) => ({
    roster: { rotations: [finished('2025-07-31', overrides)] },
  });
  expect(broken(last({ kind: 'SUPPORT' }), rotation)).toEqual(['cool-off']);
  expect(broken(last({ kind: 'SHADOWING' }), rotation)).toEqual(['cool-off']);
  expect(broken(last({ status: 'ACTIVE' }), rotation)).toEqual(['cool-off']);
  expect(broken(last({ kind: 'ITINERANT', daysPerWeek: 1 }), rotation)).toEqual([]);
  expect(broken(last({ status: 'WITHDRAWN' }), rotation)).toEqual([]);
});

test('it holds on both sides of an exchange, and not for travelling', () => {
  const partner = finished('2025-07-31', { staffNo: 'R-1', toSchoolCode: TOWN });
  expect(broken({ roster: { rotations: [finished('2025-07-31')] } }, exchange)).toEqual(['cool-off']);
  expect(broken({ roster: { rotations: [partner] } }, exchange)).toEqual(['cool-off']);
  expect(
    broken({ roster: { rotations: [finished('2025-07-31')] } }, { itinerants: [anItinerantMove()] }),
  ).toEqual([]);
});

test('switched off, both may go again', () => {
  const roster = {
    rotations: [finished('2026-07-31'), finished('2026-07-31', { staffNo: 'R-1', toSchoolCode: TOWN })],
  };
  expect(broken({ roster, rules: off('cool-off') }, rotation)).toEqual([]);
  expect(broken({ roster, rules: off('cool-off') }, exchange)).toEqual([]);
});
