// sender-cap: 15% of a school's staff in post.
import { teachers } from '../../builders';
import { anExchangeMove, broken, off, RURAL, rotations, scene } from '../../support/scene';

// The ceiling would stop the fourth person as well.
const ceilingOff = off('rotation-ceiling');

test('15% of 20 is 3: the fourth person of one school is refused', () => {
  expect(broken({ rules: ceilingOff }, { rotations: rotations(3) })).toEqual([]);
  expect(broken({ rules: ceilingOff }, { rotations: rotations(4) })).toEqual(['sender-cap']);
});

test('a small rural school may always trade one person, and not two', () => {
  const { teachers: staff } = scene();
  const more = teachers(1, { staffNo: 'M', schoolCode: RURAL });
  const change = { rules: ceilingOff, roster: { teachers: [...staff, ...more] } };
  const first = anExchangeMove();
  expect(broken(change, { exchanges: [first] })).toEqual([]);
  const second = anExchangeMove({ staffNo: 'T-2', partnerStaffNo: 'M-1' });
  expect(broken(change, { exchanges: [first, second] })).toEqual(['sender-cap']);
});

test('a town school too small for one person sends nobody, not even by exchange', () => {
  const { teachers: staff } = scene();
  const few = staff.filter((teacher) => !/^T-([7-9]|1.|20)$/.test(teacher.staffNo));
  const change = { rules: ceilingOff, roster: { teachers: few } };
  expect(broken(change, { exchanges: [anExchangeMove()] })).toEqual(['sender-cap']);
});

test('switched off, more people may leave one school', () => {
  expect(broken({ rules: { ...ceilingOff, ...off('sender-cap') } }, { rotations: rotations(4) })).toEqual([]);
});
