// `planner import` over a real database: people do not vanish unasked.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { importCommand } from '../../src/commands/import';
import { type RunInTransaction } from '../../src/commands/user';
import { inTransaction } from '../../src/database';
import { type Roster } from '../../src/domain/roster';
import { bundleZip } from '../../src/features/rosters/bundle';
import { onEachDatabase } from '../support/database';
import { fiveSchools } from '../support/golden';

const ROSTER = fiveSchools();

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
    return importCommand(file, confirmed, inTest);
  };
  const people = async (): Promise<number> =>
    Number((await database().dataSource.query('SELECT count(*) FROM teacher'))[0].count);

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
