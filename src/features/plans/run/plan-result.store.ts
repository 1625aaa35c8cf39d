// Stores a finished plan: the document and its parts in rows, all in one transaction or not at all.
import { randomUUID } from 'node:crypto';
import { type EntityManager } from 'typeorm';
import { type Plan } from '../../../planning/plan';
import { moveRecords } from '../parts';
import { type RunOrder } from './plan-run.store';

/** False when the run was given up meanwhile: nothing is written then. The plan must have passed the check. */
export async function storePlan(manager: EntityManager, order: RunOrder, plan: Plan): Promise<boolean> {
  if (plan.check.violations.length > 0) throw new Error('A plan with violations is never stored');
  // In SQL: the builder's type of a change would take the whole document apart.
  const [, stored] = await manager.query<[unknown[], number]>(
    `UPDATE plan SET run_state = 'SUCCEEDED', document = $2, violations = 0, run_phase = NULL, run_done = 1,
       run_best = $3, run_bound = $4, run_seconds = $5, run_finished_at = now(), updated_at = now()
     WHERE id = $1 AND run_state = 'RUNNING'`,
    [
      order.planId,
      JSON.stringify(plan),
      plan.tiers[0]?.value ?? null,
      plan.tiers[0]?.bound ?? null,
      plan.solver.seconds,
    ],
  );
  if (stored === 0) return false;
  const moves = moveRecords(plan).map((move) => ({ ...move, id: randomUUID() }));
  await insert(manager, order, TIERS, plan.tiers);
  await insert(manager, order, MOVES, moves);
  await insert(
    manager,
    order,
    FILLS,
    moves.flatMap(({ id, fills }) => fills.map((fill) => ({ move_id: id, ...fill }))),
  );
  await insert(manager, order, CELLS, plan.cells);
  return true;
}

interface PartTable {
  readonly name: string;
  /** Column -> SQL type; a part with a plan of its own has `plan_id` filled in. */
  readonly columns: Readonly<Record<string, string>>;
  /** Names in the JSON rows where they differ from the columns'. */
  readonly from?: Readonly<Record<string, string>>;
  readonly ofPlan: boolean;
}

const TIERS: PartTable = {
  name: 'plan_tier',
  ofPlan: true,
  columns: { tier: 'text', before: 'float8', value: 'float8', bound: 'float8', status: 'text' },
  from: { tier: 'id' },
};

const MOVES: PartTable = {
  name: 'plan_move',
  ofPlan: true,
  columns: {
    id: 'uuid',
    kind: 'text',
    position: 'int',
    staff_no: 'text',
    partner_staff_no: 'text',
    from_school_code: 'text',
    to_school_code: 'text',
    stage: 'text',
    subject_code: 'text',
    days_per_week: 'int',
    head_count: 'int',
  },
};

const FILLS: PartTable = {
  name: 'plan_move_fill',
  ofPlan: false,
  columns: { move_id: 'uuid', stage: 'text', subject_code: 'text', fte: 'float8' },
  from: { subject_code: 'subject' },
};

const CELLS: PartTable = {
  name: 'plan_cell',
  ofPlan: true,
  columns: {
    school_code: 'text',
    stage: 'text',
    subject_code: 'text',
    need: 'float8',
    supply: 'float8',
    shortage_before: 'float8',
    shortage_after: 'float8',
    reason: 'text',
  },
  from: {
    school_code: 'school',
    subject_code: 'subject',
    shortage_before: 'shortageBefore',
    shortage_after: 'shortageAfter',
  },
};

/** One statement a table, however many rows. */
async function insert(
  manager: EntityManager,
  order: RunOrder,
  table: PartTable,
  rows: readonly object[],
): Promise<void> {
  if (rows.length === 0) return;
  const columns = Object.keys(table.columns);
  const source = Object.entries(table.columns).map(
    ([column, type]) => `"${table.from?.[column] ?? column}" ${type}`,
  );
  const values = columns.map((column) => `r."${table.from?.[column] ?? column}"`);
  const scope = ['county_id', 'school_year_id', ...(table.ofPlan ? ['plan_id'] : [])];
  const ids = [order.countyId, order.schoolYearId, ...(table.ofPlan ? [order.planId] : [])];
  // In SQL: with the builder each value is a parameter, and a statement has at most 65535.
  await manager.query(
    `INSERT INTO ${table.name} (${[...scope, ...columns].join(', ')})
     SELECT ${ids.map((_, i) => `$${i + 1}::uuid`).join(', ')}, ${values.join(', ')}
     FROM json_to_recordset($${ids.length + 1}::json) AS r (${source.join(', ')})`,
    [...ids, JSON.stringify(rows)],
  );
}
