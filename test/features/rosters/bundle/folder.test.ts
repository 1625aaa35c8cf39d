// A folder of CSV files becomes a roster.

import { readBundle } from '../../../../src/features/rosters/bundle';
import { filesOf, inFolder, placesOf, rosterOf, smallCounty } from './small-county';

describe('a bundle in a folder', () => {
  it('becomes a roster with the shipped subjects, curriculum, workload and rules', async () => {
    const reading = await inFolder(filesOf(smallCounty()), (folder) => readBundle(folder));
    const roster = rosterOf(reading);
    expect(roster.county.name).toBe('青山县');
    expect(roster.schools.map((school) => school.remoteness)).toEqual([0, 2, 0]);
    expect(roster.classes).toHaveLength(4);
    expect(roster.subjects).toHaveLength(16);
    expect(roster.curriculum.length).toBeGreaterThan(90);
    expect(roster.workload).toHaveLength(32);
    expect(roster.teachers[0]?.otherSubjects).toEqual(['ART', 'MUS']);
    expect(roster.ruleSet).toEqual({ version: 'default', rules: {}, hiringProfiles: null });
    expect(reading.counts).toMatchObject({
      county: 1,
      schools: 3,
      classes: 4,
      teachers: 3,
      pins: 1,
      subjects: 0,
    });
  });

  it('is read the same whatever the order of rows and columns', async () => {
    const turned = smallCounty();
    for (const rows of [turned.schools, turned.classes, turned.teachers]) {
      rows.reverse();
      for (const [index, row] of rows.entries())
        rows[index] = Object.fromEntries(Object.entries(row).reverse());
    }
    const straight = await inFolder(filesOf(smallCounty()), (folder) => readBundle(folder));
    const other = await inFolder(filesOf(turned), (folder) => readBundle(folder));
    expect(rosterOf(other)).toEqual(rosterOf(straight));
  });

  it('that does not exist is an issue', async () => {
    const reading = await readBundle('/nowhere/at/all');
    expect(placesOf(reading)).toEqual([
      { code: 'BUNDLE_NOT_FOUND', sheet: null, row: null, column: null, value: '/nowhere/at/all' },
    ]);
  });

  it('lacking mandatory files is told about each of them', async () => {
    const { teachers: _teachers, county: _county, ...rest } = smallCounty();
    const reading = await inFolder(filesOf(rest), (folder) => readBundle(folder));
    expect(placesOf(reading)).toMatchObject([
      { code: 'ROSTER_MISSING_SHEET', sheet: 'county.csv' },
      { code: 'ROSTER_MISSING_SHEET', sheet: 'teachers.csv' },
    ]);
  });

  it('may hold other files, which are ignored', async () => {
    const files = {
      ...filesOf(smallCounty()),
      'README.md': new Uint8Array([255, 254]),
      'notes.csv': new Uint8Array(),
    };
    const reading = await inFolder(files, (folder) => readBundle(folder));
    expect(rosterOf(reading).teachers).toHaveLength(3);
  });
});
