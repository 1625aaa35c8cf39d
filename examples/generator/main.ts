// Command: node dist/examples/generator/main.js [--preset NAME] [--seed N] --out DIR - writes a generated bundle.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundleFiles } from './bundle-files';
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

function main(): number {
  const request = readOptions();
  if (!request) {
    console.error(USAGE);
    return 2;
  }
  const roster = generateCounty(request.options);
  mkdirSync(request.out, { recursive: true });
  for (const [name, text] of Object.entries(bundleFiles(roster)))
    writeFileSync(join(request.out, name), text);
  console.log(staffingPicture(roster));
  return 0;
}

process.exitCode = main();
