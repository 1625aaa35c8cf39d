// near-retirement: the last years before the retirement age.
import { anExchangeMove, aRotationMove, broken, off } from '../../support/scene';

const rotation = { rotations: [aRotationMove()] };
const born = (gender: 'MALE' | 'FEMALE', birthDate: string) => ({ gender, birthDate });

test('exactly five years from retirement may go, a day less may not, by gender', () => {
  expect(broken({ first: born('FEMALE', '1976-09-01') }, rotation)).toEqual([]);
  expect(broken({ first: born('FEMALE', '1976-08-31') }, rotation)).toEqual(['near-retirement']);
  expect(broken({ first: born('MALE', '1971-09-01') }, rotation)).toEqual([]);
  expect(broken({ first: born('MALE', '1971-08-31') }, rotation)).toEqual(['near-retirement']);
});

test('it holds for the town side of an exchange, not for the partner', () => {
  const old = born('FEMALE', '1972-01-01');
  expect(broken({ first: old }, { exchanges: [anExchangeMove()] })).toEqual(['near-retirement']);
  expect(broken({ partner: old }, { exchanges: [anExchangeMove()] })).toEqual([]);
});

test('years and ages are parameters', () => {
  const rules = { 'near-retirement': { years: 2, retirementAge: { FEMALE: 58 } } };
  expect(broken({ rules, first: born('FEMALE', '1970-09-01') }, rotation)).toEqual([]);
  expect(broken({ rules, first: born('FEMALE', '1970-08-31') }, rotation)).toEqual(['near-retirement']);
});

test('switched off, a teacher may go in the last year', () => {
  expect(broken({ first: born('FEMALE', '1972-01-01'), rules: off('near-retirement') }, rotation)).toEqual(
    [],
  );
});
