// hiring-budget: hires in the county.
import { aHireMove, broken, off } from '../../support/scene';

const two = { hires: [aHireMove({ count: 2, fills: [{ stage: 'PRIMARY', subject: 'MUS', fte: 2 }] })] };
const wide = { 'new-hire-share': { share: 1 } };

test('nobody is hired by default', () => {
  expect(broken({}, { hires: [aHireMove()] })).toEqual(['hiring-budget']);
});

test('a budget of two allows two people and not three', () => {
  const rules = { ...wide, 'hiring-budget': { budget: 2 } };
  expect(broken({ rules }, two)).toEqual([]);
  const art = aHireMove({ mainSubject: 'ART', fills: [{ stage: 'PRIMARY', subject: 'ART', fte: 1 }] });
  expect(broken({ rules }, { hires: [...two.hires, art] })).toEqual(['hiring-budget']);
});

test('switched off, the county hires freely', () => {
  expect(broken({ rules: { ...wide, ...off('hiring-budget') } }, two)).toEqual([]);
});
