// What a suite needs of the machine. Without it the suite's tests are counted as skipped, and the run's last words say why.

/** Ends the title of a suite that was left out; the reporter of the run finds it there. */
const MARK = /\[left out: needs (.+)\]/;

const ELSEWHERE = '[in a run of its own]';

/** `describe` for a suite that needs something of the machine: its tests run, or are counted as not run. */
export function describeWhere(available: boolean, needed: string, title: string, suite: () => void): void {
  if (available) describe(title, suite);
  else describe.skip(`${title} [left out: needs ${needed}]`, suite);
}

/** A suite that a run of its own goes through after this one: there it counts, here it does not (`.ci/count.cjs`). */
export function leftToAnotherRun(title: string, suite: () => void): void {
  describe.skip(`${title} ${ELSEWHERE}`, suite);
}

/** Whether a suite with this title is another run's. */
export function isLeftToAnotherRun(titles: readonly string[]): boolean {
  return titles.some((title) => title.endsWith(ELSEWHERE));
}

/** What the suite with this title would have needed; null when it was not left out for that. */
export function neededBy(titles: readonly string[]): string | null {
  return titles.map((title) => MARK.exec(title)?.[1]).find((needed) => needed !== undefined) ?? null;
}
