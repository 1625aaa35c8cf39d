// Rosters over the API: uploaded, checked, imported, marked, exported.
import { strToU8, unzipSync, zipSync } from 'fflate';
import { loadRoster, type RosterReport } from '../../../src/features/rosters';
import { bundleFiles, bundleWorkbook, bundleZip, readBundle } from '../../../src/features/rosters/bundle';
import { canonicalRoster } from '../../../src/planning/problem';
import { aTeacher } from '../../builders';
import { onEachDatabase } from '../../support/database';
import { fiveSchools } from '../../support/golden';
import { type Api, type GraphAnswer, officerOf, openApi } from '../api';
import { operation } from '../operations';

const ROSTER = fiveSchools();
const COUNTY = ROSTER.county.code;

onEachDatabase('a roster by upload', (database) => {
  let api: Api;
  beforeEach(async () => {
    api = await openApi(database(), []);
    api.actAs(officerOf(COUNTY));
  });
  afterEach(() => api.app.close());

  const upload = async (bytes: Uint8Array, name = 'roster.zip'): Promise<string> => {
    const answer = await api.app.inject({
      method: 'PUT',
      url: `/files?name=${encodeURIComponent(name)}`,
      headers: { 'content-type': 'application/octet-stream' },
      payload: Buffer.from(bytes),
    });
    return answer.json().fileId;
  };
  const run = (name: string, input: object, more: object = {}): Promise<GraphAnswer> =>
    api.ask(operation(name), { input: { county: COUNTY, ...input }, ...more });
  const download = async (url: string): Promise<Buffer> =>
    (await api.app.inject({ method: 'GET', url })).rawPayload;
  const rows = async (): Promise<number> =>
    Number((await database().dataSource.query('SELECT count(*) FROM teacher'))[0].count);

  /** The same county with mistakes on two sheets. */
  const broken = (): Uint8Array => {
    const files = { ...bundleFiles(ROSTER) };
    const teachers = new TextDecoder().decode(files['teachers.csv']).split('\n');
    teachers[1] = teachers[1]!.replace(/MALE|FEMALE/, 'ROBOT');
    const schools = new TextDecoder().decode(files['schools.csv']).replace('RURAL', 'MOON');
    return zipSync({
      ...files,
      'teachers.csv': strToU8(teachers.join('\n')),
      'schools.csv': strToU8(schools),
    });
  };

  const check = ({ sheets }: RosterReport): void => {
    for (const { sheet, rows: read, created, updated, unchanged, rejected } of sheets) {
      expect([sheet, created + updated + unchanged + rejected]).toEqual([sheet, read]);
    }
  };

  test('is checked first, then imported, and the second time changes nothing', async () => {
    const fileId = await upload(bundleZip(ROSTER));
    const checked = (await run('ValidateRoster', { fileId })).data.validateRoster;
    expect(checked.userErrors).toEqual([]);
    expect(checked.report).toMatchObject({
      accepted: true,
      countyCode: COUNTY,
      schoolYear: ROSTER.county.schoolYear,
      rosterVersion: 0,
      ruleSet: 'CREATED',
    });
    check(checked.report);
    expect(await rows()).toBe(0);

    const imported = (await run('ImportRoster', { fileId, expectedVersion: 0 })).data.importRoster;
    expect(imported.userErrors).toEqual([]);
    expect(imported.report.sheets).toEqual(checked.report.sheets);
    const teachers = imported.report.sheets.find((one: { sheet: string }) => one.sheet === 'teachers');
    expect(teachers).toMatchObject({ rows: 70, created: 70, rejected: 0 });
    const stored = await loadRoster(database().dataSource.manager, COUNTY, ROSTER.county.schoolYear);
    expect(stored).toEqual(canonicalRoster(ROSTER));

    const again = (await run('ImportRoster', { fileId: await upload(bundleZip(ROSTER)) })).data.importRoster;
    check(again.report);
    for (const sheet of again.report.sheets)
      expect(sheet).toMatchObject({ created: 0, updated: 0, removed: 0 });
    expect([again.report.ruleSet, again.report.rosterVersion]).toEqual(['UNCHANGED', 1]);
    const audited = await database().dataSource.query(
      `SELECT (SELECT count(*)::int FROM audit_entry WHERE action = 'ROSTER_IMPORTED') AS entries,
         (SELECT count(*)::int FROM change_event) AS changes`,
    );
    expect(audited).toEqual([{ entries: 1, changes: 1 }]);
  });

  test('with mistakes is refused as a whole, every mistake where it stands', async () => {
    const fileId = await upload(broken());
    const refused = (await run('ImportRoster', { fileId })).data.importRoster;
    expect(refused.userErrors[0].code).toBe('ROSTER_HAS_ISSUES');
    check(refused.report);
    expect(
      refused.report.sheets.every((sheet: RosterReport['sheets'][number]) => sheet.rejected === sheet.rows),
    ).toBe(true);
    expect(refused.report.issues.nodes).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ sheet: 'teachers.csv', row: 2, column: 'gender', value: 'ROBOT' }),
        expect.objectContaining({ sheet: 'schools.csv', column: 'area', value: 'MOON' }),
      ]),
    );
    for (const issue of refused.report.issues.nodes) expect(issue.hint).not.toBe('');
    expect(await rows()).toBe(0);

    const first = (await run('ValidateRoster', { fileId }, { first: 1 })).data.validateRoster.report.issues;
    const second = (await run('ValidateRoster', { fileId }, { first: 1, after: first.pageInfo.endCursor }))
      .data.validateRoster.report.issues;
    expect([...first.nodes, ...second.nodes]).toEqual(refused.report.issues.nodes.slice(0, 2));
  });

  test('with mistakes comes back as a workbook with a list of them', async () => {
    const fileId = await upload(broken(), '花名册.zip');
    const { file } = (await run('MarkRoster', { fileId })).data.markRoster;
    expect(file.name).toBe('花名册-标注.xlsx');
    const parts = unzipSync(await download(file.url));
    const text = Object.values(parts)
      .map((part) => new TextDecoder().decode(part))
      .join();
    expect(text).toContain('ROBOT');
    expect(text).toContain('MOON');
  });

  test('is exported so that importing it changes nothing, in both forms', async () => {
    await run('ImportRoster', { fileId: await upload(await bundleWorkbook(ROSTER), 'roster.xlsx') });
    for (const format of ['ZIP', 'XLSX']) {
      const { file } = (await run('ExportRoster', { format })).data.exportRoster;
      const fileId = await upload(await download(file.url), file.name);
      const { report } = (await run('ValidateRoster', { fileId })).data.validateRoster;
      expect([format, report.accepted, report.ruleSet]).toEqual([format, true, 'UNCHANGED']);
      for (const sheet of report.sheets) expect(sheet).toMatchObject({ created: 0, updated: 0, removed: 0 });
    }
    const entries = await database().dataSource.query('SELECT action FROM audit_entry ORDER BY sequence');
    expect(entries.map(({ action }: { action: string }) => action)).toEqual([
      'ROSTER_IMPORTED',
      'ROSTER_EXPORTED',
      'ROSTER_EXPORTED',
    ]);
  });

  test('has a template whose sheets are read by their headers', async () => {
    const { file } = (await run('RosterTemplate', {})).data.rosterTemplate;
    const reading = await readBundle({ name: file.name, bytes: await download(file.url) });
    const codes = 'issues' in reading ? [...new Set(reading.issues.map(({ code }) => code))] : [];
    expect(codes).toEqual(['ROSTER_ONE_COUNTY', 'ROSTER_EMPTY_SHEET']);
  });

  test('of another county, of somebody else and one that is gone are refused', async () => {
    const fileId = await upload(bundleZip({ ...ROSTER, county: { ...ROSTER.county, code: '110101' } }));
    for (const name of ['ValidateRoster', 'ImportRoster']) {
      const answer = Object.values((await run(name, { fileId })).data)[0] as {
        userErrors: { code: string }[];
      };
      expect(answer.userErrors.map(({ code }) => code)).toEqual(['ROSTER_OF_ANOTHER_COUNTY']);
    }
    expect((await run('ImportRoster', { fileId: 'x' })).codes).toEqual(['NOT_FOUND']);
    api.actAs({ ...officerOf(COUNTY), accountId: 'another' });
    expect((await run('ImportRoster', { fileId })).codes).toEqual(['NOT_FOUND']);
    api.actAs(officerOf('110101'));
    expect((await run('ImportRoster', { fileId })).codes).toEqual(['FORBIDDEN']);
    expect((await run('ExportRoster', { format: 'ZIP' })).codes).toEqual(['FORBIDDEN']);
  });

  test('checked before somebody changed the county is not imported afterwards', async () => {
    const fileId = await upload(bundleZip(ROSTER));
    await run('ImportRoster', { fileId });
    const more = {
      ...ROSTER,
      teachers: [...ROSTER.teachers, aTeacher({ staffNo: 'NEW1', schoolCode: ROSTER.schools[0]!.code })],
    };
    const next = await upload(bundleZip(more));
    expect((await run('ImportRoster', { fileId: next, expectedVersion: 0 })).codes).toEqual(['CONFLICT']);
    const { report } = (await run('ImportRoster', { fileId: next, expectedVersion: 1 })).data.importRoster;
    const teachers = report.sheets.find((one: { sheet: string }) => one.sheet === 'teachers');
    expect(teachers).toMatchObject({ rows: 71, created: 1, unchanged: 70 });
  });

  describe('that leaves people out', () => {
    /** The roster without its first `people` teachers; nothing else refers to them. */
    const without = (people: number): Uint8Array => {
      const gone = new Set(ROSTER.teachers.slice(0, people).map(({ staffNo }) => staffNo));
      const stays = ({ staffNo }: { readonly staffNo: string | null }): boolean => !gone.has(staffNo ?? '');
      return bundleZip({
        ...ROSTER,
        teachers: ROSTER.teachers.filter(stays),
        rotations: ROSTER.rotations.filter(stays),
        pins: ROSTER.pins.filter(stays),
      });
    };
    beforeEach(async () => {
      await run('ImportRoster', { fileId: await upload(bundleZip(ROSTER)) });
    });

    test('names them, and imports at once while they are at most 5%', async () => {
      // 70 people are stored: 3 are 4.3%.
      const fileId = await upload(without(3));
      const { report } = (await run('ValidateRoster', { fileId })).data.validateRoster;
      expect(report.departuresToConfirm).toBeNull();
      expect(report.departures.totalCount).toBe(3);
      const schools = new Map(ROSTER.schools.map(({ code, name }) => [code, name]));
      expect(new Set(report.departures.nodes)).toEqual(
        new Set(
          ROSTER.teachers
            .slice(0, 3)
            .map(({ staffNo, name, schoolCode }) => ({ staffNo, name, schoolName: schools.get(schoolCode) })),
        ),
      );
      expect((await run('ImportRoster', { fileId })).data.importRoster.userErrors).toEqual([]);
      expect(await rows()).toBe(67);
    });

    test('beyond 5% is imported with their exact number only', async () => {
      // 4 of 70 are 5.7%.
      const fileId = await upload(without(4));
      const { report } = (await run('ValidateRoster', { fileId })).data.validateRoster;
      expect([report.accepted, report.departuresToConfirm]).toEqual([true, 4]);
      for (const confirmedDepartures of [undefined, null, 3, 5, 70]) {
        const refused = (await run('ImportRoster', { fileId, confirmedDepartures })).data.importRoster;
        expect(refused.report).toBeNull();
        expect(refused.userErrors).toMatchObject([
          { code: 'ROSTER_DEPARTURES_UNCONFIRMED', field: 'input.confirmedDepartures' },
        ]);
        expect(refused.userErrors[0].message).toContain(ROSTER.teachers[3]!.name);
        expect(await rows()).toBe(70);
      }
      const done = (await run('ImportRoster', { fileId, confirmedDepartures: 4 })).data.importRoster;
      expect(done.userErrors).toEqual([]);
      expect(await rows()).toBe(66);
    });

    test.each([
      ['a header only', (lines: readonly string[]) => `${lines[0]}\n`],
      [
        '5,000 blank lines',
        (lines: readonly string[]) => `${lines[0]}\n${','.repeat(9)}\n`.padEnd(5000, '\n'),
      ],
    ])('is refused when its sheet of people has %s', async (_, emptied) => {
      const files = { ...bundleFiles(ROSTER) };
      for (const name of ['rotations.csv', 'pins.csv']) delete files[name];
      const lines = new TextDecoder().decode(files['teachers.csv']).split('\n');
      const fileId = await upload(zipSync({ ...files, 'teachers.csv': strToU8(emptied(lines)) }));
      const refused = (await run('ImportRoster', { fileId, confirmedDepartures: 70 })).data.importRoster;
      expect(refused.report.issues.nodes).toMatchObject([
        { code: 'ROSTER_EMPTY_SHEET', sheet: 'teachers.csv' },
      ]);
      expect(await rows()).toBe(70);
    });
  });

  test('takes as many statements for a large roster as for a small one', async () => {
    const small = await upload(bundleZip(ROSTER));
    await run('ValidateRoster', { fileId: small });
    const few = await database().statementsOf(() => run('ValidateRoster', { fileId: small }));
    const large = {
      ...ROSTER,
      teachers: ROSTER.teachers.flatMap((one) => [
        one,
        { ...one, staffNo: `${one.staffNo}B`, idNumber: null },
      ]),
    };
    const fileId = await upload(bundleZip(large));
    const many = await database().statementsOf(() => run('ValidateRoster', { fileId }));
    expect(many).toHaveLength(few.length);
    expect(few.length).toBeLessThanOrEqual(20);
  });
});
