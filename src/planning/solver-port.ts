// What the planner asks of any solver: minimise a linear model, tell the best point and the proven bound.
import { type LinearModel } from './linear/linear-model';

export type SolveStatus = 'OPTIMAL' | 'FEASIBLE' | 'INFEASIBLE' | 'NOTHING_FOUND';

export interface Solution {
  readonly status: SolveStatus;
  /** Values of the columns; null when nothing feasible was found. */
  readonly point: Float64Array | null;
  /** Objective at the point; Infinity without one. */
  readonly value: number;
  /** Proven lower bound of the objective; -Infinity when none is known. */
  readonly bound: number;
  /** The clock or the user ended it, so that another run may end elsewhere. */
  readonly cut: boolean;
}

export interface SolveOptions {
  /** Stop when value - bound is at most this. */
  readonly absoluteGap: number;
  /** Work limits: branch-and-bound nodes and simplex iterations; they make equal input give equal plans. */
  readonly nodeLimit: number;
  readonly iterationLimit: number;
  /** Wall-clock seconds, the last resort. */
  readonly timeLimitSeconds: number;
  /** A known feasible point: the search ends as soon as the bound proves it to be within `absoluteGap`. */
  readonly start?: Float64Array;
  /** The search ends as soon as the bound reaches the one or a point the other. */
  readonly stopAt?: { readonly bound: number; readonly value: number };
  /** Only the bound is wanted: no heuristics, and the root relaxation with its first rounds of cuts. */
  readonly boundOnly?: boolean;
  /** Skip the presolve: on large models it can take longer than the search and cannot be interrupted. */
  readonly skipPresolve?: boolean;
  /** Solve the continuous relaxation. */
  readonly relaxed?: boolean;
  readonly onProgress?: (best: number, bound: number) => void;
  readonly shouldStop?: () => boolean;
}

/** One solver package behind one adapter. */
export interface Solver {
  readonly name: string;
  readonly version: string;
  solve(model: LinearModel, options: SolveOptions): Solution;
}
