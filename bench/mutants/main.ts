// `npm run mutants [-- AREA ...]`: plants faults in the compiled program and counts which the tests notice. Scores go into
// bench/mutation-score.md, survivors to the screen; exit 1 when an area stays below its goal.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AREAS, type Area } from './areas';
import {
  type Equivalent,
  Equivalents,
  type FolderScore,
  isEquivalent,
  scoreByFolder,
  share,
  sum,
  tableOf,
} from './score';
import { type Mutant, runMutants } from './stryker';

const BENCH = join(__dirname, '../../../bench');
const RESULTS = join(BENCH, 'mutation-score.md');

function chosen(names: readonly string[]): readonly Area[] {
  const unknown = names.filter((name) => !AREAS.some((area) => area.name === name));
  if (unknown.length > 0)
    throw new Error(`No area ${unknown.join(', ')}: there are ${AREAS.map(({ name }) => name).join(', ')}`);
  return names.length === 0 ? AREAS : AREAS.filter(({ name }) => names.includes(name));
}

function tellSurvivors(mutants: readonly Mutant[], equivalents: readonly Equivalent[]): void {
  for (const mutant of mutants.filter(
    (each) => each.outcome === 'SURVIVED' && !isEquivalent(each, equivalents),
  )) {
    console.log(
      `${mutant.file}:${mutant.line} ${mutant.mutator}\n  - ${mutant.original}\n  + ${mutant.replacement}`,
    );
  }
}

/** Puts the area's table in its place among the results; the others stay as they are. */
function write(area: Area, scores: readonly FolderScore[]): void {
  const heading = `## ${area.name}`;
  const section = `${heading}\n\n${tableOf([...scores, sum(scores, 'all')])}\n`;
  const text = readFileSync(RESULTS, 'utf8');
  const start = text.indexOf(`${heading}\n`);
  if (start < 0) {
    writeFileSync(RESULTS, `${text.trimEnd()}\n\n${section}`);
    return;
  }
  const next = text.slice(start + heading.length).search(/\n##+ /);
  const end = next < 0 ? text.length : start + heading.length + next;
  writeFileSync(RESULTS, `${text.slice(0, start)}${section}${text.slice(end)}`);
}

async function main(): Promise<void> {
  const equivalents = Equivalents.parse(
    JSON.parse(readFileSync(join(BENCH, 'mutants/equivalent.json'), 'utf8')),
  );
  for (const area of chosen(process.argv.slice(2))) {
    const mutants = await runMutants(area);
    const scores = scoreByFolder(mutants, equivalents);
    tellSurvivors(mutants, equivalents);
    write(area, scores);
    const all = sum(scores, area.name);
    const line = `${area.name}: ${all.killed} killed, ${all.survived} survived, ${(100 * share(all)).toFixed(1)}%`;
    console.log(`${line}, goal ${100 * area.goal}%`);
    if (share(all) < area.goal) process.exitCode = 1;
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
