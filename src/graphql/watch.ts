// Looks again and again and yields what is new: a subscription that reads the database, so any process may have made the change.

const LOOK_MS = 500;

/** What one look brought: news to tell, and whether there will be more. */
export interface Look<T> {
  readonly news: readonly T[];
  readonly over: boolean;
}

/** Leaving the loop early (a client that goes away) ends the looking. */
export class Watch<T> implements AsyncIterableIterator<T> {
  private waiting: readonly T[] = [];
  private quiet = false;
  private over = false;
  private wake: (() => void) | null = null;

  constructor(
    private readonly look: () => Promise<Look<T>>,
    private readonly everyMs = LOOK_MS,
  ) {}

  [Symbol.asyncIterator](): this {
    return this;
  }

  async next(): Promise<IteratorResult<T>> {
    for (;;) {
      const [first, ...rest] = this.waiting;
      if (first !== undefined) {
        this.waiting = rest;
        return { value: first, done: false };
      }
      if (this.over) return { value: undefined, done: true };
      if (this.quiet) await this.pause();
      if (this.over) continue;
      const { news, over } = await this.look();
      this.quiet = news.length === 0;
      this.waiting = news;
      this.over ||= over;
    }
  }

  async return(): Promise<IteratorResult<T>> {
    this.over = true;
    this.waiting = [];
    this.wake?.();
    return { value: undefined, done: true };
  }

  private pause(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, this.everyMs);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
