// Queries for verdicts on moves.
import { type EntityManager } from 'typeorm';
import { Conditions, type Page, type PageRequest, pageOfQuery, type SqlOrder } from '../../../graphql/paging';
import { type MoveRow } from '../parts';
import { type MoveKind } from '../plan';
import { type VerdictKind } from './verdict-pin';

export interface VerdictRow {
  readonly planId: string;
  readonly sequence: number;
  readonly kind: VerdictKind;
  readonly moveKind: MoveKind;
  readonly position: number;
  readonly staffNo: string | null;
  readonly toSchoolCode: string;
  readonly reason: string;
  /** UUID of the pin it set; null when that has been taken away since. */
  readonly standingPinId: string | null;
  readonly decidedBy: string;
  readonly decidedByName: string | null;
  readonly decidedAt: Date;
}

const COLUMNS = `v.plan_id AS "planId", v.sequence, v.kind, v.move_kind AS "moveKind", v.position,
  v.staff_no AS "staffNo", v.to_school_code AS "toSchoolCode", v.reason, p.id AS "standingPinId",
  v.decided_by AS "decidedBy", a.name AS "decidedByName", v.decided_at AS "decidedAt"`;
const VERDICTS = `move_verdict v LEFT JOIN account a ON a.id::text = v.decided_by LEFT JOIN pin p ON p.id = v.pin_id`;

const OLDEST_FIRST: SqlOrder<VerdictRow> = {
  name: 'move-verdict',
  keyOf: ({ sequence }) => [sequence],
  expressions: ['v.sequence::float8'],
  shape: 'n',
};

export function listVerdicts(
  manager: EntityManager,
  planId: string,
  page: PageRequest,
): Promise<Page<VerdictRow>> {
  const conditions = new Conditions();
  conditions.add('v.plan_id = ?', planId);
  return pageOfQuery(manager, { select: COLUMNS, from: VERDICTS, conditions }, OLDEST_FIRST, page);
}

/** The latest verdict on each move of these plans, in one statement. */
export function latestVerdicts(
  manager: EntityManager,
  planIds: readonly string[],
): Promise<readonly VerdictRow[]> {
  return manager.query<VerdictRow[]>(
    `SELECT DISTINCT ON (v.plan_id, v.move_kind, v.position) ${COLUMNS} FROM ${VERDICTS}
     WHERE v.plan_id = ANY($1) ORDER BY v.plan_id, v.move_kind, v.position, v.sequence DESC`,
    [planIds],
  );
}

export interface NewVerdict {
  readonly kind: VerdictKind;
  /** Whom it is about; null for a hire. */
  readonly staffNo: string | null;
  readonly reason: string;
  /** UUID. */
  readonly pinId: string;
  readonly decidedBy: string;
}

/** Adds a verdict; the plan's row must be locked, so that two at once get two numbers. */
export async function addVerdict(
  manager: EntityManager,
  planId: string,
  move: MoveRow,
  { kind, staffNo, reason, pinId, decidedBy }: NewVerdict,
): Promise<void> {
  await manager.query(
    `INSERT INTO move_verdict (county_id, school_year_id, plan_id, sequence, kind, move_kind, position, staff_no,
       to_school_code, reason, pin_id, decided_by)
     SELECT p.county_id, p.school_year_id, p.id,
       1 + coalesce((SELECT max(v.sequence) FROM move_verdict v WHERE v.plan_id = p.id), 0), $2, $3, $4, $5, $6, $7,
       $8, $9
     FROM plan p WHERE p.id = $1`,
    [planId, kind, move.kind, move.position, staffNo, move.toSchoolCode, reason, pinId, decidedBy],
  );
}
