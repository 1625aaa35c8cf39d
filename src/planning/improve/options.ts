// Every single decision a plan can add or take back: cover, a day, a person who rotates, a hire, an exchange.
import { type StaffingModel } from '../model/staffing-model';
import { type RowSet, type Standing } from './standing';

/** Least FTE worth a decision. */
const LEAST = 1e-6;

/** One unit of a decision and the columns of what it fills, the most wanted first. */
export interface Option {
  readonly kind: 'COVER' | 'DAY' | 'ROTATION' | 'HIRE' | 'EXCHANGE';
  /** Whole column of the decision; null where the amount filled is the decision. */
  readonly decision: number | null;
  readonly fills: readonly number[];
  /** Tier-5 price of one unit (or one FTE). */
  readonly price: number;
  /** What it does for the tiers before: options of the same worth differ in price alone. */
  readonly worth: string;
}

/** A cell as its fills see it: the column of what remains and the row that ties both. */
interface Need {
  readonly remaining: number;
  readonly row: number;
}

export type Needs = ReadonlyMap<number, Need>;

/** The cell of every fill column. */
export function needsOf(model: StaffingModel, standing: Standing): Needs {
  const needs = new Map<number, Need>();
  for (const { cell, column } of model.shortages) {
    const own = new Set(standing.rowsOf(column));
    for (const term of model.totals.fills.get(cell.id)) {
      const row = standing.rowsOf(term.column).find((each) => own.has(each));
      if (row !== undefined) needs.set(term.column, { remaining: column, row });
    }
  }
  return needs;
}

/** All options of a model whose links are PAIRED, in the order of its columns. */
export function optionsOf(model: StaffingModel, weightOf: (column: number) => number): readonly Option[] {
  const prices = new Map<number, number>();
  for (const { column, coefficient } of model.totals.disruption.get('all'))
    prices.set(column, (prices.get(column) ?? 0) + coefficient);
  const price = (column: number): number => prices.get(column) ?? 0;
  const wanted = (fills: readonly { readonly column: number }[]): readonly number[] =>
    fills.map(({ column }) => column).sort((a, b) => weightOf(b) - weightOf(a) || a - b);
  const arrivalOf = new Map(
    model.rotations.arrivals.flatMap(({ people, fills }) =>
      people.map(({ column }) => [column, wanted(fills)] as const),
    ),
  );
  const whole = (kind: Option['kind'], decision: number, fills: readonly number[], worth = ''): Option => ({
    kind,
    decision,
    fills,
    price: price(decision),
    worth: `${kind}|${fills.join('+')}|${worth}`,
  });
  const cellOf = (host: string, stage: string, subject: string): readonly number[] => {
    const column = model.itinerants.filled.get(`${host}|${stage}|${subject}`);
    return column === undefined ? [] : [column];
  };
  return [
    ...model.covers.map(
      ({ column }): Option => ({
        kind: 'COVER',
        decision: null,
        fills: [column],
        price: price(column),
        worth: `COVER|${column}`,
      }),
    ),
    ...model.itinerants.days.map(({ column, groups, host, subject }) =>
      whole('DAY', column, cellOf(host, groups[0]!.stage, subject)),
    ),
    ...model.rotations.flows.flatMap(({ pairs }) =>
      pairs.map(({ group, host, column }) =>
        whole('ROTATION', column, arrivalOf.get(column) ?? [], `${host}|${group.backbone}`),
      ),
    ),
    ...model.hires.map(({ column, fills }) => whole('HIRE', column, wanted(fills))),
    ...model.exchanges.pairs.map(({ town, partner, column }) =>
      whole('EXCHANGE', column, [], `${partner.home.code}|${town.backbone}|${partner.backbone}`),
    ),
  ];
}

/** One unit more, with as much filled as rows and shortage allow; false where rows other than `apart` have no room for it. */
export function add(standing: Standing, needs: Needs, { decision, fills }: Option, apart?: RowSet): boolean {
  if (decision !== null) {
    if (!standing.hasRoom(decision, apart)) return false;
    standing.bump(decision, 1);
  }
  for (const fill of fills) top(standing, needs, fill);
  return true;
}

/** One unit less; what the others can take over of its work they take over. */
export function remove(standing: Standing, needs: Needs, { decision, fills }: Option): void {
  if (decision !== null) standing.bump(decision, -1);
  for (const fill of [...fills].reverse()) {
    const { remaining, row } = needs.get(fill)!;
    const less = decision === null ? standing.point[fill]! : standing.excess(fill, row);
    if (less <= 0) continue;
    standing.bump(fill, -less);
    standing.bump(remaining, less);
  }
}

/** Fills as much more of a cell as there is room for. */
export function top(standing: Standing, needs: Needs, fill: number): void {
  const { remaining, row } = needs.get(fill)!;
  const more = Math.min(standing.point[remaining]!, standing.roomUp(fill, row));
  if (more <= LEAST) return;
  standing.bump(fill, more);
  standing.bump(remaining, -more);
}

/** Whether there is a unit to take back. */
export function isUsed(standing: Standing, { decision, fills }: Option): boolean {
  return decision === null ? standing.point[fills[0]!]! > LEAST : standing.point[decision]! > 0.5;
}
