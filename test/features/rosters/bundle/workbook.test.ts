// Workbooks: as officers upload them, and as they get them back.
import { strFromU8, unzipSync } from 'fflate';
import { bundleWorkbook, markIssues, readBundle } from '../../../../src/features/rosters/bundle';
import { bundleReport } from '../../../../src/features/rosters/bundle/bundle-issue';
import { bundleOfSheets } from '../../../../src/features/rosters/bundle/containers/workbook';
import { DEFAULT_LIMITS } from '../../../../src/features/rosters/bundle/limits';
import { parseBundle } from '../../../../src/features/rosters/bundle/parse-bundle';
import {
  countyWorkbook,
  filesOf,
  issuesOf,
  placesOf,
  readCounty,
  rosterOf,
  sheetsOf,
  smallCounty,
  zipOf,
} from './small-county';

type County = ReturnType<typeof smallCounty>;

function readSheets(sheets: ReturnType<typeof sheetsOf>) {
  const report = bundleReport();
  return parseBundle(bundleOfSheets(sheets, report), DEFAULT_LIMITS, report);
}

const partsOf = (bytes: Uint8Array): string =>
  Object.values(unzipSync(bytes))
    .map((part) => strFromU8(part))
    .join('\n');

describe('a workbook', () => {
  it('gives the same roster as the folder with the same cells', async () => {
    const reading = await readBundle(await countyWorkbook(smallCounty()));
    expect(rosterOf(reading)).toEqual(rosterOf(readCounty(smallCounty())));
  });

  it('may have Chinese sheet names, numbers and dates as such, and blank ends', () => {
    const sheets = sheetsOf(smallCounty()).map((sheet) => ({
      name: sheet.name === 'teachers' ? '教师' : sheet.name === 'classes' ? '班级' : sheet.name,
      rows: [...sheet.rows, [null, '  ', null]].map((row) => [
        ...row.map((cell) => {
          if (typeof cell === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(cell))
            return new Date(`${cell}T00:00:00Z`);
          return typeof cell === 'string' && /^[\d.]+$/.test(cell) ? Number(cell) : cell;
        }),
        null,
      ]),
    }));
    expect(rosterOf(readSheets(sheets))).toEqual(rosterOf(readCounty(smallCounty())));
  });

  it('is told about mistakes by the names of its own sheets', async () => {
    const county = smallCounty();
    county.teachers[1] = { ...county.teachers[1], gender: '?' };
    expect(placesOf(await readBundle(await countyWorkbook(county)))).toMatchObject([
      { sheet: 'teachers', row: 3, column: 'gender' },
    ]);
  });

  it('may hold the rules as JSON text in one sheet', () => {
    const sheets = [
      ...sheetsOf(smallCounty()),
      { name: 'rules', rows: [['{ "version": "9",'], ['"rules": {} }']] },
    ];
    expect(rosterOf(readSheets(sheets)).ruleSet).toEqual({ version: '9', rules: {}, hiringProfiles: null });
  });

  it('may hold the rules as a table', () => {
    const rules = [
      ['rule', 'parameter', 'value'],
      ['version', '', '2026'],
      ['cover', 'enabled', '否'],
      ['near-retirement', 'retirementAge.MALE', 62],
    ];
    const hiring = [
      ['stage', 'main', 'also'],
      ['小学', '音乐', '美术、体育'],
    ];
    const sheets = [
      ...sheetsOf(smallCounty()),
      { name: '规则', rows: rules },
      { name: '招聘岗位', rows: hiring },
    ];
    expect(rosterOf(readSheets(sheets)).ruleSet).toEqual({
      version: '2026',
      rules: { cover: { enabled: false }, 'near-retirement': { retirementAge: { MALE: 62, FEMALE: 55 } } },
      hiringProfiles: [{ stage: 'PRIMARY', main: 'MUS', also: ['ART', 'PED'] }],
    });
  });

  it('cannot smuggle a prototype in through its rules', () => {
    const rules = [
      ['rule', 'parameter', 'value'],
      ['__proto__', 'polluted', 'yes'],
    ];
    const reading = readSheets([...sheetsOf(smallCounty()), { name: 'rules', rows: rules }]);
    expect(placesOf(reading)).toMatchObject([{ code: 'ROSTER_UNKNOWN_RULE', column: 'rules.__proto__' }]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('is written with drop-downs and with codes as text', async () => {
    const parts = partsOf(await bundleWorkbook(rosterOf(readCounty(smallCounty()))));
    expect(parts).toContain('dataValidation ');
    expect(parts).toContain('在编,特岗,代课');
    expect(parts).not.toContain('<v>2143000001</v>');
  });
});

describe('an upload with mistakes', () => {
  const damaged = (): County => {
    const county = smallCounty();
    county.teachers[1] = { ...county.teachers[1], gender: '?', school_code: '2143999999' };
    return county;
  };

  it('comes back as a workbook with red cells and remedies, from a workbook and from a zip', async () => {
    for (const upload of [await countyWorkbook(damaged()), zipOf(filesOf(damaged()))]) {
      const issues = issuesOf(await readBundle(upload));
      const bytes = await markIssues(upload, issues);
      const parts = partsOf(bytes ?? new Uint8Array());
      expect(issues).toHaveLength(2);
      for (const issue of issues) expect(parts).toContain(issue.hintZh);
      expect(parts).toMatch(/FFC7CE/);
      const again = await readBundle({ name: 'again.xlsx', bytes: bytes ?? new Uint8Array() });
      expect(issuesOf(again).map(({ row, column, value }) => ({ row, column, value }))).toEqual(
        issues.map(({ row, column, value }) => ({ row, column, value })),
      );
    }
  });

  it('loses its marks when it comes back once more without mistakes', async () => {
    const upload = await countyWorkbook(damaged());
    const issues = issuesOf(await readBundle(upload));
    const marked = await markIssues(upload, issues);
    const clean = await markIssues({ name: 'again.xlsx', bytes: marked ?? new Uint8Array() }, []);
    const parts = partsOf(clean ?? new Uint8Array());
    for (const issue of issues) expect(parts).not.toContain(issue.hintZh);
  });

  it('that cannot be opened does not come back', async () => {
    expect(await markIssues({ name: 'x', bytes: new Uint8Array([1, 2, 3]) }, [])).toBeNull();
  });
});
