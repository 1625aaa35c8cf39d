// Solves the plain formulation with HiGHS, tier after tier: the peer of the bench and a second opinion on small counties.
import highsLoader, { type Highs, type Model } from 'highs';
import { type Roster } from '../../src/domain/roster';
import { type PlanMoves, TIER_IDS, type TierId } from '../../src/planning/plan';
import { buildPlainModel } from './build-model';
import { readCounty } from './county';
import { decodeMoves } from './decode';
import { type LinearModel, type Objective, valueAt } from './linear-model';
import { type FinishedModel } from './plain-model';

export interface PlainOptions {
  /** Tiers to minimise, in the order of the planning model; default all five. */
  readonly tiers?: readonly TierId[];
  /** Seconds for all tiers together. */
  readonly timeLimitSeconds: number;
  /** Gap at which a tier counts as solved, share of its value before any move; 0 for the exact optimum. */
  readonly gap: number;
}

export interface PlainTier {
  readonly id: TierId;
  readonly before: number;
  readonly value: number;
  readonly bound: number;
}

export interface PlainResult {
  /** SOLVED: every tier to its gap. LIMITED: stopped by the clock with a plan. The others have no plan. */
  readonly outcome: 'SOLVED' | 'LIMITED' | 'INFEASIBLE' | 'NOTHING_FOUND';
  readonly tiers: readonly PlainTier[];
  readonly moves: PlanMoves;
  /** Building the model and solving it. */
  readonly seconds: number;
  readonly columns: number;
  readonly rows: number;
}

const NO_MOVES: PlanMoves = { covers: [], itinerants: [], rotations: [], exchanges: [], hires: [] };
/** An earlier tier may be given up by less than the 1e-6 of the planning model, solver tolerance included. */
const HOLD = 5e-7;
const LEAST_GAP = 1e-7;

/** Loaded once a process. */
let loading: Promise<Highs> | undefined;

/** Solves in this thread; it is blocked until the end. */
export async function solvePlain(roster: Roster, options: PlainOptions): Promise<PlainResult> {
  loading ??= highsLoader();
  const highs = await loading;
  const started = performance.now();
  const wanted = options.tiers ?? TIER_IDS;
  const tiers = TIER_IDS.filter((tier) => wanted.includes(tier));
  const plain = buildPlainModel(readCounty(roster, tiers.includes('T4') || tiers.includes('T5')), tiers);
  const seconds = (): number => (performance.now() - started) / 1000;
  if (!plain) return nothing('INFEASIBLE', seconds(), { columns: 0, rows: 0 });
  const size = plain.linear.size();
  const model = highs.createModel(plain.linear.data());
  try {
    const run = new TierRun(highs, model, plain, () => options.timeLimitSeconds - seconds());
    for (const [id, objective] of plain.objectives) {
      const outcome = run.minimise(id, objective, options.gap);
      if (outcome !== 'GO_ON') return nothing(outcome, seconds(), size);
    }
    return { ...run.finish(), seconds: seconds(), ...size };
  } finally {
    model.dispose();
  }
}

function nothing(
  outcome: PlainResult['outcome'],
  seconds: number,
  size: { readonly columns: number; readonly rows: number },
): PlainResult {
  return { outcome, tiers: [], moves: NO_MOVES, seconds, ...size };
}

/** One model on its way through the tiers. */
class TierRun {
  private readonly bounds = new Map<TierId, number>();
  private point: Float64Array | null = null;
  private limited = false;

  constructor(
    private readonly highs: Highs,
    private readonly model: Model,
    private readonly plain: FinishedModel,
    private readonly secondsLeft: () => number,
  ) {
    model.options.set({
      output_flag: false,
      mip_rel_gap: 0,
      mip_feasibility_tolerance: 1e-7,
      primal_feasibility_tolerance: 1e-7,
    });
  }

  minimise(id: TierId, objective: Objective, gap: number): 'GO_ON' | 'INFEASIBLE' | 'NOTHING_FOUND' {
    if (this.secondsLeft() <= 0 && this.point) {
      this.limited = true;
      this.bounds.set(id, 0);
      return 'GO_ON';
    }
    this.setCosts(objective);
    this.model.options.set({
      time_limit: Math.max(0.1, this.secondsLeft()),
      mip_abs_gap: Math.max(LEAST_GAP, gap * objective.before),
    });
    this.model.zeroAllClocks();
    this.model.run();
    const status = this.model.getModelStatus();
    const { modelStatus } = this.highs.constants;
    // Every tier is bounded below, so "unbounded or infeasible" can only be the latter.
    if (status === modelStatus.infeasible || status === 9) {
      if (!this.point) return 'INFEASIBLE';
      // The plan of the earlier tiers is a plan of this one: a tolerance of the solver's has run out, not the county.
      this.limited = true;
      return 'GO_ON';
    }
    const isOptimal = status === modelStatus.optimal || this.isEmpty();
    if (!isOptimal) this.limited = true;
    const bound = this.boundOf(objective, isOptimal);
    if (isOptimal || this.model.info.get('primal_solution_status') === 2)
      this.point = this.model.getSolution().colValue;
    if (!this.point) return 'NOTHING_FOUND';
    this.bounds.set(id, bound);
    this.hold(objective, valueAt(objective, this.point));
    return 'GO_ON';
  }

  /** Rounds the whole columns and lets the others follow, so that the moves are exact. */
  finish(): Pick<PlainResult, 'outcome' | 'tiers' | 'moves'> {
    const point = this.polish();
    const tiers = [...this.plain.objectives].map(([id, objective]) => {
      const value = valueAt(objective, point);
      return { id, before: objective.before, value, bound: Math.min(value, this.bounds.get(id) ?? 0) };
    });
    return { outcome: this.limited ? 'LIMITED' : 'SOLVED', tiers, moves: decodeMoves(this.plain, point) };
  }

  private isEmpty(): boolean {
    return this.plain.linear.size().columns === 0;
  }

  private setCosts(objective: Objective): void {
    const costs = new Float64Array(this.plain.linear.size().columns);
    for (const [column, coefficient] of objective.terms) costs[column]! += coefficient;
    const all = Int32Array.from(costs, (_, i) => i);
    if (all.length > 0) this.model.changeColsCost({ kind: 'set', indices: all }, costs);
  }

  private boundOf(objective: Objective, optimal: boolean): number {
    const isMixed = hasWhole(this.plain.linear);
    const found = isMixed ? Number(this.model.info.get('mip_dual_bound')) : this.model.getObjectiveValue();
    const bound = isMixed || optimal ? found + objective.constant : 0;
    return Number.isFinite(bound) ? Math.max(0, bound) : 0;
  }

  private hold(objective: Objective, value: number): void {
    const terms = [...collect(objective)];
    this.model.addRow(Number.NEGATIVE_INFINITY, value - objective.constant + HOLD, {
      indices: Int32Array.from(terms, ([column]) => column),
      values: Float64Array.from(terms, ([, coefficient]) => coefficient),
    });
  }

  private polish(): Float64Array {
    const { linear } = this.plain;
    const rounded = Float64Array.from(this.point!, (x, i) => (linear.isWhole(i) ? Math.round(x) : x));
    const whole = [...rounded.keys()].filter((i) => linear.isWhole(i));
    if (whole.length === 0) return rounded;
    const values = Float64Array.from(whole, (i) => rounded[i]!);
    this.model.changeColsBounds({ kind: 'set', indices: Int32Array.from(whole) }, values, values);
    this.model.clearIntegrality();
    this.model.options.set({ time_limit: 60 });
    this.model.zeroAllClocks();
    this.model.run();
    if (this.model.getModelStatus() !== this.highs.constants.modelStatus.optimal) return rounded;
    const polished = this.model.getSolution().colValue;
    return polished.map((x, i) => (linear.isWhole(i) ? rounded[i]! : x));
  }
}

function hasWhole(linear: LinearModel): boolean {
  const { columns } = linear.size();
  for (let i = 0; i < columns; i++) if (linear.isWhole(i)) return true;
  return false;
}

/** Terms with equal columns added up and zeros left out. */
function collect(objective: Objective): ReadonlyMap<number, number> {
  const sums = new Map<number, number>();
  for (const [column, c] of objective.terms) sums.set(column, (sums.get(column) ?? 0) + c);
  for (const [column, c] of sums) if (c === 0) sums.delete(column);
  return sums;
}
