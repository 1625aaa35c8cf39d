// Counties for tests that really plan: the golden bundles, and one small enough to be planned in a few seconds.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateCounty } from '../../examples/generator/generate-county';
import { PRESETS } from '../../examples/generator/options';
import { type Roster } from '../../src/domain/roster';
import { readBundle } from '../../src/features/rosters/bundle';
import { type ExplainedPlan } from '../../src/planning/plan';

/** Folder of a golden bundle. */
export function goldenFolder(name: string): string {
  return join(__dirname, '..', '..', '..', 'test', 'golden', name);
}

export async function goldenRoster(name: string): Promise<Roster> {
  const reading = await readBundle(goldenFolder(name));
  if ('issues' in reading) throw new Error(`Golden bundle ${name}: ${JSON.stringify(reading.issues[0])}`);
  return reading.roster;
}

/** The plan of a golden bundle, as the planner made it. */
export function goldenPlan(name: string): ExplainedPlan {
  const file = join(goldenFolder('plans'), `${name}.json`);
  return JSON.parse(readFileSync(file, 'utf8')) as ExplainedPlan;
}

/** Five schools and seventy teachers without pins; its plan has cover, itinerant days, exchanges and a hire. */
export function fiveSchools(): Roster {
  const options = { ...PRESETS.cluster, code: '439941', schools: 5, teachers: 70, seed: 1 };
  return { ...generateCounty(options), pins: [] };
}
