// A tier's figures as officers read them.
import { fte, percent } from '../../language/format';

export interface Tier {
  readonly id: string;
  readonly before: number;
  readonly value: number;
  readonly bound: number;
  readonly status: string;
}

export const TIER_IDS = ['T1', 'T2', 'T3', 'T4', 'T5'] as const;
export type TierId = (typeof TIER_IDS)[number];

export function tierOf<T extends Tier>(tiers: readonly T[], id: TierId): T | undefined {
  return tiers.find((tier) => tier.id === id);
}

/** Shares as percent, everything else with one digit. */
export function tierFigure(id: string, value: number): string {
  return id === 'T2' ? percent(value) : fte(value);
}

export function isProven({ status }: Pick<Tier, 'status'>): boolean {
  return status === 'PROVEN';
}
