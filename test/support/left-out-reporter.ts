// Jest reporter: after the summary, how many tests did not run and what they would have needed.
import { type AggregatedResult } from '@jest/test-result';
import { neededBy } from './left-out';

class LeftOutReporter {
  onRunComplete(_contexts: unknown, results: AggregatedResult): void {
    const counts = new Map<string, number>();
    for (const { ancestorTitles, status } of results.testResults.flatMap((file) => file.testResults)) {
      if (status !== 'pending') continue;
      const needed = neededBy(ancestorTitles) ?? 'nothing: skipped by hand';
      counts.set(needed, (counts.get(needed) ?? 0) + 1);
    }
    for (const [needed, count] of counts) console.error(`Not run: ${count} tests, which need ${needed}`);
  }
}

export = LeftOutReporter;
