// Looks at a plan again and again and tells every change until its run has ended. Reads the database, so any process may run the plan.
import { type PlanRow, type PlanSource } from './plan.store';

const LOOK_MS = 500;

/** Iterates over states of a plan. Leaving the loop early (a client that goes away) ends the looking. */
export class PlanWatch implements AsyncIterableIterator<PlanSource> {
  private told: string | null = null;
  private over = false;
  private wake: (() => void) | null = null;

  constructor(
    private readonly look: () => Promise<PlanSource | null>,
    private readonly everyMs = LOOK_MS,
  ) {}

  [Symbol.asyncIterator](): this {
    return this;
  }

  async next(): Promise<IteratorResult<PlanSource>> {
    while (!this.over) {
      if (this.told !== null) await this.pause();
      if (this.over) break;
      const plan = await this.look();
      if (!plan) break;
      const state = fingerprint(plan);
      if (state === this.told) continue;
      this.told = state;
      this.over = hasEnded(plan);
      return { value: plan, done: false };
    }
    return this.return();
  }

  async return(): Promise<IteratorResult<PlanSource>> {
    this.over = true;
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

export function hasEnded(plan: Pick<PlanRow, 'runState'>): boolean {
  return plan.runState !== 'QUEUED' && plan.runState !== 'RUNNING';
}

function fingerprint(plan: PlanRow): string {
  return [plan.runState, plan.runPhase, plan.runDone, plan.runBest, plan.runBound, plan.runSeconds].join('|');
}
