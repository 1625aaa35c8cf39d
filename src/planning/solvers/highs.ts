// HiGHS (WebAssembly) behind the solver port: the default solver.
import loadHighs, { type CallbackData, type Highs, type Model, type ModelData } from 'highs';
import { type LinearModel, valueAt } from '../linear/linear-model';
import { type Solution, type SolveOptions, type Solver } from '../solver-port';

/**
 * Checkpoints (one before, one after the root relaxation, one a round of cuts) after which a bound is good enough: what
 * HiGHS does next on a dense root takes ten times as long. Counted, not timed, so equal input gives equal bounds.
 */
const BOUND_CHECKPOINTS = 10;

/** Loads the WebAssembly module (compiling it takes about 50 ms); solving afterwards is synchronous: keep it off the event loop. */
export async function loadHighsSolver(seed = 0, code?: WebAssembly.Module): Promise<Solver> {
  const highs = await loadHighs(code ? { wasmModule: code } : {});
  return {
    name: 'HiGHS',
    version: highs.version.string,
    solve: (model, options) =>
      highs.withModel(modelData(highs, model, options), (native) =>
        run(highs, native, { model, options, seed }),
      ),
  };
}

function modelData(highs: Highs, model: LinearModel, options: SolveOptions): ModelData {
  const numCols = model.cost.length;
  const numRows = model.rowLower.length;
  const { continuous, integer } = highs.constants.variableType;
  return {
    numCols,
    numRows,
    colCost: model.cost,
    colLower: model.columnLower,
    colUpper: model.columnUpper,
    rowLower: model.rowLower,
    rowUpper: model.rowUpper,
    matrix: {
      format: 'csr',
      numRows,
      numCols,
      starts: model.rowStart,
      indices: model.columnIndex,
      values: model.value,
    },
    ...(options.relaxed
      ? {}
      : { integrality: Array.from(model.integer, (whole) => (whole ? integer : continuous)) }),
  };
}

/** Work spent and bounds seen while HiGHS runs. */
interface Watch {
  best: number;
  bound: number;
}

interface Job {
  readonly model: LinearModel;
  readonly options: SolveOptions;
  readonly seed: number;
}

function run(highs: Highs, native: Model, job: Job): Solution {
  const { options } = job;
  setOptions(native, job);
  const watch: Watch = { best: Number.POSITIVE_INFINITY, bound: Number.NEGATIVE_INFINITY };
  const { mipInterrupt, mipLogging } = highs.constants.callbackType;
  const enough = boundThatProves(job);
  let checkpoints = 0;
  let stopped = false;
  native.run({
    [mipLogging](event) {
      note(watch, event.data, options);
      return undefined;
    },
    [mipInterrupt](event) {
      note(watch, event.data, options);
      const iterations = Number(event.data.mip_total_lp_iterations ?? 0n);
      checkpoints += 1;
      const boundReached = options.boundOnly === true && checkpoints >= BOUND_CHECKPOINTS;
      const pointReached = watch.best <= (options.stopAt?.value ?? Number.NEGATIVE_INFINITY);
      const isOver =
        boundReached || pointReached || watch.bound >= enough || iterations >= options.iterationLimit;
      stopped ||= !isOver && options.shouldStop?.() === true;
      if (isOver || stopped) event.interrupt();
      return undefined;
    },
  });
  return solutionOf(highs, native, job, stopped);
}

/** The start itself is kept from HiGHS, which either draws false conclusions from it or loses it (ADR 0004). */
function boundThatProves({ model, options: { start, absoluteGap, stopAt } }: Job): number {
  const proof = start ? valueAt(model, start) - absoluteGap : Number.POSITIVE_INFINITY;
  return Math.min(proof, stopAt?.bound ?? Number.POSITIVE_INFINITY);
}

function setOptions(native: Model, { options, seed }: Job): void {
  native.options.set({
    output_flag: false,
    random_seed: seed,
    time_limit: Math.max(0.05, options.timeLimitSeconds),
    mip_abs_gap: options.absoluteGap,
    mip_rel_gap: 0,
    mip_feasibility_tolerance: 1e-7,
    primal_feasibility_tolerance: 1e-9,
    mip_max_nodes: options.nodeLimit,
    mip_heuristic_effort: options.boundOnly ? 0 : 0.05,
    presolve: options.skipPresolve ? 'off' : 'choose',
    // A restart presolves the model anew to start its root again: here that has only cost time.
    mip_allow_restart: false,
    // What these two find costs more than the neighbourhoods that find the same.
    mip_heuristic_run_feasibility_jump: false,
    mip_heuristic_run_root_reduced_cost: false,
  });
}

function note(watch: Watch, data: CallbackData, options: SolveOptions): void {
  const best = data.mip_primal_bound ?? watch.best;
  const bound = data.mip_dual_bound ?? watch.bound;
  if (best === watch.best && bound === watch.bound) return;
  watch.best = best;
  watch.bound = bound;
  options.onProgress?.(best, bound);
}

/** HiGHS calls a model without columns empty, and not infeasible, whatever its rows demand. */
function isHopeless({ cost, rowLower, rowUpper }: LinearModel): boolean {
  return cost.length === 0 && rowLower.some((lower, row) => lower > 0 || rowUpper[row]! < 0);
}

function solutionOf(highs: Highs, native: Model, { model, options }: Job, stopped: boolean): Solution {
  const status = native.getModelStatus();
  const { optimal, infeasible, unboundedOrInfeasible, timeLimit } = highs.constants.modelStatus;
  const cut = stopped || status === timeLimit;
  if (status === infeasible || status === unboundedOrInfeasible || isHopeless(model)) {
    return {
      status: 'INFEASIBLE',
      point: null,
      value: Number.POSITIVE_INFINITY,
      bound: Number.POSITIVE_INFINITY,
      cut,
    };
  }
  const feasible = native.info.get('primal_solution_status') === 2;
  const value = native.getObjectiveValue();
  const continuous = options.relaxed || !model.integer.includes(1);
  const bound = continuous
    ? status === optimal
      ? value
      : Number.NEGATIVE_INFINITY
    : Number(native.info.get('mip_dual_bound'));
  if (!feasible) {
    return { status: 'NOTHING_FOUND', point: null, value: Number.POSITIVE_INFINITY, bound, cut };
  }
  const point = Float64Array.from(native.getSolution().colValue);
  return {
    status: status === optimal ? 'OPTIMAL' : 'FEASIBLE',
    point,
    value,
    bound: Math.min(bound, value),
    cut,
  };
}
