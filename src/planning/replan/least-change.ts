// The tier between quality and disruption when an earlier plan exists: FTE of work that is arranged differently.
import { FTE_PER_DAY } from '../../domain/service';
import { encodePlan } from '../decode/encode-plan';
import { type Expression, type Term } from '../linear/linear-model';
import { type StaffingModel } from '../model/staffing-model';
import { type PlanMoves } from '../plan';
import { type Tier } from '../tiers';

/** FTE of one unit of each measure: persons, days a week, FTE of cover. */
const WEIGHT = { rotation: 1, exchange: 2, hire: 1, day: FTE_PER_DAY, cover: 1 } as const;

/** Sum over all decisions of weight x |new - earlier|; counts as part of T5's work, since it comes right before it. */
export function leastChange(previous: PlanMoves): Tier {
  return {
    id: 'T5',
    before: () => amountOf(previous),
    express: (model) => {
      const earlier = encodePlan(model, previous);
      const one = model.builder.column({ lower: 1, upper: 1 });
      const deviations: Deviation[] = [];
      let constant = 0;
      const terms = decisions(model).map(({ column, coefficient }): Term => {
        const was = earlier[column]!;
        if (was <= 0) return { column, coefficient };
        if (was >= model.builder.upperOf(column)) {
          constant += coefficient * was;
          return { column, coefficient: -coefficient };
        }
        const deviation = addDeviation(model, column, was);
        deviations.push(deviation);
        return { column: deviation.column, coefficient };
      });
      const expression: Expression =
        constant > 0 ? [...terms, { column: one, coefficient: constant }] : terms;
      return {
        expression,
        complete: (point) => {
          point[one] = 1;
          for (const { column, of, was } of deviations) point[column] = Math.abs(point[of]! - was);
        },
      };
    },
  };
}

interface Deviation {
  readonly column: number;
  readonly of: number;
  readonly was: number;
}

/** A column that is at least |x - was|. */
function addDeviation({ builder }: StaffingModel, of: number, was: number): Deviation {
  const column = builder.column();
  builder.atMost(
    [
      { column: of, coefficient: 1 },
      { column, coefficient: -1 },
    ],
    was,
  );
  builder.atMost(
    [
      { column: of, coefficient: -1 },
      { column, coefficient: -1 },
    ],
    -was,
  );
  return { column, of, was };
}

/** Every column that decides a move, weighted by the FTE of one unit; links have to be PAIRED. */
function decisions(model: StaffingModel): Expression {
  return [
    ...model.rotations.flows.flatMap(({ pairs }) => weighted(pairs, WEIGHT.rotation)),
    ...weighted(model.exchanges.pairs, WEIGHT.exchange),
    ...weighted(model.hires, WEIGHT.hire),
    ...weighted(model.itinerants.days, WEIGHT.day),
    ...weighted(model.covers, WEIGHT.cover),
  ];
}

function weighted(entries: readonly { readonly column: number }[], coefficient: number): Expression {
  return entries.map(({ column }) => ({ column, coefficient }));
}

/** FTE of work that a plan arranges. */
export function amountOf(moves: PlanMoves): number {
  return amountsOf(moves).reduce((total, [, amount]) => total + amount, 0);
}

/** Sum of weight x |new - earlier| over the moves of two plans, FTE. */
export function changeBetween(earlier: PlanMoves, now: PlanMoves): number {
  const amounts = new Map<string, number>();
  const add = (moves: PlanMoves, sign: number): void => {
    for (const [key, amount] of amountsOf(moves)) amounts.set(key, (amounts.get(key) ?? 0) + sign * amount);
  };
  add(earlier, -1);
  add(now, 1);
  return [...amounts.values()].reduce((total, amount) => total + Math.abs(amount), 0);
}

function amountsOf(moves: PlanMoves): readonly (readonly [string, number])[] {
  return [
    ...moves.covers.map((move) => [`C|${move.staffNo}|${move.subject}`, WEIGHT.cover * move.fte] as const),
    ...moves.itinerants.map(
      (move) =>
        [`I|${move.staffNo}|${move.toSchool}|${move.subject}`, WEIGHT.day * move.daysPerWeek] as const,
    ),
    ...moves.rotations.map((move) => [`R|${move.staffNo}|${move.toSchool}`, WEIGHT.rotation] as const),
    ...moves.exchanges.map((move) => [`X|${move.staffNo}|${move.partnerStaffNo}`, WEIGHT.exchange] as const),
    ...moves.hires.map(
      (move) => [`H|${move.school}|${move.stage}|${move.mainSubject}`, WEIGHT.hire * move.count] as const,
    ),
  ];
}
