// One turn at a time, first come first served, with a limit to the waiting.

interface Waiting {
  readonly begin: (granted: boolean) => void;
  readonly timer: NodeJS.Timeout;
}

export class Turns {
  private taken = false;
  private readonly waiting: Waiting[] = [];

  /** Waits for the turn; false when it did not come within the limit (ms). */
  take(limitMs: number): Promise<boolean> {
    if (!this.taken) {
      this.taken = true;
      return Promise.resolve(true);
    }
    return new Promise((begin) => {
      const entry: Waiting = {
        begin,
        timer: setTimeout(() => {
          this.waiting.splice(this.waiting.indexOf(entry), 1);
          begin(false);
        }, limitMs),
      };
      this.waiting.push(entry);
    });
  }

  /** Hands the turn to the one who has waited longest. */
  give(): void {
    const next = this.waiting.shift();
    if (!next) {
      this.taken = false;
      return;
    }
    clearTimeout(next.timer);
    next.begin(true);
  }
}
