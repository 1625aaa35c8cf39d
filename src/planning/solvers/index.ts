// The solvers by name: the table of contents of this folder.
import { type Solver } from '../solver-port';
import { loadHighsSolver } from './highs';
import { javascriptLpSolver } from './javascript-lp-solver';

/** highs is the default; javascript-lp-solver is a second opinion for small counties. */
export const SOLVER_NAMES = ['highs', 'javascript-lp-solver'] as const;
export type SolverName = (typeof SOLVER_NAMES)[number];

/** What a solver is made with. */
export interface SolverParts {
  /** Random seed, for those that use one. */
  readonly seed: number;
  /** Milliseconds since any fixed point. */
  readonly clock: () => number;
  /** HiGHS compiled already; it compiles itself when absent. */
  readonly code?: WebAssembly.Module;
}

/** Makes the solver of that name; it solves synchronously afterwards: keep it off the event loop. */
export function loadSolver(name: SolverName, { seed, clock, code }: SolverParts): Promise<Solver> {
  return name === 'highs' ? loadHighsSolver(seed, code) : Promise.resolve(javascriptLpSolver(clock));
}
