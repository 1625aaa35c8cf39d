// The random counties themselves: they must be worth planning for.
import fc from 'fast-check';
import { assessStaffing } from '../../src/domain/shortage';
import { randomCounty } from './random-county';

test('random counties have town surplus and rural shortage, and codes that refer to something', () => {
  const counties = fc.sample(randomCounty({ pins: 'ANY' }), { numRuns: 60, seed: 1 });
  let worthIt = 0;
  for (const county of counties) {
    const codes = new Map(county.schools.map((school) => [school.code, school]));
    const staff = new Set(county.teachers.map((teacher) => teacher.staffNo));
    expect(staff.size).toBe(county.teachers.length);
    expect(county.teachers.every((teacher) => codes.has(teacher.schoolCode))).toBe(true);
    expect(county.rotations.every((row) => staff.has(row.staffNo) && codes.has(row.toSchoolCode))).toBe(true);
    const { cells } = assessStaffing(county, false);
    const ruralShort = cells.some((cell) => cell.shortage > 0 && codes.get(cell.school)?.area === 'RURAL');
    const townSurplus = cells.some((cell) => cell.surplus > 0 && codes.get(cell.school)?.area !== 'RURAL');
    if (ruralShort && townSurplus) worthIt++;
  }
  expect(worthIt).toBeGreaterThan(50);
});
