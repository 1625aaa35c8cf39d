// One run of Stryker over the compiler's output: what it is told, and what it found.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { type Area } from './areas';

const ROOT = join(__dirname, '../../..');
/** Results of earlier runs: only what changed since is run again. */
const REMEMBERED = join(ROOT, 'node_modules', '.cache', 'mutants');

const Position = z.object({ line: z.number(), column: z.number() });
const Report = z.object({
  files: z.record(
    z.string(),
    z.object({
      source: z.string(),
      mutants: z.array(
        z.object({
          mutatorName: z.string(),
          replacement: z.string().optional(),
          status: z.string(),
          location: z.object({ start: Position, end: Position }),
        }),
      ),
    }),
  ),
});

export interface Mutant {
  /** Compiled file, from `dist/`. */
  readonly file: string;
  readonly line: number;
  /** The line that was changed, as it stood. */
  readonly original: string;
  readonly mutator: string;
  readonly replacement: string;
  readonly outcome: 'KILLED' | 'SURVIVED' | 'IGNORED';
}

/** Runs the area's tests against each of its mutants, two at a time. */
export async function runMutants(area: Area): Promise<readonly Mutant[]> {
  const folder = mkdtempSync(join(tmpdir(), 'mutants-'));
  try {
    const config = join(folder, 'stryker.json');
    const report = join(folder, 'report.json');
    writeFileSync(config, JSON.stringify(settings(area, { report, sandbox: join(folder, 'sandbox') })));
    const program = join(
      dirname(createRequire(__filename).resolve('@stryker-mutator/core/package.json')),
      'bin/stryker.js',
    );
    const code = await ended(process.execPath, [program, 'run', config]);
    if (code !== 0) throw new Error(`Mutants of ${area.name}: Stryker ended with ${code}`);
    return mutantsIn(Report.parse(JSON.parse(readFileSync(report, 'utf8'))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function settings(area: Area, to: { report: string; sandbox: string }): object {
  return {
    mutate: area.sources.map((source) => `dist/src/${source}{.js,/**/*.js}`),
    testRunner: 'jest',
    jest: {
      projectType: 'custom',
      configFile: 'jest.config.cjs',
      enableFindRelatedTests: false,
      config: { testMatch: area.tests.map((test) => `<rootDir>/dist/test/${test}{.test.js,/**/*.test.js}`) },
    },
    coverageAnalysis: 'perTest',
    // What only runs while a module loads (names of exports, imports) is not behaviour.
    ignoreStatic: true,
    checkers: [],
    concurrency: 2,
    timeoutMS: 20_000,
    reporters: ['json', 'progress-append-only'],
    jsonReporter: { fileName: to.report },
    tempDirName: to.sandbox,
    // Stryker would rewrite the compiler's settings, which compiled files do not need.
    ignorePatterns: ['.git', 'data', 'coverage', 'web/node_modules', 'tsconfig.json'],
    incremental: true,
    incrementalFile: join(REMEMBERED, `${area.name}.json`),
    allowEmpty: false,
  };
}

function mutantsIn(report: z.infer<typeof Report>): readonly Mutant[] {
  return Object.entries(report.files).flatMap(([file, { source, mutants }]) => {
    const lines = source.split('\n');
    return mutants.map(({ mutatorName, replacement = '', status, location }) => ({
      file: file.replace(/^dist\//, ''),
      line: location.start.line,
      original: (lines[location.start.line - 1] ?? '').trim(),
      mutator: mutatorName,
      replacement,
      outcome: outcomeOf(status),
    }));
  });
}

function outcomeOf(status: string): Mutant['outcome'] {
  if (status === 'Killed' || status === 'Timeout') return 'KILLED';
  return status === 'Survived' || status === 'NoCoverage' ? 'SURVIVED' : 'IGNORED';
}

function ended(program: string, parameters: readonly string[]): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, parameters, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] });
    child.once('error', reject);
    child.once('exit', resolve);
  });
}
