// The committed bundles are what the generator writes, byte for byte, with valid invented identities.
import { generateCounty } from '../../examples/generator/generate-county';
import { GOLDEN_PRESETS } from '../../examples/generator/golden-presets';
import { type CountyOptions, PRESETS } from '../../examples/generator/options';
import { bundleFiles, readBundle } from '../../src/features/rosters/bundle';
import { createProblem } from '../../src/planning/problem';
import { committedPath, readCommitted } from './read-committed';

const COMMITTED: readonly (readonly [folder: string, options: CountyOptions])[] = [
  ['examples/county', PRESETS.county],
  ...Object.entries(GOLDEN_PRESETS).map(([name, options]) => [`test/golden/${name}`, options] as const),
];

/** ISO 7064 MOD 11-2 over all 18 characters leaves 1; written apart from the generator's own rule. */
function remainder(id: string): number {
  return [...id].reduce((rest, c) => (rest * 2 + (c === 'X' ? 10 : Number(c))) % 11, 0);
}

describe.each(COMMITTED)('%s', (folder, options) => {
  const roster = generateCounty(options);

  it('is what its seed gives', () => {
    const committed = readCommitted(...folder.split('/'));
    const written = bundleFiles(roster);
    expect(Object.keys(committed).sort()).toEqual(Object.keys(written).sort());
    for (const [name, bytes] of Object.entries(written)) {
      expect([name, committed[name]]).toEqual([name, Buffer.from(bytes).toString('utf8')]);
    }
  });

  it('is read back without a problem as the roster it was made from', async () => {
    const reading = await readBundle(committedPath(...folder.split('/')));
    if (!('roster' in reading)) throw new Error(JSON.stringify(reading.issues.slice(0, 5)));
    expect(reading.warnings).toEqual([]);
    expect(createProblem(reading.roster).inputHash).toBe(createProblem(roster).inputHash);
  });

  it('gives everybody an identity number that is valid, unique and agrees with birth date and gender', () => {
    const numbers = roster.teachers.map((teacher) => teacher.idNumber ?? '');
    expect(new Set(numbers).size).toBe(roster.teachers.length);
    for (const teacher of roster.teachers) {
      const id = teacher.idNumber ?? '';
      expect(id).toMatch(/^\d{17}[\dX]$/);
      expect(remainder(id)).toBe(1);
      expect(id.slice(0, 6)).toBe(options.code);
      expect(id.slice(6, 14)).toBe(teacher.birthDate.replaceAll('-', ''));
      expect(Number(id[16]) % 2 === 1 ? 'MALE' : 'FEMALE').toBe(teacher.gender);
    }
  });

  it('uses a division code that was never given out', () => {
    // Prefectures of Hunan are 4301-4313 and 4331; 4399 does not exist.
    expect(options.code).toMatch(/^4399\d\d$/);
  });

  it('names schools and staff once, with codes of ten digits', () => {
    const codes = roster.schools.map((school) => school.code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(new Set(roster.schools.map((school) => school.name)).size).toBe(codes.length);
    for (const code of codes) expect(code).toMatch(/^\d{10}$/);
    expect(new Set(roster.teachers.map((teacher) => teacher.staffNo)).size).toBe(roster.teachers.length);
  });
});
