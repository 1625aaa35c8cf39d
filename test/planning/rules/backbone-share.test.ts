// backbone-share: a fifth of the rotations are backbone teachers.
import { type BackboneLevel } from '../../../src/domain/teacher';
import { anExchangeMove, aRotationMove, broken, off, rotations } from '../../support/scene';

const ordinary = rotations(3).map((move, i) => ({ ...move, staffNo: `T-${i + 10}` }));

test('one backbone teacher carries up to five rotations', () => {
  const rules = { ...off('sender-cap'), ...off('rotation-ceiling'), 'useful-load': { rotation: 0.4 } };
  const small = (n: number) =>
    Array.from({ length: n }, (_, i) =>
      aRotationMove({
        staffNo: i === 0 ? 'T-1' : `T-${i + 9}`,
        fills: [{ stage: 'PRIMARY', subject: 'MUS', fte: 0.5 }],
      }),
    );
  expect(broken({ rules }, { rotations: small(5) })).toEqual([]);
  expect(broken({ rules }, { rotations: small(6) })).toEqual(['backbone-share']);
});

test('rotations without a backbone teacher are refused', () => {
  expect(broken({}, { rotations: ordinary })).toEqual(['backbone-share']);
});

test('school level is not enough unless the level is changed', () => {
  const first = { backbone: 'SCHOOL' as BackboneLevel };
  expect(broken({ first }, { rotations: rotations(1) })).toEqual(['backbone-share']);
  const rules = { 'backbone-share': { level: 'SCHOOL' } };
  expect(broken({ first, rules }, { rotations: rotations(1) })).toEqual([]);
});

test('exchanges neither need nor give backbone teachers', () => {
  expect(broken({}, { exchanges: [anExchangeMove({ staffNo: 'T-9' })] })).toEqual([]);
  expect(broken({}, { rotations: ordinary.slice(1), exchanges: [anExchangeMove()] })).toEqual([
    'backbone-share',
  ]);
});

test('switched off, ordinary teachers may go alone', () => {
  expect(broken({ rules: off('backbone-share') }, { rotations: ordinary })).toEqual([]);
});
