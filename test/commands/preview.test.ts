// `planner preview`: whom a change of rules touches.
import { previewCommand } from '../../src/commands/preview';
import { goldenFolder } from '../support/golden';

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

async function told(...options: readonly string[]): Promise<readonly string[]> {
  const lines: string[] = [];
  const command = previewCommand((line) => void lines.push(line));
  await command.parseAsync([goldenFolder('cluster-of-eight'), ...options], { from: 'user' });
  return lines;
}

test('counts and names those who are no longer eligible', async () => {
  const lines = await told(
    '--set',
    'minimum-tenure.years=12',
    '--set',
    'rotation-ceiling.enabled=false',
    '--names',
  );
  expect(lines[0]).toBe('同校任教年限 minimum-tenure.years: 6 → 12');
  const [, touched = '', lost = ''] = /受影响 (\d+) 人：新符合条件 0 人，不再符合 (\d+) 人/.exec(
    lines.join('\n'),
  )!;
  expect(Number(lost)).toBeGreaterThan(0);
  expect(touched).toBe(lost);
  expect(lines.filter((line) => /^- .+（JZ\d+） MINIMUM_TENURE/.test(line))).toHaveLength(Number(lost));
  expect(lines.join('\n')).toMatch(/ceiling: \d+ → 不限 none/);
  expect(process.exitCode).toBe(0);
});

test('refuses a value out of range in the words of the import', async () => {
  await told('--set', 'minimum-tenure.years=99');
  expect(process.exitCode).toBe(1);
  expect(errors.join()).toContain('minimum-tenure.years');
});
