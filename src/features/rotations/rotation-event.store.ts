// Events of rotation records: read for many records at once, appended to one record under its lock.
import { type EntityManager } from 'typeorm';
import { currentState, type RotationHistory, statusOf } from '../../domain/rotation-lifecycle';
import { RefusedError } from '../../graphql/errors';
import { type KeptEvent, type KeptEvents, rowOf } from './rotation-history';

type JoinedRow = KeptEvent & { readonly rotationId: string; readonly createdOn: string };

/** Events of several records by record id, in one statement. */
export async function keptEvents(
  manager: EntityManager,
  rotationIds: readonly string[],
): Promise<ReadonlyMap<string, KeptEvents>> {
  const rows = await manager.query<(JoinedRow & { readonly sequence: number | null })[]>(
    `SELECT r.id AS "rotationId", (r.created_at AT TIME ZONE 'Asia/Shanghai')::date AS "createdOn", e.sequence, e.kind,
       e.happened_on AS "happenedOn", e.deadline, e.ends_on AS "endsOn", e.upheld, e.assessment, e.reason,
       e.recorded_by AS "recordedBy", e.corrects, (e.recorded_at AT TIME ZONE 'Asia/Shanghai')::date AS "recordedOn"
     FROM rotation_record r LEFT JOIN rotation_event e ON e.rotation_id = r.id
     WHERE r.id = ANY($1::uuid[]) ORDER BY r.id, e.sequence`,
    [rotationIds],
  );
  const kept = new Map<string, { createdOn: string; rows: KeptEvent[] }>();
  for (const { rotationId, createdOn, ...row } of rows) {
    const entry = kept.get(rotationId) ?? { createdOn, rows: [] };
    kept.set(rotationId, entry);
    if (row.sequence !== null) entry.rows.push(row);
  }
  return kept;
}

/** Locks a record until the transaction ends; CONFLICT when it is no longer the version the client saw. */
export async function lockRotation(
  manager: EntityManager,
  rotationId: string,
  expectedVersion: number,
): Promise<void> {
  const rows = await manager.query<{ version: number }[]>(
    'SELECT version FROM rotation_record WHERE id = $1 FOR UPDATE',
    [rotationId],
  );
  if (rows[0]?.version === expectedVersion) return;
  throw new RefusedError('CONFLICT', {
    zh: '记录已被他人更新，请刷新后重试',
    en: 'The record was changed by somebody else: read it again',
  });
}

/** Adds the history's events from a sequence on, and brings record and roster version up to date. */
export async function appendEvents(
  manager: EntityManager,
  rotationId: string,
  { history, from }: { readonly history: RotationHistory; readonly from: number },
): Promise<void> {
  for (const event of history.events.filter(({ sequence }) => sequence >= from)) {
    const row = rowOf(event, history.terms);
    await manager.query(
      `INSERT INTO rotation_event (county_id, school_year_id, rotation_id, sequence, kind, happened_on, deadline,
         ends_on, upheld, reason, assessment, recorded_by, corrects)
       SELECT county_id, school_year_id, id, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11 FROM rotation_record WHERE id = $1`,
      [
        rotationId,
        row.sequence,
        row.kind,
        row.happenedOn,
        row.deadline,
        row.endsOn,
        row.upheld,
        row.reason,
        row.assessment && JSON.stringify(row.assessment),
        row.recordedBy,
        row.corrects,
      ],
    );
  }
  const state = currentState(history);
  if (!state) throw new Error('A rotation record without events');
  await manager.query(
    'UPDATE rotation_record SET status = $2, ends_on = $3, version = version + 1 WHERE id = $1',
    [rotationId, statusOf(state.phase), state.endsOn],
  );
  // Whoever works from the roster (pictures, plans) must notice that it has changed.
  await manager.query(
    `UPDATE school_year SET roster_version = roster_version + 1
     WHERE id = (SELECT school_year_id FROM rotation_record WHERE id = $1)`,
    [rotationId],
  );
}
