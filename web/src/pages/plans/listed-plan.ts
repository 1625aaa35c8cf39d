// A plan of the list, and what may be read off it.
import { type PlansQuery } from '../../graphql/generated/types';
import { whole } from '../../language/format';
import { type Tone } from '../../parts/badge';

export type ListedPlan = NonNullable<ReturnType<typeof plansOf>>['nodes'][number];
export type RunState = ListedPlan['run']['state'];

export function plansOf({ county }: PlansQuery) {
  return county?.schoolYear?.plans;
}

export const STATE_TONES: Readonly<Record<ListedPlan['state'], Tone>> = {
  DRAFT: 'plain',
  SUBMITTED: 'busy',
  APPROVED: 'good',
  PUBLISHED: 'good',
  CLOSED: 'plain',
  WITHDRAWN: 'warning',
};

export function isUnderWay({ run }: Pick<ListedPlan, 'run'>): boolean {
  return run.state === 'QUEUED' || run.state === 'RUNNING';
}

type Counts = ListedPlan['moveCounts'];

/** People who go to the countryside: those who rotate, and one of every pair that trades places. */
export function goingIn(counts: Counts): number {
  return counts
    .filter(({ kind }) => kind === 'ROTATION' || kind === 'EXCHANGE')
    .reduce((sum, { moves }) => sum + moves, 0);
}

/** From the least to the greatest change for people. */
const KINDS = ['COVER', 'ITINERANT', 'ROTATION', 'EXCHANGE', 'HIRE'];

/** What is said of so many moves of a kind. */
export type CountWords = Readonly<Record<Counts[number]['kind'], (moves: string) => string>>;

/** 走教 307 项 · 轮岗 25 人 …. */
export function countsByKind(counts: Counts, words: CountWords): string {
  return [...counts]
    .sort((one, other) => KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind))
    .map(({ kind, moves, persons }) => words[kind](whole(kind === 'HIRE' ? persons : moves)))
    .join(' · ');
}
