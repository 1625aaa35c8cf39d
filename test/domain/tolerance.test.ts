// The one tolerance of staffing arithmetic, and the grade at which a stage ends.
import { stageOfGrade } from '../../src/domain/school';
import { floorShare, positivePart } from '../../src/domain/tolerance';

test('shares are floored with 1e-9 of grace', () => {
  // 0.15 x 20 and 0.3 x 10 are just below or above whole numbers in binary.
  expect(floorShare(0.15, 20)).toBe(3);
  expect(floorShare(0.29, 100)).toBe(29);
  expect(floorShare(0.15, 19)).toBe(2);
  expect(floorShare(1 - 1e-8, 1)).toBe(0);
  expect(floorShare(0, 100)).toBe(0);
});

test('differences below 1e-9 FTE are zero', () => {
  expect(positivePart(0.3 - 0.1 * 3)).toBe(0);
  expect(positivePart(1e-9)).toBe(0);
  expect(positivePart(2e-9)).toBe(2e-9);
  expect(positivePart(-1)).toBe(0);
});

test('grades 1 to 6 are primary, 7 to 9 junior', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 8, 9].map(stageOfGrade)).toEqual([
    ...Array.from({ length: 6 }, () => 'PRIMARY'),
    ...Array.from({ length: 3 }, () => 'JUNIOR'),
  ]);
});
