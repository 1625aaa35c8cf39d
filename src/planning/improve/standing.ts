// A point of a staffing model with what every row and tier makes of it, kept up to date change by change.
import { type LinearModel } from '../linear/linear-model';

/** How far a row may be passed by the arithmetic of many small changes. */
const GRACE = 1e-7;

/** Rows that are looked away from. */
export type RowSet = ReadonlySet<number>;
const NO_ROWS: RowSet = new Set();

/** A tier as a cost over the columns. */
export interface Goal {
  readonly cost: ReadonlyMap<number, number>;
}

interface GoalTerm {
  readonly goal: number;
  readonly cost: number;
}

/** Terms of one column: the rows it stands in and its coefficients there. */
interface ByColumn {
  readonly start: Int32Array;
  readonly row: Int32Array;
  readonly value: Float64Array;
}

/**
 * Legality and cost of changes without a solver. Columns from `firstFollowing` on only measure the others (the ratio of
 * the worst-off school, what is missing to the quota): each takes the least value its rows allow.
 */
export class Standing {
  private readonly byColumn: ByColumn;
  private readonly activity: Float64Array;
  /** Change of each goal since the last commit. */
  private readonly deltas: Float64Array;
  private log: { readonly column: number; readonly before: number }[] = [];
  private touched: number[] = [];
  private readonly isTouched: Uint8Array;
  private readonly activityBefore: Float64Array;
  /** Following columns by row. */
  private readonly followersOf: readonly (readonly number[] | undefined)[];
  /** Number of the round in which a following column last followed. */
  private readonly seenIn: Int32Array;
  private round = 0;
  private readonly columnGoals: (readonly GoalTerm[] | undefined)[];
  /** Columns looked at in rows so far: the measure of work. */
  work = 0;
  /** Changes kept so far. */
  commits = 0;

  constructor(
    readonly model: LinearModel,
    readonly point: Float64Array,
    firstFollowing: number,
    goals: readonly Goal[],
  ) {
    this.byColumn = transposed(model);
    this.activity = activityOf(model, point);
    this.followersOf = this.followers(firstFollowing);
    this.seenIn = new Int32Array(model.cost.length);
    this.activityBefore = new Float64Array(this.activity.length);
    this.isTouched = new Uint8Array(this.activity.length);
    this.deltas = new Float64Array(goals.length);
    this.columnGoals = columnGoalsOf(model.cost.length, goals);
  }

  /** Adds to a column; nothing is judged before `settle`. */
  bump(column: number, amount: number): void {
    if (amount === 0) return;
    const { start, row, value } = this.byColumn;
    this.log.push({ column, before: this.point[column]! });
    this.point[column]! += amount;
    for (const { goal, cost } of this.columnGoals[column] ?? []) this.deltas[goal]! += cost * amount;
    for (let k = start[column]!; k < start[column + 1]!; k++) {
      const r = row[k]!;
      if (!this.isTouched[r]) {
        this.isTouched[r] = 1;
        this.activityBefore[r] = this.activity[r]!;
        this.touched.push(r);
      }
      this.activity[r]! += value[k]! * amount;
    }
    this.work += start[column + 1]! - start[column]!;
  }

  /** Whether one more of a whole column leaves every upper limit kept; fills cannot make room for it. */
  hasRoom(column: number, apart: RowSet = NO_ROWS): boolean {
    const { start, row, value } = this.byColumn;
    const { rowUpper, columnUpper } = this.model;
    if (this.point[column]! + 1 > columnUpper[column]! + GRACE) return false;
    for (let k = start[column]!; k < start[column + 1]!; k++) {
      const coefficient = value[k]!;
      const r = row[k]!;
      if (coefficient > 0 && this.activity[r]! + coefficient > rowUpper[r]! + GRACE && !apart.has(r))
        return false;
    }
    this.work += start[column + 1]! - start[column]!;
    return true;
  }

  /** How far a column may rise before a row other than `apart` is full; rows already overfull do not count. */
  roomUp(column: number, apart: number): number {
    const { start, row, value } = this.byColumn;
    const { rowUpper, rowLower, columnUpper } = this.model;
    let room = columnUpper[column]! - this.point[column]!;
    for (let k = start[column]!; k < start[column + 1]!; k++) {
      const r = row[k]!;
      if (r === apart) continue;
      const coefficient = value[k]!;
      const slack = coefficient > 0 ? rowUpper[r]! - this.activity[r]! : this.activity[r]! - rowLower[r]!;
      room = Math.min(room, slack / Math.abs(coefficient));
    }
    this.work += start[column + 1]! - start[column]!;
    return Math.max(0, room);
  }

  /** How much a column has to fall until no row with a positive coefficient is overfull. */
  excess(column: number, apart: number): number {
    const { start, row, value } = this.byColumn;
    let most = 0;
    for (let k = start[column]!; k < start[column + 1]!; k++) {
      const r = row[k]!;
      if (r === apart || value[k]! <= 0) continue;
      most = Math.max(most, (this.activity[r]! - this.model.rowUpper[r]!) / value[k]!);
    }
    return Math.min(most, this.point[column]!);
  }

  /** Lets the following columns follow; the change of every goal, or null where a row (other than `apart`) or column forbids it. */
  settle(apart: RowSet = NO_ROWS): Float64Array | null {
    return this.follow() && this.isLegal(apart) ? this.deltas : null;
  }

  commit(): void {
    this.commits += 1;
    this.forget();
  }

  /** How many changes the current trial has made, for `undoTo`. */
  mark(): number {
    return this.log.length;
  }

  /** Takes back the changes of the trial made after a mark. */
  undoTo(mark: number): void {
    const { start, row, value } = this.byColumn;
    while (this.log.length > mark) {
      const { column, before } = this.log.pop()!;
      const amount = before - this.point[column]!;
      this.point[column] = before;
      for (const { goal, cost } of this.columnGoals[column] ?? []) this.deltas[goal]! += cost * amount;
      for (let k = start[column]!; k < start[column + 1]!; k++) this.activity[row[k]!]! += value[k]! * amount;
    }
  }

  rollback(): void {
    for (let i = this.log.length - 1; i >= 0; i--) this.point[this.log[i]!.column] = this.log[i]!.before;
    for (const r of this.touched) this.activity[r] = this.activityBefore[r]!;
    this.forget();
  }

  /** Rows of a column. */
  rowsOf(column: number): Int32Array {
    return this.byColumn.row.subarray(this.byColumn.start[column], this.byColumn.start[column + 1]);
  }

  private followers(first: number): readonly (readonly number[] | undefined)[] {
    const found = new Array<number[] | undefined>(this.activity.length).fill(undefined);
    for (let column = first; column < this.model.cost.length; column++) {
      for (const r of this.rowsOf(column)) {
        const columns = found[r];
        if (columns) columns.push(column);
        else found[r] = [column];
      }
    }
    return found;
  }

  private forget(): void {
    for (const r of this.touched) this.isTouched[r] = 0;
    this.touched = [];
    this.log = [];
    this.deltas.fill(0);
  }

  private follow(): boolean {
    this.round += 1;
    const { touched, followersOf, seenIn, round } = this;
    const count = touched.length;
    for (let i = 0; i < count; i++) {
      const followers = followersOf[touched[i]!];
      if (!followers) continue;
      for (const column of followers) {
        if (seenIn[column] === round) continue;
        seenIn[column] = round;
        const least = this.leastOf(column);
        if (least > this.model.columnUpper[column]! + GRACE) return false;
        this.bump(column, least - this.point[column]!);
      }
    }
    return true;
  }

  private leastOf(column: number): number {
    const { start, row, value } = this.byColumn;
    const { rowLower, rowUpper, columnLower, integer } = this.model;
    let least = columnLower[column]!;
    for (let k = start[column]!; k < start[column + 1]!; k++) {
      const r = row[k]!;
      const coefficient = value[k]!;
      const others = this.activity[r]! - coefficient * this.point[column]!;
      const needed =
        coefficient > 0 ? (rowLower[r]! - others) / coefficient : (others - rowUpper[r]!) / -coefficient;
      least = Math.max(least, needed);
    }
    this.work += start[column + 1]! - start[column]!;
    return integer[column] ? Math.ceil(least - GRACE) : least;
  }

  private isLegal(apart: RowSet): boolean {
    const { columnLower, columnUpper, rowLower, rowUpper } = this.model;
    for (const { column } of this.log) {
      const value = this.point[column]!;
      if (value < columnLower[column]! - GRACE || value > columnUpper[column]! + GRACE) return false;
    }
    for (const r of this.touched) {
      if (apart.has(r)) continue;
      const activity = this.activity[r]!;
      if (activity > rowUpper[r]! + GRACE || activity < rowLower[r]! - GRACE) return false;
    }
    return true;
  }
}

function columnGoalsOf(columns: number, goals: readonly Goal[]): (GoalTerm[] | undefined)[] {
  const found = new Array<GoalTerm[] | undefined>(columns).fill(undefined);
  goals.forEach(({ cost }, goal) => {
    for (const [column, each] of cost) found[column] = [...(found[column] ?? []), { goal, cost: each }];
  });
  return found;
}

function activityOf(model: LinearModel, point: Float64Array): Float64Array {
  const activity = new Float64Array(model.rowLower.length);
  for (let r = 0; r < activity.length; r++) {
    for (let k = model.rowStart[r]!; k < model.rowStart[r + 1]!; k++)
      activity[r]! += model.value[k]! * point[model.columnIndex[k]!]!;
  }
  return activity;
}

function transposed(model: LinearModel): ByColumn {
  const columns = model.cost.length;
  const start = new Int32Array(columns + 1);
  for (const column of model.columnIndex) start[column + 1]! += 1;
  for (let column = 0; column < columns; column++) start[column + 1]! += start[column]!;
  const next = start.slice();
  const row = new Int32Array(model.columnIndex.length);
  const value = new Float64Array(model.columnIndex.length);
  for (let r = 0; r < model.rowLower.length; r++) {
    for (let k = model.rowStart[r]!; k < model.rowStart[r + 1]!; k++) {
      const at = next[model.columnIndex[k]!]!++;
      row[at] = r;
      value[at] = model.value[k]!;
    }
  }
  return { start, row, value };
}
