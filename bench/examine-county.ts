// Plans one county and says everything that is wrong with the answer: what tests and the bench ask of every plan.
import { type Roster } from '../src/domain/roster';
import { assessStaffing } from '../src/domain/shortage';
import { cellId } from '../src/domain/staffing-need';
import { applyPlan, checkPlan, readFacts, recomputeTiers } from '../src/planning/check-plan';
import { type Plan, type PlanMoves } from '../src/planning/plan';
import { type PlanOutcome, planCounty } from '../src/planning/planner';
import { createProblem, resolveSettings } from '../src/planning/problem';
import { type Solver } from '../src/planning/solver-port';
import { type PlainResult, solvePlain } from './plain/solve-plain';

/** Differences in FTE or in a tier's value that rounding explains. */
const DUST = 2e-6;

export interface Examination {
  readonly outcome: PlanOutcome;
  /** Empty when nothing is wrong. */
  readonly objections: readonly string[];
  /** Tiers compared with the plain formulation and found to agree; null when it was not asked or not solved. */
  readonly agreedTiers: number | null;
}

export interface ExaminationOptions {
  /** Wall-clock limit of the planner, s. */
  readonly timeLimitSeconds: number;
  /** Wall-clock limit of the plain formulation, s; null: no comparison. */
  readonly plainSeconds: number | null;
}

/** Plans the county and holds the result against the checker, the plan's meaning and, if asked, the plain formulation. */
export async function examineCounty(
  roster: Roster,
  solver: Solver,
  options: ExaminationOptions,
): Promise<Examination> {
  const outcome = planCounty(
    createProblem(roster),
    solver,
    {
      timeLimitSeconds: options.timeLimitSeconds,
      seed: 0,
      onProgress: () => undefined,
      isCancelled: () => false,
      withPrices: false,
    },
    () => performance.now(),
  );
  const objections = objectionsTo(outcome, roster);
  if (options.plainSeconds === null) return { outcome, objections, agreedTiers: null };
  const plain = await solvePlain(roster, { timeLimitSeconds: options.plainSeconds, gap: 0 });
  const { agreed, objections: more } = compare(outcome, plain);
  return { outcome, objections: [...objections, ...more], agreedTiers: agreed };
}

function objectionsTo(outcome: PlanOutcome, roster: Roster): readonly string[] {
  switch (outcome.kind) {
    case 'REFUSED':
      return outcome.violations.map(({ rule, messageEn }) => `violation of ${rule}: ${messageEn}`);
    case 'NOTHING_FOUND':
      return ['nothing found'];
    case 'INFEASIBLE':
      return infeasibleWithoutReason(roster, outcome.conflict !== null);
    case 'PLAN':
      return [
        ...checkPlan(roster, outcome.plan).map(({ rule, messageEn }) => `violation of ${rule}: ${messageEn}`),
        ...wrongTiers(roster, outcome.plan),
        ...wrongWaterfall(roster, outcome.plan),
        ...sendersLeftShort(roster, outcome.plan),
        ...brokenPeople(outcome.plan),
      ];
  }
}

/** Staying at home keeps every rule, so only a SEND_TO pin can leave no plan. */
function infeasibleWithoutReason(roster: Roster, explained: boolean): readonly string[] {
  return [
    ...(mustSendSomebody(roster) ? [] : ['infeasible though nobody has to go anywhere']),
    ...(explained ? [] : ['infeasible without a conflict that says why']),
  ];
}

function wrongTiers(roster: Roster, plan: Plan): readonly string[] {
  const recomputed = recomputeTiers(applyPlan(readFacts(roster), plan));
  return plan.tiers.flatMap(({ id, before, value, bound, status }) => {
    const proven = value - bound <= Math.max(1e-6, 0.001 * Math.max(before, value)) + 1e-12;
    return [
      ...(Math.abs(recomputed[id] - value) <= DUST
        ? []
        : [`${id} is ${recomputed[id]}, the plan says ${value}`]),
      ...(bound <= value && bound >= 0 ? [] : [`${id}: bound ${bound} beyond value ${value}`]),
      ...(proven === (status === 'PROVEN') ? [] : [`${id}: ${status} with value ${value}, bound ${bound}`]),
    ];
  });
}

/** Each measure helps or changes nothing; only SEND_TO pins, which bind from the rotations on, may cost something. */
function wrongWaterfall(roster: Roster, { waterfall, tiers }: Plan): readonly string[] {
  const t1 = tiers[0]!;
  const slack = 0.001 * Math.max(t1.before, t1.value) + DUST;
  return waterfall.flatMap(({ measures, t1: value, bound }, i) => {
    const previous = waterfall[i - 1]?.t1 ?? t1.before;
    const pinsBind = measures.at(-1) === 'ROTATION' && mustSendSomebody(roster);
    return (pinsBind || value <= previous + slack) && bound <= value + DUST
      ? []
      : [`waterfall ${measures.join('+')}: ${value} (bound ${bound}) after ${previous}`];
  });
}

function mustSendSomebody(roster: Roster): boolean {
  const { pinned } = resolveSettings(roster.ruleSet.rules);
  return pinned.enabled && roster.pins.some((pin) => pin.kind === 'SEND_TO');
}

/** FTE that leaves a cell against the surplus it has: nobody's own classes may be given away. */
function sendersLeftShort(roster: Roster, moves: PlanMoves): readonly string[] {
  const { countSubstitutes } = resolveSettings(roster.ruleSet.rules).supply;
  const { cellById } = assessStaffing(roster, countSubstitutes);
  const byStaffNo = new Map(roster.teachers.map((teacher) => [teacher.staffNo, teacher]));
  const leaving = new Map<string, number>();
  const leave = (staffNo: string, fte: number): void => {
    const { schoolCode, stage, mainSubject } = byStaffNo.get(staffNo)!;
    const id = cellId(schoolCode, stage, mainSubject);
    leaving.set(id, (leaving.get(id) ?? 0) + fte);
  };
  for (const { staffNo, fte } of moves.covers) leave(staffNo, fte);
  for (const { staffNo, daysPerWeek } of moves.itinerants) leave(staffNo, 0.2 * daysPerWeek);
  for (const { staffNo } of moves.rotations) leave(staffNo, byStaffNo.get(staffNo)!.fte);
  return [...leaving].flatMap(([id, fte]) => {
    const surplus = cellById.get(id)?.surplus ?? 0;
    return fte <= surplus + DUST ? [] : [`${id} gives ${fte} of a surplus of ${surplus}`];
  });
}

/** People and days are whole numbers, and nobody rotates or is exchanged twice. */
function brokenPeople(plan: Plan): readonly string[] {
  const amounts = [
    ...plan.hires.map(({ count }) => count),
    ...plan.itinerants.map(({ daysPerWeek }) => daysPerWeek),
  ];
  const gone = [
    ...plan.rotations.map(({ staffNo }) => staffNo),
    ...plan.exchanges.flatMap(({ staffNo, partnerStaffNo }) => [staffNo, partnerStaffNo]),
  ];
  return [
    ...amounts
      .filter((amount) => !Number.isInteger(amount) || amount < 1)
      .map((amount) => `${amount} is no whole number of people or days`),
    ...(new Set(gone).size === gone.length ? [] : ['somebody goes twice']),
  ];
}

/** Holds the planner's answer against the plain optimum, tier by tier, up to the first that is not exactly equal. */
function compare(
  outcome: PlanOutcome,
  plain: PlainResult,
): { readonly agreed: number | null; readonly objections: readonly string[] } {
  if (plain.outcome === 'LIMITED' || plain.outcome === 'NOTHING_FOUND')
    return { agreed: null, objections: [] };
  if ((plain.outcome === 'INFEASIBLE') !== (outcome.kind === 'INFEASIBLE')) {
    return { agreed: 0, objections: [`${outcome.kind} where the plain formulation is ${plain.outcome}`] };
  }
  if (outcome.kind !== 'PLAN') return { agreed: 0, objections: [] };
  let agreed = 0;
  for (const tier of outcome.plan.tiers) {
    const other = plain.tiers.find(({ id }) => id === tier.id)!;
    const { id, before, value, bound, status } = tier;
    const objections = [
      ...(Math.abs(before - other.before) <= DUST ? [] : [`${id} before: ${before}, plain ${other.before}`]),
      ...(bound <= other.value + DUST
        ? []
        : [`${id}: bound ${bound} above the plain optimum ${other.value}`]),
      ...(status === 'BEST_FOUND' || value <= other.value + 0.0011 * Math.max(before, value)
        ? []
        : [`${id}: ${value} proven, the plain optimum is ${other.value}`]),
      ...(value >= other.value - DUST ? [] : [`${id}: ${value} below the plain optimum ${other.value}`]),
    ];
    if (objections.length > 0) return { agreed, objections };
    agreed += 1;
    if (Math.abs(value - other.value) > 1e-6) break;
  }
  return { agreed, objections: [] };
}
