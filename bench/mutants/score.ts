// What the mutants of a run amount to: killed and surviving by folder, equivalent ones left out, as a table.
import { posix } from 'node:path';
import { z } from 'zod';
import { type Mutant } from './stryker';

/** A mutant that no test can tell from the program, with the reason. */
export const Equivalents = z.array(
  z.object({ file: z.string(), original: z.string(), replacement: z.string(), reason: z.string().min(20) }),
);
export type Equivalent = z.infer<typeof Equivalents>[number];

export interface FolderScore {
  readonly folder: string;
  readonly killed: number;
  readonly survived: number;
  readonly equivalent: number;
}

export function isEquivalent(mutant: Mutant, equivalents: readonly Equivalent[]): boolean {
  return equivalents.some(
    ({ file, original, replacement }) =>
      file === mutant.file && original === mutant.original && replacement === mutant.replacement,
  );
}

export function scoreByFolder(
  mutants: readonly Mutant[],
  equivalents: readonly Equivalent[],
): readonly FolderScore[] {
  const folders = new Map<string, FolderScore>();
  for (const mutant of mutants) {
    const folder = posix.dirname(mutant.file);
    const { killed, survived, equivalent } = folders.get(folder) ?? { killed: 0, survived: 0, equivalent: 0 };
    const lives = mutant.outcome === 'SURVIVED';
    const same = lives && isEquivalent(mutant, equivalents);
    folders.set(folder, {
      folder,
      killed: killed + (mutant.outcome === 'KILLED' ? 1 : 0),
      survived: survived + (lives && !same ? 1 : 0),
      equivalent: equivalent + (same ? 1 : 0),
    });
  }
  return [...folders.values()].sort((a, b) => (a.folder < b.folder ? -1 : 1));
}

/** Share of the mutants that were killed; 1 where there is none. */
export function share({ killed, survived }: FolderScore): number {
  return killed + survived === 0 ? 1 : killed / (killed + survived);
}

export function sum(scores: readonly FolderScore[], folder: string): FolderScore {
  const total = (pick: (score: FolderScore) => number): number =>
    scores.reduce((so, score) => so + pick(score), 0);
  return {
    folder,
    killed: total((score) => score.killed),
    survived: total((score) => score.survived),
    equivalent: total((score) => score.equivalent),
  };
}

export function tableOf(scores: readonly FolderScore[]): string {
  const rows = scores.map(
    (score) =>
      `| ${score.folder} | ${score.killed} | ${score.survived} | ${score.equivalent} | ${(100 * share(score)).toFixed(1)}% |`,
  );
  return [
    '| folder | killed | survived | equivalent | score |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...rows,
  ].join('\n');
}
