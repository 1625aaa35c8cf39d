// The workbook an officer gets back, read again: red cells with remarks stand exactly where the mistakes are.
import { markIssues, readBundle } from '../../../../src/features/rosters/bundle';
import { workbookCells } from '../../../support/workbook-cells';
import { countyWorkbook, filesOf, issuesOf, smallCounty, zipOf } from './small-county';

type County = ReturnType<typeof smallCounty>;

/** The place of each mistake, counted off by hand in the columns of the small county. */
const PLACES = [
  'county A3',
  'schools E2',
  'classes C5',
  'classes B6',
  'classes B7',
  'teachers B3',
  'teachers R4',
  'rotations H2',
  'pins A2',
];

function damaged(): County {
  const county = smallCounty();
  const change = (rows: County['county'], index: number, cells: County['county'][number]): void => {
    rows[index] = { ...rows[index], ...cells };
  };
  county.county.push({ ...county.county[0]!, code: '430622' });
  change(county.schools, 0, { longitude: 'x' });
  change(county.classes, 3, { classes: '-1' });
  // Two grades that the school has not, and the second repeats the first: two problems of one cell.
  const grade = { ...county.classes[0]!, grade: '7' };
  county.classes.push(grade, { ...grade });
  change(county.teachers, 1, { gender: '?' });
  change(county.teachers, 2, { school_code: '2143999999' });
  change(county.rotations, 0, { ends_on: '2019-08-31' });
  change(county.pins, 0, { staff_no: 'T999' });
  return county;
}

const marked = (bytes: Uint8Array): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(workbookCells(bytes)).flatMap(([sheet, cells]) =>
      Object.entries(cells)
        .filter(([, { red, remark }]) => red || remark !== null)
        .map(
          ([place, { red, remark }]) => [`${sheet} ${place}`, red ? (remark ?? '') : 'no colour'] as const,
        ),
    ),
  );

test.each([
  ['workbook', () => countyWorkbook(damaged())],
  ['zip', async () => zipOf(filesOf(damaged()))],
])(
  'marks of a %s stand at the cells that are wrong, each with its problems, and at no other',
  async (_kind, make) => {
    const upload = await make();
    const issues = issuesOf(await readBundle(upload));
    const bytes = await markIssues(upload, issues);
    const marks = marked(bytes!);
    expect([...marks.keys()].sort()).toEqual([...PLACES].sort());
    const said = (place: string): string => marks.get(place)!;
    expect(said('county A3')).toContain('只能有一个县');
    expect(said('schools E2')).toContain('不是数字');
    expect(said('teachers R4')).toContain('学校表中没有这个学校标识码');
    expect(said('pins A2')).toContain('教师表中没有这个教职工号');
    expect(said('rotations H2')).toContain('结束日期早于开始日期');
    expect(said('classes B6')).toContain('没有初中学段');
    expect(said('classes B6')).not.toContain('重复');
    expect(said('classes B7')).toContain('没有初中学段');
    expect(said('classes B7')).toContain('与第 6 行重复');
  },
);

test('the cells themselves come back as they were written', async () => {
  const upload = await countyWorkbook(damaged());
  const issues = issuesOf(await readBundle(upload));
  const before = workbookCells(upload.bytes);
  const after = workbookCells((await markIssues(upload, issues))!);
  for (const [sheet, cells] of Object.entries(before)) {
    const texts = (of: typeof cells): readonly (readonly [string, string])[] =>
      Object.entries(of)
        .filter(([, { text }]) => text !== '')
        .map(([place, { text }]) => [place, text]);
    expect([sheet, texts(after[sheet]!)]).toEqual([sheet, texts(cells)]);
  }
});

test('the list of problems names sheet, row and column of each in the same order', async () => {
  const upload = await countyWorkbook(damaged());
  const issues = issuesOf(await readBundle(upload));
  const cells = workbookCells((await markIssues(upload, issues))!)['问题清单 Problems']!;
  const listed = issues.map((_, index) =>
    ['A', 'B', 'C'].map((column) => cells[`${column}${index + 2}`]?.text ?? ''),
  );
  expect(listed).toEqual(issues.map(({ sheet, row, column }) => [sheet, String(row), column ?? '']));
});
