// Events of rotation records: read for many records at once, appended to one record under its lock.
import { type EntityManager } from 'typeorm';
import { lockRows } from '../../database';
import { currentState, type RotationHistory, statusOf } from '../../domain/rotation-lifecycle';
import { RefusedError } from '../../graphql/errors';
import { RotationRecordEntity, raiseRosterVersion } from '../rosters';
import { sameYear, yearIds } from '../school-years';
import { type RotationOfYear } from './rotation.store';
import { RotationEventEntity } from './rotation-event.entity';
import { type KeptEvent, type KeptEvents, rowOf } from './rotation-history';

type JoinedRow = KeptEvent & { readonly rotationId: string; readonly createdOn: string };

/** Events of several records by record id, in one statement. */
export async function keptEvents(
  manager: EntityManager,
  rotationIds: readonly string[],
): Promise<ReadonlyMap<string, KeptEvents>> {
  // In SQL: the builder does not turn moments into days of a time zone.
  const rows = await manager.query<(JoinedRow & { readonly sequence: number | null })[]>(
    `SELECT r.id AS "rotationId", (r.created_at AT TIME ZONE 'Asia/Shanghai')::date AS "createdOn", e.sequence, e.kind,
       e.happened_on AS "happenedOn", e.deadline, e.ends_on AS "endsOn", e.upheld, e.assessment, e.reason,
       e.recorded_by AS "recordedBy", e.corrects, (e.recorded_at AT TIME ZONE 'Asia/Shanghai')::date AS "recordedOn"
     FROM rotation_record r LEFT JOIN rotation_event e ON ${sameYear('e', 'r')} AND e.rotation_id = r.id
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

/** Which record, and where. */
export type RotationPlace = Pick<RotationOfYear, 'recordId' | 'year'>;

/** Locks a record until the transaction ends; CONFLICT when it is no longer the version the client saw. */
export async function lockRotation(
  manager: EntityManager,
  { year, recordId }: RotationPlace,
  expectedVersion: number,
): Promise<void> {
  const rows = await lockRows(manager, RotationRecordEntity, ['version'], { ...yearIds(year), id: recordId });
  if (rows[0]?.version === expectedVersion) return;
  throw new RefusedError('CONFLICT', {
    zh: '记录已被他人更新，请刷新后重试',
    en: 'The record was changed by somebody else: read it again',
  });
}

/** Adds the history's events from a sequence on, and brings record and roster version up to date. */
export async function appendEvents(
  manager: EntityManager,
  { year, recordId }: RotationPlace,
  { history, from }: { readonly history: RotationHistory; readonly from: number },
): Promise<void> {
  for (const event of history.events.filter(({ sequence }) => sequence >= from)) {
    await manager.insert(RotationEventEntity, {
      ...yearIds(year),
      rotationId: recordId,
      ...rowOf(event, history.terms),
    });
  }
  const state = currentState(history);
  if (!state) throw new Error('A rotation record without events');
  await manager.update(
    RotationRecordEntity,
    { ...yearIds(year), id: recordId },
    { status: statusOf(state.phase), endsOn: state.endsOn, version: () => 'version + 1' },
  );
  // Whoever works from the roster (pictures, plans) must notice that it has changed.
  await raiseRosterVersion(manager, year);
}
