// Variants of one county: the curve of tier 1 against the number of people moved, every point with value, bound and status.
import { floorShare } from '../../domain/tolerance';
import { type CountyFacts } from '../facts/county-facts';
import { type Measure, type PlanMoves, type TierResult } from '../plan';
import { type Clock, countyOf } from '../planner';
import { type Problem } from '../problem';
import { type PlanOptions } from '../progress';
import { neighbourhoodWork, phasesFor } from '../solve/budgets';
import { type County } from '../solve/county';
import { NO_MOVES, solveTier, type TierOutcome, type TierTask } from '../solve/solve-tier';
import { type Solver } from '../solver-port';
import { provenGap, ruralShortage, TIERS, type Tier } from '../tiers';

/** What a variant allows. */
export interface VariantSpec {
  readonly id: string;
  readonly measures: readonly (Measure | 'EXCHANGE')[];
  /** Ceiling of rotations and exchanges as a share of the eligible; null where nobody rotates. */
  readonly ceiling: number | null;
}

export interface VariantPoint extends VariantSpec {
  /** Most people whom the ceiling lets go. */
  readonly mostPeople: number;
  /** People the point's plan moves. */
  readonly people: { readonly rotations: number; readonly exchanges: number; readonly hires: number };
  readonly itinerantDays: number;
  readonly t1: TierResult;
  /** Quota and quality (tier 4) with tier 1 held; only where exchanges are allowed, which is all they are for. */
  readonly t4: TierResult | null;
}

/** A point that has no plan: pins that contradict the variant, or nothing found in time. */
export interface VariantGap extends VariantSpec {
  readonly failure: 'INFEASIBLE' | 'NOTHING_FOUND';
}

export interface Curve {
  /** T1 before any move. */
  readonly before: number;
  readonly eligible: number;
  readonly points: readonly (VariantPoint | VariantGap)[];
}

const STAY = ['COVER', 'ITINERANT'] as const;
const SHARES = [0.05, 0.1, 0.15] as const;

/** Cover alone; with itinerant work; then 5, 10 and 15% of the eligible, without and with hires and exchanges. */
export const VARIANTS: readonly VariantSpec[] = [
  { id: 'cover', measures: ['COVER'], ceiling: null },
  { id: 'stay', measures: STAY, ceiling: null },
  { id: 'stay+hires', measures: [...STAY, 'HIRE'], ceiling: null },
  ...SHARES.flatMap((ceiling): VariantSpec[] => {
    const percent = Math.round(100 * ceiling);
    return [
      { id: `${percent}%`, measures: [...STAY, 'ROTATION'], ceiling },
      { id: `${percent}%+hires`, measures: [...STAY, 'ROTATION', 'HIRE'], ceiling },
      { id: `${percent}%+exchanges`, measures: [...STAY, 'ROTATION', 'EXCHANGE'], ceiling },
      { id: `${percent}%+hires+exchanges`, measures: [...STAY, 'ROTATION', 'HIRE', 'EXCHANGE'], ceiling },
    ];
  }),
];

export interface VariantOptions extends PlanOptions {
  /** The standard list unless given. */
  readonly specs?: readonly VariantSpec[];
}

/**
 * Solves every variant, each from the best plan of an earlier, narrower one; the time limit is for all of them together.
 * The rules of the problem hold, but for the ceiling that the variant sets. Pure but for the solver and the clock.
 */
export function planVariants(problem: Problem, solver: Solver, options: VariantOptions, clock: Clock): Curve {
  const started = clock();
  const seconds = (): number => (clock() - started) / 1000;
  const specs = options.specs ?? VARIANTS;
  const county = countyOf(problem);
  const known: Known[] = [];
  const points = specs.map((spec, i): VariantPoint | VariantGap => {
    const done = i / specs.length;
    const onProgress = (tier: TierResult['id'], best: number, bound: number): void =>
      options.onProgress({ phase: tier, best: finite(best), bound: finite(bound), seconds: seconds(), done });
    const limited = withCeiling(county, spec.ceiling);
    const task = { county: limited, solver, budgetOf: budgetOf(options, seconds), onProgress };
    return solveVariant(task, spec, known);
  });
  const before = ruralShortage.before(county.facts, county.eligibleCount);
  return { before, eligible: county.eligibleCount, points };
}

/** A variant without exchanges, solved. */
interface Known {
  readonly spec: VariantSpec;
  readonly outcome: TierOutcome;
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

function budgetOf(options: PlanOptions, seconds: () => number): TierTask['budgetOf'] {
  return (tier, columns) => ({
    phases: phasesFor(tier, columns),
    ...neighbourhoodWork(columns),
    secondsLeft: () => Math.max(0, options.timeLimitSeconds - seconds()),
    shouldStop: options.isCancelled,
  });
}

/** Whether every plan of one variant is a plan of the other; where SEND_TO pins bind, both have to rotate or neither. */
function isWithin(inner: VariantSpec, outer: VariantSpec): boolean {
  return (
    inner.measures.every((measure) => outer.measures.includes(measure)) &&
    inner.measures.includes('ROTATION') === outer.measures.includes('ROTATION') &&
    (inner.ceiling ?? 0) <= (outer.ceiling ?? 0)
  );
}

/** The county under another ceiling; people and groups do not depend on it. */
function withCeiling(county: County, share: number | null): County {
  if (share === null) return county;
  const settings = { ...county.facts.settings, 'rotation-ceiling': { enabled: true, share } };
  const facts: CountyFacts = { ...county.facts, settings };
  return { ...county, facts };
}

function solveVariant(task: TierTask, spec: VariantSpec, known: Known[]): VariantPoint | VariantGap {
  const { county } = task;
  const oneWay = { ...spec, measures: spec.measures.filter((measure) => measure !== 'EXCHANGE') };
  const first = tier1Of(task, oneWay, known);
  if (typeof first === 'string') return { ...spec, failure: first };
  const t1 = resultOf(county, ruralShortage, first);
  if (oneWay.measures.length === spec.measures.length)
    return pointOf(task, spec, first.moves, { t1, t4: null });
  const { tier, scope } = TIERS.find((entry) => entry.tier.id === 'T4')!;
  const held = [{ tier: ruralShortage, value: first.value }];
  const second = solveTier(task, { tier, scope: { ...scope, measures: spec.measures }, held }, first.moves);
  if (typeof second === 'string') return { ...spec, failure: second };
  return pointOf(task, spec, second.moves, { t1, t4: resultOf(county, tier, second) });
}

/** Tier 1 does not know exchanges: solved once for each choice of the other measures. */
function tier1Of(task: TierTask, spec: VariantSpec, known: Known[]): TierOutcome | VariantGap['failure'] {
  const same = known.find((other) => isWithin(other.spec, spec) && isWithin(spec, other.spec));
  if (same) return same.outcome;
  const starts = known.filter((other) => isWithin(other.spec, spec)).map(({ outcome }) => outcome);
  const start = starts.reduce<TierOutcome | null>((a, b) => (a && a.value <= b.value ? a : b), null);
  const scope = { measures: spec.measures, cells: 'RURAL', links: 'POOLED' } as const;
  const outcome = solveTier(task, { tier: ruralShortage, scope, held: [] }, start?.moves ?? NO_MOVES);
  if (typeof outcome !== 'string') known.push({ spec, outcome });
  return outcome;
}

function resultOf(
  { facts, eligibleCount }: County,
  tier: Tier,
  { value, bound }: { readonly value: number; readonly bound: number },
): TierResult {
  const before = tier.before(facts, eligibleCount);
  const proved = Math.max(0, Math.min(bound, value));
  const proven = value - proved <= provenGap(before, value);
  return { id: tier.id, before, value, bound: proved, status: proven ? 'PROVEN' : 'BEST_FOUND' };
}

function pointOf(
  { county }: TierTask,
  spec: VariantSpec,
  moves: PlanMoves,
  tiers: Pick<VariantPoint, 't1' | 't4'>,
): VariantPoint {
  return {
    ...spec,
    ...tiers,
    mostPeople: spec.ceiling === null ? 0 : floorShare(spec.ceiling, county.eligibleCount),
    people: {
      rotations: moves.rotations.length,
      exchanges: moves.exchanges.length,
      hires: moves.hires.reduce((total, { count }) => total + count, 0),
    },
    itinerantDays: moves.itinerants.reduce((total, { daysPerWeek }) => total + daysPerWeek, 0),
  };
}
