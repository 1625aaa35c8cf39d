// Which pin a verdict stands for.

import { type MoveKind } from '../../../../src/features/plans';
import { keepingPin, rejectionPin } from '../../../../src/features/plans/verdicts/verdict-pin';

const move = (kind: MoveKind) => ({
  kind,
  staffNo: kind === 'HIRE' ? null : 'T',
  partnerStaffNo: kind === 'EXCHANGE' ? 'R' : null,
  fromSchoolCode: 'town',
  toSchoolCode: 'village',
});
const why = { reason: 'why', aboutPartner: false } as const;

test.each([
  ['ROTATION', 'THIS_SCHOOL', { kind: 'NEVER', staffNo: 'T', toSchoolCode: 'village' }],
  ['ITINERANT', 'THIS_SCHOOL', { kind: 'NEVER', staffNo: 'T', toSchoolCode: 'village' }],
  ['EXCHANGE', 'ANYWHERE', { kind: 'NEVER', staffNo: 'T', toSchoolCode: null }],
  ['ROTATION', 'STAYS', { kind: 'STAYS', staffNo: 'T', toSchoolCode: null }],
  ['HIRE', 'NOBODY_HERE', { kind: 'RECEIVES_NOBODY', schoolCode: 'village', staffNo: null }],
] as const)('%s rejected as %s is %j', (kind, scope, pin) => {
  expect(rejectionPin(move(kind), { ...why, scope })).toMatchObject({ ...pin, reason: 'why' });
});

test.each([
  ['COVER', 'ANYWHERE'],
  ['HIRE', 'THIS_SCHOOL'],
  ['ITINERANT', 'STAYS'],
] as const)('no pin keeps %s away as %s', (kind, scope) => {
  expect(rejectionPin(move(kind), { ...why, scope })).toBeNull();
});

test('an exchange can be rejected for its rural partner, other moves have none', () => {
  const rejection = { ...why, scope: 'THIS_SCHOOL', aboutPartner: true } as const;
  expect(rejectionPin(move('EXCHANGE'), rejection)).toMatchObject({ staffNo: 'R', toSchoolCode: 'town' });
  expect(rejectionPin(move('ROTATION'), rejection)).toBeNull();
});

test('only a rotation can be pinned', () => {
  expect(keepingPin(move('ROTATION'), 'why')).toMatchObject({ kind: 'SEND_TO', staffNo: 'T' });
  expect(keepingPin(move('EXCHANGE'), 'why')).toBeNull();
});
