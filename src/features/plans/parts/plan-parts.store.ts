// Queries for the parts of finished plans: tiers, moves, cells, and what only the document holds.
import { type EntityManager } from 'typeorm';
import { selectList } from '../../../database';
import { type Stage } from '../../../domain/school';
import { Conditions, type Page, type PageRequest, pageOfQuery, type SqlOrder } from '../../../graphql/paging';
import {
  type LeftOut,
  type Plan,
  type Replanning,
  type TierId,
  type TierResult,
} from '../../../planning/plan';
import { sameYear } from '../../school-years';
import { type MoveKind } from '../plan';
import { PlanCellEntity } from './plan-cell.entity';
import { PlanMoveEntity } from './plan-move.entity';
import { PlanMoveFillEntity } from './plan-move-fill.entity';
import { type CellFilter, type CellOrderField, type MoveFilter } from './plan-parts.args';
import { PlanTierEntity } from './plan-tier.entity';

// In SQL, all of this file: the builder does not join tables that have no relation. A plan is found by its id, its parts
// by the plan with its county and school year.

/** FROM of a part of plans: `p` is the plan. */
export const partOfPlan = (table: string, alias: string): string =>
  `plan p JOIN ${table} ${alias} ON ${sameYear(alias, 'p')} AND ${alias}.plan_id = p.id`;

const TIER_COLUMNS = selectList(PlanTierEntity, 't', ['planId', 'before', 'value', 'bound', 'status'], {
  id: 'tier',
});

export type TierRow = TierResult & { readonly planId: string };

export async function tiersOfPlans(
  manager: EntityManager,
  planIds: readonly string[],
): Promise<readonly TierRow[]> {
  return manager.query<TierRow[]>(
    `SELECT ${TIER_COLUMNS} FROM ${partOfPlan('plan_tier', 't')} WHERE p.id = ANY($1) ORDER BY t.tier`,
    [planIds],
  );
}

/** The small parts of a document that no table holds. */
export interface DocumentRow extends Pick<Plan, 'waterfall' | 'solver' | 'check'> {
  readonly planId: string;
  readonly replanning: Replanning | null;
  /** Tiers whose search the time limit or the user ended. */
  readonly cutShort: readonly TierId[];
  /** What the time limit left no time for; null when nothing. */
  readonly leftOut: readonly LeftOut[] | null;
}

/** Of finished plans only. */
export async function documentsOfPlans(
  manager: EntityManager,
  planIds: readonly string[],
): Promise<readonly DocumentRow[]> {
  return manager.query<DocumentRow[]>(
    `SELECT id AS "planId", document->'waterfall' AS waterfall, document->'solver' AS solver,
       document->'check' AS "check", document->'replanning' AS replanning, document->'leftOut' AS "leftOut",
       (SELECT coalesce(json_agg(tier->>'id'), '[]') FROM json_array_elements(document->'tiers') AS tier
        WHERE tier->>'cutShort' = 'true') AS "cutShort"
     FROM plan WHERE id = ANY($1) AND document IS NOT NULL`,
    [planIds],
  );
}

/** What the move `m` fills in total: one row `fte`, null when it fills nothing. */
export const FTE_OF_MOVE = `SELECT sum(l.fte) AS fte FROM plan_move_fill l
  WHERE ${sameYear('l', 'm')} AND l.move_id = m.id`;

export interface MoveCountRow {
  readonly planId: string;
  readonly kind: MoveKind;
  /** Entries. */
  readonly moves: number;
  /** Persons who move or are hired: one with several entries counts once, an exchange counts both. */
  readonly persons: number;
  readonly fte: number;
}

export async function moveCountsOfPlans(
  manager: EntityManager,
  planIds: readonly string[],
): Promise<readonly MoveCountRow[]> {
  return manager.query<MoveCountRow[]>(
    `SELECT m.plan_id AS "planId", m.kind, count(*)::int AS moves,
       (CASE m.kind WHEN 'HIRE' THEN sum(m.head_count) WHEN 'EXCHANGE' THEN 2 * count(*)
          ELSE count(DISTINCT m.staff_no) END)::int AS persons,
       coalesce(sum(f.fte), 0) AS fte
     FROM ${partOfPlan('plan_move', 'm')} LEFT JOIN LATERAL (${FTE_OF_MOVE}) f ON true
     WHERE p.id = ANY($1) GROUP BY m.plan_id, m.kind ORDER BY m.kind`,
    [planIds],
  );
}

const FILL_COLUMNS = selectList(PlanMoveFillEntity, 'f', ['moveId', 'stage', 'subjectCode', 'fte']);

export interface FillRow {
  readonly moveId: string;
  readonly stage: Stage;
  readonly subjectCode: string;
  readonly fte: number;
}

export async function fillsOfMoves(
  manager: EntityManager,
  moveIds: readonly string[],
): Promise<readonly FillRow[]> {
  return manager.query<FillRow[]>(
    `SELECT ${FILL_COLUMNS} FROM plan_move m JOIN plan_move_fill f ON ${sameYear('f', 'm')} AND f.move_id = m.id
     WHERE m.id = ANY($1) ORDER BY f.stage, f.subject_code`,
    [moveIds],
  );
}

export interface MoveRow {
  readonly moveId: string;
  readonly kind: MoveKind;
  readonly position: number;
  readonly staffNo: string | null;
  readonly partnerStaffNo: string | null;
  readonly fromSchoolCode: string | null;
  readonly toSchoolCode: string;
  readonly stage: Stage | null;
  readonly subjectCode: string | null;
  readonly daysPerWeek: number | null;
  readonly headCount: number | null;
}

const MOVE_COLUMNS = selectList(
  PlanMoveEntity,
  'm',
  [
    'kind',
    'position',
    'staffNo',
    'partnerStaffNo',
    'fromSchoolCode',
    'toSchoolCode',
    'stage',
    'subjectCode',
    'daysPerWeek',
    'headCount',
  ],
  { moveId: 'id' },
);

const MOVES = partOfPlan('plan_move', 'm');

/** By kind, then as the document has them. */
const MOVE_ORDER: SqlOrder<MoveRow> = {
  name: 'plan-move',
  keyOf: (row) => [row.kind, row.position],
  expressions: ['m.kind COLLATE "C"', 'm.position'],
  shape: 'sn',
};

export function listMoves(
  manager: EntityManager,
  planId: string,
  filter: MoveFilter,
  page: PageRequest,
): Promise<Page<MoveRow>> {
  const conditions = new Conditions();
  conditions.add('p.id = ?', planId);
  if (filter.kinds) conditions.add('m.kind = ANY(?)', filter.kinds);
  if (filter.schoolCodes) {
    conditions.add(
      'm.from_school_code = ANY(?) OR m.to_school_code = ANY(?)',
      filter.schoolCodes,
      filter.schoolCodes,
    );
  }
  if (filter.staffNos) {
    conditions.add('m.staff_no = ANY(?) OR m.partner_staff_no = ANY(?)', filter.staffNos, filter.staffNos);
  }
  if (filter.subjects) {
    conditions.add(
      `m.subject_code = ANY(?) OR EXISTS (
         SELECT 1 FROM plan_move_fill f WHERE ${sameYear('f', 'm')} AND f.move_id = m.id AND f.subject_code = ANY(?))`,
      filter.subjects,
      filter.subjects,
    );
  }
  return pageOfQuery(manager, { select: MOVE_COLUMNS, from: MOVES, conditions }, MOVE_ORDER, page);
}

/** A move by its kind and its place in the document. */
export async function findMove(
  manager: EntityManager,
  planId: string,
  { kind, position }: Pick<MoveRow, 'kind' | 'position'>,
): Promise<MoveRow | null> {
  const rows = await manager.query<MoveRow[]>(
    `SELECT ${MOVE_COLUMNS} FROM ${MOVES} WHERE p.id = $1 AND m.kind = $2 AND m.position = $3`,
    [planId, kind, position],
  );
  return rows[0] ?? null;
}

export interface CellRow {
  readonly schoolCode: string;
  readonly stage: Stage;
  readonly subjectCode: string;
  readonly need: number;
  readonly supply: number;
  readonly shortageBefore: number;
  readonly shortageAfter: number;
  readonly reason: string | null;
}

const CELL_COLUMNS = selectList(PlanCellEntity, 'c', [
  'schoolCode',
  'stage',
  'subjectCode',
  'need',
  'supply',
  'shortageBefore',
  'shortageAfter',
  'reason',
]);

const CELL_KEY = ['c.school_code COLLATE "C"', 'c.stage COLLATE "C"', 'c.subject_code COLLATE "C"'];
const cellKey = (row: CellRow): readonly string[] => [row.schoolCode, row.stage, row.subjectCode];

const CELL_ORDERS: Readonly<Record<CellOrderField, SqlOrder<CellRow>>> = {
  SCHOOL: { name: 'plan-cell:SCHOOL', keyOf: cellKey, expressions: CELL_KEY, shape: 'sss' },
  SHORTAGE_AFTER: {
    name: 'plan-cell:SHORTAGE_AFTER',
    descending: true,
    keyOf: (row) => [row.shortageAfter, ...cellKey(row)],
    expressions: ['c.shortage_after', ...CELL_KEY],
    shape: 'nsss',
  },
  SHORTAGE_BEFORE: {
    name: 'plan-cell:SHORTAGE_BEFORE',
    descending: true,
    keyOf: (row) => [row.shortageBefore, ...cellKey(row)],
    expressions: ['c.shortage_before', ...CELL_KEY],
    shape: 'nsss',
  },
};

export interface CellRequest {
  readonly filter: CellFilter;
  readonly orderBy: CellOrderField;
  readonly page: PageRequest;
}

export function listCells(
  manager: EntityManager,
  planId: string,
  { filter, orderBy, page }: CellRequest,
): Promise<Page<CellRow>> {
  const conditions = new Conditions();
  conditions.add('p.id = ?', planId);
  if (filter.schoolCodes) conditions.add('c.school_code = ANY(?)', filter.schoolCodes);
  if (filter.stage) conditions.add('c.stage = ?', filter.stage);
  if (filter.subjects) conditions.add('c.subject_code = ANY(?)', filter.subjects);
  if (filter.reasons) conditions.add('c.reason = ANY(?)', filter.reasons);
  // Differences below this are zero (planning model, section 8).
  if (filter.short === true) conditions.add('c.shortage_after > 1e-9');
  if (filter.short === false) conditions.add('c.shortage_after <= 1e-9');
  return pageOfQuery(
    manager,
    { select: CELL_COLUMNS, from: partOfPlan('plan_cell', 'c'), conditions },
    CELL_ORDERS[orderBy],
    page,
  );
}
