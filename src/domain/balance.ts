// Balance of resources between schools: the coefficient of variation (差异系数) and its national limits.
import { type Stage } from './school';

/** One school's pupils and the amount of a resource it has (teachers, books ...). */
export interface ResourceRow {
  readonly pupils: number;
  readonly amount: number;
}

/**
 * CV = sqrt(sum of pupil share x (x - mean)^2) / mean, with x = amount per pupil and the mean weighted by
 * pupils (Ministry of Education, interim measures for balanced compulsory education, 2012).
 * Schools without pupils are left out; null when nothing is left or the mean is 0.
 */
export function coefficientOfVariation(rows: readonly ResourceRow[]): number | null {
  const counted = rows.filter((row) => row.pupils > 0);
  const pupils = counted.reduce((sum, row) => sum + row.pupils, 0);
  const amount = counted.reduce((sum, row) => sum + row.amount, 0);
  if (pupils === 0 || amount === 0) return null;
  const mean = amount / pupils;
  const variance = counted.reduce(
    (sum, row) => sum + (row.pupils / pupils) * (row.amount / row.pupils - mean) ** 2,
    0,
  );
  return Math.sqrt(variance) / mean;
}

/** Upper limits of the CV by stage: basic balance (基本均衡) and quality balance (优质均衡). */
export const BALANCE_LIMITS: Readonly<Record<Stage, { readonly basic: number; readonly quality: number }>> = {
  PRIMARY: { basic: 0.65, quality: 0.5 },
  JUNIOR: { basic: 0.55, quality: 0.45 },
};
