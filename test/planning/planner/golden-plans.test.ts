// Plans on record: what the planner makes of each golden county, byte for byte. UPDATE_GOLDEN=1 writes them anew.
import { readFileSync, writeFileSync } from 'node:fs';
import { GOLDEN_PRESETS } from '../../../examples/generator/golden-presets';
import { goldenFolder, goldenRoster } from '../../support/golden';
import { planOf, withoutSeconds } from '../../support/planning';

/** The first line that is not as recorded, as a whole document would make an unreadable difference. */
function firstDifference(text: string, recorded: string): string | null {
  const before = recorded.split('\n');
  const now = text.split('\n');
  const line = now.findIndex((entry, i) => entry !== before[i]);
  return line < 0 ? null : `line ${line + 1}: ${now[line]} (on record: ${before[line]})`;
}

describe.each(Object.keys(GOLDEN_PRESETS))('%s', (name) => {
  it('is planned as on record', async () => {
    const outcome = await planOf(await goldenRoster(name));
    expect(outcome.kind).toBe(name === 'pins-against-beds' ? 'INFEASIBLE' : 'PLAN');
    const text = `${withoutSeconds(outcome)}\n`;
    const path = goldenFolder(`plans/${name}.json`);
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(path, text);
    const recorded = readFileSync(path, 'utf8');
    expect(firstDifference(text, recorded)).toBeNull();
    expect(text).toHaveLength(recorded.length);
  }, 120_000);
});
