// Command: node dist/examples/generator/main.js [--preset NAME] [--seed N] --out DIR - writes a generated bundle.
import { parseArgs } from 'node:util';
import { writeBundleFolder } from '../../src/features/rosters/bundle';
import { generateCounty } from './generate-county';
import { GOLDEN_PRESETS } from './golden-presets';
import { type CountyOptions, PRESETS } from './options';
import { staffingPicture } from './picture';

const COUNTIES: Readonly<Record<string, CountyOptions>> = { ...PRESETS, ...GOLDEN_PRESETS };
const USAGE = `Usage: node dist/examples/generator/main.js [--preset NAME] [--seed N] --out DIR
Presets: ${Object.keys(COUNTIES).join(', ')}`;

function readOptions(): { readonly options: CountyOptions; readonly out: string } | null {
  const { values } = parseArgs({
    options: {
      preset: { type: 'string', default: 'county' },
      seed: { type: 'string' },
      out: { type: 'string' },
    },
    strict: false,
  });
  const options = COUNTIES[String(values['preset'])];
  const seed = Number(values['seed'] ?? options?.seed);
  const out = values['out'];
  if (!options || typeof out !== 'string' || !Number.isSafeInteger(seed)) return null;
  return { options: { ...options, seed }, out };
}

async function main(): Promise<number> {
  const request = readOptions();
  if (!request) {
    console.error(USAGE);
    return 2;
  }
  const roster = generateCounty(request.options);
  await writeBundleFolder(roster, request.out);
  console.log(staffingPicture(roster));
  return 0;
}

main().then((code) => {
  process.exitCode = code;
});
