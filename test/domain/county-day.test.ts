// The day in the counties is eight hours ahead of UTC, all year.
import { countyDay } from '../../src/domain/calendar';

test.each([
  ['2026-08-31T15:59:59Z', '2026-08-31'],
  ['2026-08-31T16:00:00Z', '2026-09-01'],
  ['2026-12-31T20:00:00Z', '2027-01-01'],
])('%s is %s', (moment, day) => {
  expect(countyDay(new Date(moment))).toBe(day);
});
