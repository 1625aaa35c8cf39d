// Jest reporter: after the summary, how many tests did not run and what they would have needed.
import { isLeftToAnotherRun, neededBy } from './left-out';

/** What is read of Jest's results: files, and the tests in each. */
interface Results {
  readonly testResults: readonly {
    readonly testResults: readonly { readonly ancestorTitles: readonly string[]; readonly status: string }[];
  }[];
}

class LeftOutReporter {
  onRunComplete(_contexts: unknown, results: Results): void {
    const counts = new Map<string, number>();
    for (const { ancestorTitles, status } of results.testResults.flatMap((file) => file.testResults)) {
      if (status !== 'pending' || isLeftToAnotherRun(ancestorTitles)) continue;
      const needed = neededBy(ancestorTitles) ?? 'nothing: skipped by hand';
      counts.set(needed, (counts.get(needed) ?? 0) + 1);
    }
    for (const [needed, count] of counts) console.error(`Not run: ${count} tests, which need ${needed}`);
  }
}

export = LeftOutReporter;
