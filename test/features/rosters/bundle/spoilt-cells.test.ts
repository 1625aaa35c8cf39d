// A bundle whose cells a spreadsheet has spoilt: mended where it can be, refused with the cure where not.
import { readBundle } from '../../../../src/features/rosters/bundle';
import { officeWorkbook } from '../intake/office-workbook';
import { type County, placesOf, type Row, readCounty, rosterOf, smallCounty } from './small-county';

/** The county with the first teacher changed. */
const withFirst = (cells: Row): County => {
  const county: County & Pick<ReturnType<typeof smallCounty>, 'teachers'> = smallCounty();
  county.teachers[0] = { ...county.teachers[0], ...cells };
  if (cells['staff_no'] !== undefined) {
    // Nothing else speaks of the number.
    delete county.rotations;
    delete county.pins;
  }
  return county;
};
const firstStaffNo = smallCounty().teachers[0]!['staff_no']!;

const asWorkbook = (
  { rules: _, ...sheets }: County,
  merges: Readonly<Record<string, readonly string[]>> = {},
) => ({
  name: '名册.xlsx',
  bytes: officeWorkbook(
    Object.entries(sheets).map(([name, rows]) => {
      const header = Object.keys(rows[0] ?? {});
      return {
        name,
        merges: merges[name] ?? [],
        rows: [header, ...rows.map((row) => header.map((key) => row[key] ?? null))],
      };
    }),
  ),
});

test.each([
  ['staff_no', '4.30001E+17'],
  ['id_number', '519931198803120000'],
  ['school_code', '2.14300E+09'],
])('%s as %s is refused where it stands, with the cure', (column, value) => {
  const reading = readCounty(withFirst({ [column]: value }));
  const issue =
    'issues' in reading ? reading.issues.find(({ code }) => code === 'ROSTER_LOST_DIGITS') : undefined;
  expect(issue).toMatchObject({ sheet: 'teachers.csv', row: 2, column });
  expect(issue!.hintZh).toContain('文本格式');
});

test('a staff number beyond what a number cell holds is refused as well', async () => {
  const county = withFirst({});
  const workbook = asWorkbook(county);
  expect('roster' in (await readBundle(workbook))).toBe(true);
  const number = {
    ...county,
    teachers: county.teachers!.map((row, index) =>
      index === 0 ? { ...row, staff_no: Number('430001198001010011') as unknown as string } : row,
    ),
  };
  expect(placesOf(await readBundle(asWorkbook(number))).map(({ code }) => code)).toContain(
    'ROSTER_LOST_DIGITS',
  );
});

test('.0 and invisible characters are no part of a key, and blanks no part of a name', () => {
  const numbers = (staffNo: string) =>
    rosterOf(readCounty(withFirst({ staff_no: staffNo, name: '张　三' }))).teachers;
  expect(numbers('100046.0').map(({ staffNo }) => staffNo)).toContain('100046');
  expect(numbers('JZ\u00ad9\u206001').find(({ staffNo }) => staffNo === 'JZ901')?.name).toBe('张三');
});

test('two staff numbers that look the same are the same', () => {
  const county = smallCounty();
  county.teachers.push({ ...county.teachers[0], staff_no: `${firstStaffNo}\u200b`, id_number: '' });
  expect(placesOf(readCounty(county)).map(({ code }) => code)).toEqual(['ROSTER_DUPLICATE']);
});

test('a reference without its leading zeros is told what is there', () => {
  const county: County = withFirst({ staff_no: '00007' });
  county.pins = [{ staff_no: '7', school_code: '', kind: 'STAYS', to_school_code: '', reason: '' }];
  county.rotations = [];
  const reading = readCounty(county);
  const [issue] = 'issues' in reading ? reading.issues : [];
  expect(issue).toMatchObject({ code: 'ROSTER_LOST_ZEROS', sheet: 'pins.csv', row: 2 });
  expect(issue!.messageZh).toContain('00007');
});

test('a merged cell speaks for each of its rows, and rows numbered in advance are blank', async () => {
  const county = smallCounty();
  const school = county.teachers[0]!['school_code'];
  county.teachers.splice(1, 0, { ...county.teachers[0], staff_no: 'T900' });
  const together = county.teachers.findIndex((row) => row['school_code'] !== school);
  const last = together < 0 ? county.teachers.length : together;
  expect(last).toBeGreaterThan(1);
  const plain = rosterOf(await readBundle(asWorkbook(county)));
  const numbered = county.teachers.map((row, index) => ({
    序号: String(index + 1),
    ...row,
    ...(index > 0 && index < last ? { school_code: '' } : {}),
  }));
  const blank = Array.from({ length: 5 }, (_, index) => ({ 序号: String(100 + index) }));
  const column = Object.keys(numbered[0]!).indexOf('school_code');
  const letter = String.fromCharCode(65 + column);
  const merged = asWorkbook(
    { ...county, teachers: [...numbered, ...blank] },
    { teachers: [`${letter}2:${letter}${last + 1}`] },
  );
  expect(rosterOf(await readBundle(merged)).teachers).toEqual(plain.teachers);
});
