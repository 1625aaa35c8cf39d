// Dates as text: years and months later, and full years between.
import { addYears, fullYearsBetween } from '../../src/domain/calendar';

test('whole years keep month and day, 29 February included', () => {
  expect(addYears('2020-09-01', 6)).toBe('2026-09-01');
  expect(addYears('2020-02-29', 1)).toBe('2021-02-29');
  expect(addYears('2020-02-29', 1) < '2021-03-01').toBe(true);
});

test('fractions of a year count in months, across the turn of the year and backwards', () => {
  expect(addYears('1966-11-15', 60.25)).toBe('2027-02-15');
  expect(addYears('2026-02-10', -0.25)).toBe('2025-11-10');
  expect(addYears('2026-01-31', 0.5)).toBe('2026-07-31');
});

test('full years are completed years', () => {
  expect(fullYearsBetween('2020-09-02', '2026-09-01')).toBe(5);
  expect(fullYearsBetween('2020-09-01', '2026-09-01')).toBe(6);
});
