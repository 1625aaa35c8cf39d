// Native HiGHS on the plain formulation: the model goes out as an MPS file, value and bound come back from its log.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ModelData } from 'highs';
import { type Roster } from '../../src/domain/roster';
import { buildPlainModel } from './build-model';
import { readCounty } from './county';
import { type Objective } from './linear-model';

export interface NativeResult {
  /** Building the model included, writing and reading the file left out. */
  readonly seconds: number;
  readonly value: number;
  readonly bound: number;
  readonly version: string;
}

export interface NativeOptions {
  /** Path of the `highs` program. */
  readonly binary: string;
  readonly timeLimitSeconds: number;
  /** Gap at which tier 1 counts as solved, share of its value before any move. */
  readonly gap: number;
}

/** Tier 1 of the plain formulation, one thread. Throws when the program fails or its log says nothing of the outcome. */
export function solveNative(roster: Roster, { binary, timeLimitSeconds, gap }: NativeOptions): NativeResult {
  const began = performance.now();
  const plain = buildPlainModel(readCounty(roster, false), ['T1']);
  const objective = plain?.objectives.get('T1');
  if (!plain || !objective) throw new Error('The county has no plain model');
  const building = (performance.now() - began) / 1000;
  const folder = mkdtempSync(join(tmpdir(), 'native-highs-'));
  try {
    const [model, options] = [join(folder, 'model.mps'), join(folder, 'options')];
    writeFileSync(model, mpsText(plain.linear.data(), objective));
    writeFileSync(
      options,
      `mip_abs_gap = ${gap * objective.before}\nmip_rel_gap = 0\nthreads = 1\nrandom_seed = 0\n`,
    );
    // It ends with 1 where the time ran out: what counts is whether its log tells the outcome.
    const { stdout: log } = spawnSync(
      binary,
      ['--model_file', model, '--options_file', options, '--time_limit', String(timeLimitSeconds)],
      { encoding: 'utf8', maxBuffer: 1 << 26 },
    );
    const figure = (name: string): number =>
      Number(new RegExp(`${name}\\s+(\\S+)`).exec(log)?.[1] ?? Number.NaN);
    const { constant } = objective;
    const [value, bound, solving] = [figure('Primal bound'), figure('Dual bound'), figure('Timing')];
    if (Number.isNaN(bound) || Number.isNaN(solving)) throw new Error(`No outcome in the log of ${binary}`);
    const version = /HiGHS (\S+)/.exec(log)?.[1] ?? '?';
    return { seconds: building + solving, value: value + constant, bound: bound + constant, version };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Free MPS: rows R0.., columns C0.., whole numbers between markers, every bound written out. */
export function mpsText(data: ModelData, objective: Objective): string {
  const rows = Array.from(data.rowLower, (lower, row) => ({ row, lower, upper: data.rowUpper[row]! }));
  const kind = (lower: number, upper: number): string =>
    lower === upper ? 'E' : Number.isFinite(lower) ? 'G' : 'L';
  const ranges = rows.filter(
    ({ lower, upper }) => lower < upper && Number.isFinite(lower) && Number.isFinite(upper),
  );
  return [
    'NAME PLAIN',
    'ROWS',
    ' N COST',
    ...rows.map(({ row, lower, upper }) => ` ${kind(lower, upper)} R${row}`),
    'COLUMNS',
    ...columnLines(data, objective),
    'RHS',
    ...rows.map(({ row, lower, upper }) => ` RHS R${row} ${Number.isFinite(lower) ? lower : upper}`),
    'RANGES',
    ...ranges.map(({ row, lower, upper }) => ` RNG R${row} ${upper - lower}`),
    'BOUNDS',
    ...Array.from(data.colLower).flatMap((lower, column) => {
      const upper = data.colUpper[column]!;
      const above = Number.isFinite(upper) ? ` UP BND C${column} ${upper}` : ` PL BND C${column}`;
      return [` LO BND C${column} ${lower}`, above];
    }),
    'ENDATA',
    '',
  ].join('\n');
}

function columnLines({ numCols, matrix, integrality }: ModelData, objective: Objective): string[] {
  const entries: string[][] = Array.from({ length: numCols }, () => []);
  for (const [column, cost] of objective.terms) entries[column]!.push(` C${column} COST ${cost}`);
  if (matrix?.format !== 'csr') throw new Error('The plain model is written row by row');
  for (let row = 0; row + 1 < matrix.starts.length; row++) {
    for (let k = matrix.starts[row]!; k < matrix.starts[row + 1]!; k++) {
      const column = matrix.indices[k]!;
      entries[column]!.push(` C${column} R${row} ${matrix.values[k]}`);
    }
  }
  return entries.flatMap((lines, column) => {
    const own = lines.length > 0 ? lines : [` C${column} COST 0`];
    if (!integrality?.[column]) return own;
    return [" MARKER 'MARKER' 'INTORG'", ...own, " MARKER 'MARKER' 'INTEND'"];
  });
}
