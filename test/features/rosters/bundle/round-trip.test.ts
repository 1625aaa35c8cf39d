// What is written as a bundle is read as the same roster, in every container and language.
import * as fc from 'fast-check';
import {
  bundleFiles,
  bundleTemplate,
  bundleWorkbook,
  bundleZip,
  DEFAULT_LIMITS,
  readBundle,
  writeBundleFolder,
} from '../../../../src/features/rosters/bundle';
import { bundleReport } from '../../../../src/features/rosters/bundle/bundle-issue';
import { bundleOfFiles } from '../../../../src/features/rosters/bundle/containers/text-files';
import { parseBundle } from '../../../../src/features/rosters/bundle/parse-bundle';
import { sortRoster } from '../../../../src/features/rosters/bundle/roster-order';
import { anyRoster } from './any-roster';
import { inFolder, rosterOf } from './small-county';

const sample = fc.sample(anyRoster, { numRuns: 3, seed: 7 });

describe('writing and reading a bundle', () => {
  it.each(['en', 'zh'] as const)('gives any roster back from files in %s', (language) => {
    fc.assert(
      fc.property(anyRoster, (roster) => {
        const files = Object.entries(bundleFiles(roster, { language })).map(([name, bytes]) => ({
          name,
          bytes,
        }));
        const report = bundleReport();
        const reading = parseBundle(bundleOfFiles(files, report), DEFAULT_LIMITS, report);
        expect(rosterOf(reading)).toEqual(sortRoster(roster));
        expect(
          reading.warnings.filter(
            ({ code }) => code !== 'ROSTER_PUPILS_WITHOUT_CLASS' && code !== 'ROSTER_GRADE_WITHOUT_PERIODS',
          ),
        ).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('gives the same roster from a folder, a zip and a workbook', async () => {
    for (const roster of sample) {
      const expected = sortRoster(roster);
      const folder = await inFolder({}, async (path) => {
        await writeBundleFolder(roster, path);
        return readBundle(path);
      });
      expect(rosterOf(folder)).toEqual(expected);
      expect(rosterOf(await readBundle({ name: 'a.zip', bytes: bundleZip(roster) }))).toEqual(expected);
      for (const language of ['en', 'zh'] as const) {
        const bytes = await bundleWorkbook(roster, { language });
        expect(rosterOf(await readBundle({ name: 'a.xlsx', bytes }))).toEqual(expected);
      }
    }
  });

  it('gives the same zip for the same roster, byte for byte', () => {
    const [roster] = sample;
    if (!roster) throw new Error('no sample');
    const shuffled = { ...roster, teachers: [...roster.teachers].reverse() };
    expect(bundleZip(shuffled)).toEqual(bundleZip(roster));
  });

  it('starts with an empty template that only lacks data', async () => {
    const reading = await readBundle({ name: 't.xlsx', bytes: await bundleTemplate(null) });
    const codes = 'issues' in reading ? reading.issues.map((issue) => issue.code) : [];
    expect(new Set(codes)).toEqual(new Set(['ROSTER_ONE_COUNTY', 'ROSTER_EMPTY_SHEET']));
  });
});
