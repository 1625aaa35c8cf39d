// Zips as different programs pack them.
import { zipSync } from 'fflate';
import { readBundle } from '../../../../src/features/rosters/bundle';
import { filesOf, placesOf, readCounty, rosterOf, smallCounty } from './small-county';

const expected = rosterOf(readCounty(smallCounty()));
const read = (files: Record<string, Uint8Array>) => readBundle({ name: 'x.zip', bytes: zipSync(files) });

describe('a zip', () => {
  it('may hold the files in a folder, beside those of the packing program', async () => {
    const files = Object.entries(filesOf(smallCounty())).map(
      ([name, bytes]) => [`青山县/${name}`, bytes] as const,
    );
    const all = {
      ...Object.fromEntries(files),
      '__MACOSX/青山县/._pins.csv': new Uint8Array([0, 1]),
      '青山县/.DS_Store': new Uint8Array([2]),
    };
    expect(rosterOf(await read(all))).toEqual(expected);
  });

  it('may name the files in Chinese', async () => {
    const { 'teachers.csv': teachers, 'schools.csv': schools, ...rest } = filesOf(smallCounty());
    if (!teachers || !schools) throw new Error('the county lacks files');
    expect(rosterOf(await read({ ...rest, '教师.csv': teachers, '学校.CSV': schools }))).toEqual(expected);
  });

  it('with one table twice is refused', async () => {
    const files = filesOf(smallCounty());
    const again = files['pins.csv'] ?? new Uint8Array();
    expect(placesOf(await read({ ...files, 'old/pins.csv': again }))).toMatchObject([
      { code: 'ROSTER_REPEATED_FILE', sheet: 'pins.csv' },
    ]);
  });
});
