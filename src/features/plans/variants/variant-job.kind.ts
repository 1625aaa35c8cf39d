// The queue's name for a run of variants and the key under which it can be given up.
import { type JobKind } from '../../../jobs';

export interface VariantsJob {
  /** UUID of the curve. */
  readonly curveId: string;
}

/** Times a run is begun before it is given up: restarts of the server count, and so do crashes. */
export const CURVE_ATTEMPTS = 10;

export const VARIANTS_JOB: JobKind<VariantsJob> = {
  name: 'variants',
  maxAttempts: CURVE_ATTEMPTS,
  parse: (payload) => {
    const { curveId } = payload as Partial<VariantsJob>;
    if (typeof curveId !== 'string') throw new Error('A job of variants without a curve');
    return { curveId };
  },
};

export function variantsJobKey(curveId: string): string {
  return `variants:${curveId}`;
}
