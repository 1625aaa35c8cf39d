// Queries for verdicts on moves.
import { type EntityManager } from 'typeorm';
import { selectList } from '../../../database';
import { Conditions, type Page, type PageRequest, pageOfQuery, type SqlOrder } from '../../../graphql/paging';
import { sameYear } from '../../school-years';
import { type MoveRow, partOfPlan } from '../parts';
import { type MoveKind } from '../plan';
import { MoveVerdictEntity } from './move-verdict.entity';
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

const OWN = selectList(MoveVerdictEntity, 'v', [
  'planId',
  'sequence',
  'kind',
  'moveKind',
  'position',
  'staffNo',
  'toSchoolCode',
  'reason',
  'decidedBy',
  'decidedAt',
]);
const COLUMNS = `${OWN}, i.id AS "standingPinId", a.name AS "decidedByName"`;
const VERDICTS = `${partOfPlan('move_verdict', 'v')} LEFT JOIN account a ON a.id::text = v.decided_by
  LEFT JOIN pin i ON ${sameYear('i', 'v')} AND i.id = v.pin_id`;

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
  conditions.add('p.id = ?', planId);
  return pageOfQuery(manager, { select: COLUMNS, from: VERDICTS, conditions }, OLDEST_FIRST, page);
}

/** The latest verdict on each move of these plans, in one statement. */
export function latestVerdicts(
  manager: EntityManager,
  planIds: readonly string[],
): Promise<readonly VerdictRow[]> {
  // In SQL: the builder does not join tables that have no relation.
  return manager.query<VerdictRow[]>(
    `SELECT DISTINCT ON (v.plan_id, v.move_kind, v.position) ${COLUMNS} FROM ${VERDICTS}
     WHERE p.id = ANY($1) ORDER BY v.plan_id, v.move_kind, v.position, v.sequence DESC`,
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
  // In SQL: the builder inserts no number that is read in the same statement.
  await manager.query(
    `INSERT INTO move_verdict (county_id, school_year_id, plan_id, sequence, kind, move_kind, position, staff_no,
       to_school_code, reason, pin_id, decided_by)
     SELECT p.county_id, p.school_year_id, p.id,
       1 + coalesce((
         SELECT max(v.sequence) FROM move_verdict v WHERE ${sameYear('v', 'p')} AND v.plan_id = p.id), 0), $2, $3, $4, $5, $6, $7,
       $8, $9
     FROM plan p WHERE p.id = $1`,
    [planId, kind, move.kind, move.position, staffNo, move.toSchoolCode, reason, pinId, decidedBy],
  );
}
