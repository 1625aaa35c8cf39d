// Passes a run's progress on about once a second: the newest news, one write at a time.
import { type Progress } from '../planning/progress';

const INTERVAL_MS = 1000;

export class ProgressWriter {
  private newest: Progress | null = null;
  private writing: Promise<void> = Promise.resolve();
  private timer: NodeJS.Timeout | null = null;
  private lastWrite = 0;
  /** Best and bound of tier 1: later tiers report their own values. */
  private first: Pick<Progress, 'best' | 'bound'> = { best: null, bound: null };

  constructor(private readonly write: (progress: Progress) => Promise<void>) {}

  take(progress: Progress): void {
    if (progress.phase === 'T1') this.first = { best: progress.best, bound: progress.bound };
    this.newest = { ...progress, ...this.first };
    if (this.timer) return;
    this.timer = setTimeout(() => this.flush(), Math.max(0, this.lastWrite + INTERVAL_MS - Date.now()));
  }

  /** Waits for the write that is under way; news that was not written yet is dropped. */
  async finish(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    await this.writing;
  }

  private flush(): void {
    this.timer = null;
    const progress = this.newest;
    if (!progress) return;
    this.lastWrite = Date.now();
    // Progress that cannot be saved is no reason to lose the run: its result says so if the database is gone.
    this.writing = this.writing.then(() => this.write(progress)).catch(() => undefined);
  }
}
