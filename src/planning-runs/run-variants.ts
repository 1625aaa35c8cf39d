// Computes the curve of a county's variants in a thread of its own.
import { type Curve } from '../planning/variants';
import { type RunRequest } from './run-planner';
import { runThread, type ThreadRun } from './run-thread';

export type VariantsRequest = Omit<RunRequest, 'previous' | 'solver'>;
export type VariantsRun = ThreadRun<Curve>;

/** The time limit is for all points together. */
export function runVariants({
  roster,
  timeLimitSeconds,
  seed = 0,
  onProgress,
}: VariantsRequest): VariantsRun {
  return runThread('variants-worker.js', { roster, timeLimitSeconds, seed, solver: 'highs' }, onProgress);
}
