// rotation-ceiling: 15% of the eligible, rotations and exchanges together.
import { anExchangeMove, broken, off, rotations } from '../../support/scene';

// The sender cap would stop the fourth person of the one town school as well.
const capOff = off('sender-cap');

test('15% of 20 is 3: three may go, the fourth is refused', () => {
  expect(broken({ rules: capOff }, { rotations: rotations(3) })).toEqual([]);
  expect(broken({ rules: capOff }, { rotations: rotations(4) })).toEqual(['rotation-ceiling']);
});

test('exchanges count as well', () => {
  const exchange = anExchangeMove({ staffNo: 'T-9' });
  expect(broken({ rules: capOff }, { rotations: rotations(2), exchanges: [exchange] })).toEqual([]);
  expect(broken({ rules: capOff }, { rotations: rotations(3), exchanges: [exchange] })).toEqual([
    'rotation-ceiling',
  ]);
});

test('who is not eligible does not widen the ceiling', () => {
  const change = { rules: capOff, roster: {} };
  const newcomer = { joinedSchoolOn: '2024-09-01' };
  const two = rotations(3).slice(1);
  expect(broken({ ...change, first: newcomer }, { rotations: two })).toEqual([]);
  expect(broken({ ...change, first: newcomer }, { rotations: rotations(4).slice(1) })).toEqual([
    'rotation-ceiling',
  ]);
});

test('part-timers count among the eligible', () => {
  expect(broken({ rules: capOff, first: { fte: 0.5 } }, { rotations: rotations(4).slice(1) })).toEqual([]);
});

test('switched off, more may go', () => {
  expect(broken({ rules: { ...capOff, ...off('rotation-ceiling') } }, { rotations: rotations(4) })).toEqual(
    [],
  );
});
