// `planner import` over a real database: people do not vanish unasked.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { importCommand } from '../../src/commands/import';
import { type RunInTransaction } from '../../src/commands/user';
import { inTransaction } from '../../src/database';
import { type Roster } from '../../src/domain/roster';
import { bundleZip } from '../../src/features/rosters/bundle';
import { COUNTY, MERGED_HEADER, PEOPLE, WIDE_CLASSES } from '../features/rosters/intake/office-county';
import { type OfficeSheet, officeWorkbook } from '../features/rosters/intake/office-workbook';
import { onEachDatabase } from '../support/database';
import { fiveSchools } from '../support/golden';

const ROSTER = fiveSchools();

interface Answer {
  readonly files: readonly object[];
  readonly questions: readonly object[];
  readonly imported: boolean;
  readonly rejected: number;
}

onEachDatabase('planner import', (database) => {
  let folder: string;
  let said: string[];
  beforeEach(async () => {
    await database().clear();
    folder = mkdtempSync(path.join(tmpdir(), 'import-'));
    said = [];
    jest.spyOn(console, 'log').mockImplementation((line) => void said.push(String(line)));
    jest.spyOn(console, 'error').mockImplementation((line) => void said.push(String(line)));
  });
  afterEach(() => {
    jest.restoreAllMocks();
    rmSync(folder, { recursive: true });
  });

  const inTest: RunInTransaction = (work) =>
    inTransaction(database().dataSource, (manager) => work(manager, 'http://127.0.0.1:4000'));
  const load = (roster: Roster, confirmed: number | null = null): Promise<number> => {
    const file = path.join(folder, 'roster.zip');
    writeFileSync(file, bundleZip(roster));
    const options = confirmed === null ? {} : { confirmDepartures: confirmed };
    return importCommand([file], options, inTest);
  };
  const people = async (): Promise<number> =>
    Number((await database().dataSource.query('SELECT count(*) FROM teacher'))[0].count);

  describe("of an office's own workbooks", () => {
    const office = async (sheets: readonly OfficeSheet[], options: object): Promise<[number, Answer]> => {
      const files = sheets.map((sheet, index) => {
        const file = path.join(folder, `${index}.xlsx`);
        writeFileSync(file, officeWorkbook([sheet]));
        return file;
      });
      said = [];
      const code = await importCommand(files, { json: true, ...options }, inTest);
      return [code, JSON.parse(said.join('\n')) as Answer];
    };
    const county = { county: COUNTY };

    test('says what would happen, imports it, and finds nothing new the second time', async () => {
      const files = [MERGED_HEADER, WIDE_CLASSES];
      const dry = await office(files, { ...county, dryRun: true });
      expect(dry).toMatchObject([0, { imported: false, created: 6, updated: 0, unchanged: 0, rejected: 0 }]);
      expect(dry[1].files).toMatchObject([
        { sheet: '花名册', table: 'teachers', rowsRead: 4 },
        { sheet: '班额统计', table: 'classes', rowsRead: 2 },
      ]);
      expect(await people()).toBe(0);
      expect(await office(files, county)).toMatchObject([0, { imported: true, created: 6 }]);
      expect(await people()).toBe(4);
      expect(await office(files, county)).toMatchObject([0, { created: 0, updated: 0, unchanged: 6 }]);
      // A part of it: nobody leaves.
      const part = {
        ...MERGED_HEADER,
        rows: MERGED_HEADER.rows.slice(0, 5),
        merges: MERGED_HEADER.merges!.slice(0, 6),
      };
      expect(await office([part], county)).toMatchObject([0, { unchanged: 1, rejected: 0 }]);
      expect(await people()).toBe(PEOPLE.length);
    });

    test('writes nothing while something is asked, and takes the answers of a file', async () => {
      const sheet = {
        name: '名单',
        rows: [
          ['姓名', '单位', '任教学科'],
          ['甲', '河湾小学', '围棋'],
        ],
      };
      const [code, asked] = await office([sheet], county);
      expect([code, asked.imported, asked.rejected, await people()]).toEqual([1, false, 1, 0]);
      expect(asked.questions).toMatchObject([{ code: 'UNKNOWN_VALUE', about: 'mainSubject=围棋' }]);
      const mapping = path.join(folder, 'answers.json');
      writeFileSync(mapping, JSON.stringify({ values: { mainSubject: { 围棋: '体育' } } }));
      expect(await office([sheet], { ...county, mapping })).toMatchObject([0, { created: 1, questions: [] }]);
      expect(await people()).toBe(1);
    });
  });

  test('lists everybody who would go, and lets them go when their number is given', async () => {
    expect(await load(ROSTER)).toBe(0);
    const gone = ROSTER.teachers.slice(0, 30);
    const fewer = { ...ROSTER, teachers: ROSTER.teachers.slice(30), rotations: [], pins: [] };
    said = [];
    expect(await load(fewer)).toBe(1);
    const text = said.join('\n');
    for (const { name, staffNo } of gone) expect(text).toContain(`${name}（${staffNo}，`);
    expect(text).toContain('--confirm-departures 30');
    expect(await people()).toBe(70);
    expect(await load(fewer, 29)).toBe(1);
    expect(await people()).toBe(70);
    expect(await load(fewer, 30)).toBe(0);
    expect(await people()).toBe(40);
  });
});
