// `planner variants`: the curve as a table, from a bundle or from the database.

import { type RunInTransaction } from '../../src/commands/user';
import { curveLines, variantsCommand } from '../../src/commands/variants';
import { inTransaction } from '../../src/database';
import { saveRoster } from '../../src/features/rosters';
import { type Curve } from '../../src/planning/variants';
import { onEachDatabase } from '../support/database';
import { fiveSchools } from '../support/golden';

const errors: string[] = [];
beforeEach(() => {
  errors.length = 0;
  process.exitCode = 0;
  jest.spyOn(console, 'error').mockImplementation((text: string) => void errors.push(text));
});
afterEach(() => {
  jest.restoreAllMocks();
  process.exitCode = 0;
});

onEachDatabase('planner variants', (database) => {
  const run: RunInTransaction = (work) =>
    inTransaction(database().dataSource, (manager) => work(manager, 'http://localhost'));
  const told = async (...options: readonly string[]): Promise<readonly string[]> => {
    const lines: string[] = [];
    await variantsCommand(run, (line) => void lines.push(line)).parseAsync([...options], { from: 'user' });
    return lines;
  };

  test('prints fifteen points of a stored county, and refuses one it does not have', async () => {
    await database().clear();
    const roster = fiveSchools();
    await inTransaction(database().dataSource, (manager) => saveRoster(manager, roster));
    const lines = await told('--county', roster.county.code, '--time-limit', '60');
    expect(process.exitCode).toBe(0);
    expect(lines).toHaveLength(17);
    expect(lines[2]).toMatch(/^ +[\d.]+ +[\d.]+ (已证明 proven|有界 bounded) +0 +0 +0 {3}兼课 \/ cover$/);
    await told('--county', '110101');
    expect(process.exitCode).toBe(1);
    expect(errors.join()).toContain('There is no such county');
  });

  test('wants a bundle or a county', async () => {
    await told();
    expect([process.exitCode, errors.join()]).toEqual([
      1,
      '请给出 --bundle 或 --county 之一 / Give either --bundle or --county',
    ]);
  });
});

test('a point without a plan says why', () => {
  const curve: Curve = {
    before: 3,
    eligible: 20,
    points: [{ id: '5%', measures: ['COVER', 'ROTATION'], ceiling: 0.05, failure: 'INFEASIBLE' }],
  };
  expect(curveLines(curve).at(-1)).toMatch(
    /^INFEASIBLE +兼课＋轮岗（至多5%） \/ cover, rotation \(at most 5% go\)$/,
  );
});
