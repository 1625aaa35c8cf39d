// Hostile and oversized uploads end in an issue, quickly and in little memory.
import { strToU8, zipSync } from 'fflate';
import { DEFAULT_LIMITS, readBundle } from '../../../../src/features/rosters/bundle';
import { filesOf, inFolder, placesOf, smallCounty, zipOf } from './small-county';

const MEGABYTE = 1024 * 1024;
const codesOf = async (bytes: Uint8Array, limits = DEFAULT_LIMITS) =>
  placesOf(await readBundle({ name: 'upload', bytes }, limits)).map(({ code }) => code);

/** A worksheet whose single cell stands in the last corner a workbook can have. */
function cornerWorkbook(cell: string): Uint8Array {
  const main = 'http://schemas.openxmlformats.org';
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${main}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${main}/package/2006/relationships"><Relationship Id="r1" Type="${main}/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}/spreadsheetml/2006/main" xmlns:r="${main}/officeDocument/2006/relationships"><sheets><sheet name="teachers" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${main}/package/2006/relationships"><Relationship Id="r1" Type="${main}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}/spreadsheetml/2006/main"><sheetData>${cell}</sheetData></worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

describe('an upload', () => {
  it('over the size limit is refused', async () => {
    expect(await codesOf(new Uint8Array(DEFAULT_LIMITS.bytes + 1))).toEqual(['BUNDLE_TOO_LARGE']);
  });

  it('that inflates to more than the limit is refused', async () => {
    const bomb = zipSync({ 'teachers.csv': new Uint8Array(DEFAULT_LIMITS.inflatedBytes + MEGABYTE) });
    expect(bomb.length).toBeLessThan(MEGABYTE);
    expect(await codesOf(bomb)).toEqual(['BUNDLE_TOO_LARGE']);
  });

  it('that states a smaller size than it inflates to gains nothing', async () => {
    const bomb = zipSync({ 'teachers.csv': new Uint8Array(32 * MEGABYTE) });
    const view = new DataView(bomb.buffer, bomb.byteOffset);
    for (let at = 0; at < bomb.length - 4; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
    }
    expect(await codesOf(bomb)).toContain('ROSTER_MISSING_SHEET');
  });

  it('with too many files is refused', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 300 }, (_, index) => [`${index}.csv`, new Uint8Array()]),
    );
    expect(await codesOf(zipSync(files))).toEqual(['BUNDLE_TOO_MANY_ENTRIES']);
  });

  it('with too many rows is refused', async () => {
    const files = { ...filesOf(smallCounty()), 'teachers.csv': strToU8(`staff_no\n${'x\n'.repeat(50_001)}`) };
    expect(await codesOf(zipOf(files).bytes)).toEqual(['BUNDLE_TOO_MANY_ROWS']);
  });

  it('with too many cells is refused before they are built, as CSV and as a workbook', async () => {
    const limits = { ...DEFAULT_LIMITS, cells: 1000 };
    const csv = { ...filesOf(smallCounty()), 'pins.csv': strToU8(`${','.repeat(99)}\n`.repeat(11)) };
    expect(await codesOf(zipOf(csv).bytes, limits)).toEqual(['BUNDLE_TOO_MANY_CELLS']);
    expect('roster' in (await readBundle(zipOf(filesOf(smallCounty())), limits))).toBe(true);
    const row = `<row>${'<c/>'.repeat(99)}</row>`;
    expect(await codesOf(cornerWorkbook(row.repeat(100)), limits)).toEqual(['BUNDLE_TOO_MANY_CELLS']);
  });

  it.each([
    ['commas', zipSync({ 'teachers.csv': strToU8(','.repeat(60 * MEGABYTE)) })],
    ['lines', zipSync({ 'teachers.csv': strToU8('a\n'.repeat(30 * MEGABYTE)) })],
    ['rows of a workbook', cornerWorkbook('<row/>'.repeat(10 * MEGABYTE))],
    ['empty cells', cornerWorkbook(`<row>${'<c/>'.repeat(15 * MEGABYTE)}</row>`)],
    [
      'a single cell',
      cornerWorkbook(`<row><c t="inlineStr"><is><t>${'a'.repeat(60 * MEGABYTE)}</t></is></c></row>`),
    ],
  ])('of less than 1 MB that would become a world of %s takes no work', async (_, bytes) => {
    expect(bytes.length).toBeLessThan(MEGABYTE);
    const before = process.cpuUsage();
    expect(await codesOf(bytes)).toEqual(['BUNDLE_TOO_MANY_CELLS']);
    const { user, system } = process.cpuUsage(before);
    // 1-11 s of computing before the work was counted.
    expect((user + system) / 1e6).toBeLessThan(3);
  });

  it('with too many columns is refused', async () => {
    const files = { ...filesOf(smallCounty()), 'pins.csv': strToU8(','.repeat(5000)) };
    expect(await codesOf(zipOf(files).bytes)).toEqual(['BUNDLE_TOO_MANY_COLUMNS']);
  });

  it('with a cell in the far corner of a sheet is refused', async () => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
    expect(['BUNDLE_DAMAGED', 'BUNDLE_TOO_DEMANDING']).toContain((await codesOf(cornerWorkbook(rows)))[0]);
  });

  it('that takes more memory than allowed is refused', async () => {
    const rows = Array.from(
      { length: 40_000 },
      (_, row) => `<row r="${row + 1}"><c r="CV${row + 1}"><v>${row}</v></c></row>`,
    );
    const limits = { ...DEFAULT_LIMITS, heapMiB: 16 };
    expect(await codesOf(cornerWorkbook(rows.join('')), limits)).toEqual(['BUNDLE_TOO_DEMANDING']);
  });

  it('that takes more time than allowed is refused', async () => {
    const limits = { ...DEFAULT_LIMITS, seconds: 0.001 };
    expect(await codesOf(zipOf(filesOf(smallCounty())).bytes, limits)).toEqual(['BUNDLE_TOO_DEMANDING']);
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47])],
    ['plain text', strToU8('staff_no,name')],
  ])('of %s is refused', async (_name, bytes) => {
    expect(await codesOf(bytes)).toEqual(['BUNDLE_UNKNOWN_FORMAT']);
  });

  it('that breaks off is refused', async () => {
    const { bytes } = zipOf(filesOf(smallCounty()));
    expect(await codesOf(bytes.slice(0, bytes.length / 2))).toEqual(['BUNDLE_DAMAGED']);
  });

  it('in the old workbook format that is none is refused', async () => {
    expect(await codesOf(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]))).toEqual(['BUNDLE_DAMAGED']);
  });

  it('with an unclosed quotation mark names the file', async () => {
    const files = { ...filesOf(smallCounty()), 'pins.csv': strToU8('kind,reason\nSTAYS,"open') };
    const places = await inFolder(files, async (folder) => placesOf(await readBundle(folder)));
    expect(places).toMatchObject([{ code: 'ROSTER_BAD_CSV', sheet: 'pins.csv' }]);
  });
});
