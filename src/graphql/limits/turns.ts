// Dear operations take turns: one account cannot keep everybody else waiting, however much it asks for at once.
import { RefusedError } from '../errors';

export interface TurnLimits {
  /** Operations up to this cost never wait. */
  readonly free: number;
  /** Cost that one account may have at work; one operation may always. */
  readonly ofAccount: number;
  /** Cost that one account may have waiting, one operation always; more is refused. */
  readonly waiting: number;
  /** Cost that all accounts together may have at work. */
  readonly ofAll: number;
}

export const DEFAULT_TURNS: TurnLimits = { free: 500, ofAccount: 15_000, waiting: 12_000, ofAll: 45_000 };

/** Ends a turn; calling it again does nothing. */
export type EndTurn = () => void;

interface Waiting {
  readonly account: string;
  readonly cost: number;
  readonly begin: (end: EndTurn) => void;
}

export class Turns {
  private readonly working = new Map<string, number>();
  private readonly queue: Waiting[] = [];
  private total = 0;

  constructor(private readonly limits: TurnLimits = DEFAULT_TURNS) {}

  /** Waits until the operation may begin. Refuses (RATE_LIMITED) what would have too many before it. */
  take(account: string, cost: number): Promise<EndTurn> {
    if (cost <= this.limits.free) return Promise.resolve(() => undefined);
    const before = this.queue.filter((each) => each.account === account);
    if (before.length === 0 && this.fits(account, cost)) return Promise.resolve(this.begin(account, cost));
    if (before.length > 0 && before.reduce((sum, each) => sum + each.cost, cost) > this.limits.waiting) {
      return Promise.reject(
        new RefusedError('RATE_LIMITED', {
          zh: '同时提出的大查询过多，请稍后再试',
          en: 'Too many large operations at a time: try again in a moment',
        }),
      );
    }
    return new Promise((begin) => this.queue.push({ account, cost, begin }));
  }

  private fits(account: string, cost: number): boolean {
    const own = this.working.get(account) ?? 0;
    const room = own === 0 || own + cost <= this.limits.ofAccount;
    return room && (this.total === 0 || this.total + cost <= this.limits.ofAll);
  }

  private begin(account: string, cost: number): EndTurn {
    this.add(account, cost);
    let ended = false;
    return () => {
      if (ended) return;
      ended = true;
      this.add(account, -cost);
      this.next();
    };
  }

  /** Lets everybody in who fits, in the order of asking; who waits for an own operation keeps nobody else waiting. */
  private next(): void {
    const blocked = new Set<string>();
    for (const waiting of [...this.queue]) {
      const { account, cost, begin } = waiting;
      if (!blocked.has(account) && this.fits(account, cost)) {
        this.queue.splice(this.queue.indexOf(waiting), 1);
        begin(this.begin(account, cost));
      } else blocked.add(account);
    }
  }

  private add(account: string, cost: number): void {
    this.total += cost;
    const own = (this.working.get(account) ?? 0) + cost;
    if (own > 0) this.working.set(account, own);
    else this.working.delete(account);
  }
}
