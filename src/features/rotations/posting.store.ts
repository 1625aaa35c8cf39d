// The postings of a plan as rotation records: written by its approval, taken back by its withdrawal. A fixed number of statements each.
import { type EntityManager, In } from 'typeorm';
import { type RotationKind } from '../../domain/rotation';
import { currentState, type RotationPhase, statusOf } from '../../domain/rotation-lifecycle';
import { type Stage } from '../../domain/school';
import { RotationRecordEntity } from '../rosters';
import { type SchoolYearScope, sameYear, yearIds } from '../school-years';
import { type RotationRow, rotationsOfPlan } from './rotation.store';
import { keptEvents } from './rotation-event.store';
import { historyOf } from './rotation-history';

/** One person's posting, as a plan arranges it. */
export interface Posting {
  /** UUID the record gets. */
  readonly recordId: string;
  readonly staffNo: string;
  readonly kind: RotationKind;
  readonly toSchoolCode: string;
  readonly stage: Stage;
  readonly subject: string;
  readonly daysPerWeek: number | null;
  readonly startsOn: string;
  /** Last day, inclusive. */
  readonly endsOn: string;
}

/** Which plan, on which day, by whom. */
export interface PostingOrder {
  readonly year: SchoolYearScope;
  readonly planId: string;
  /** Day of the decision, YYYY-MM-DD. */
  readonly day: string;
  readonly accountId: string;
}

/** Writes a record with its PLANNED event for every posting. */
export async function openPostings(
  manager: EntityManager,
  { year, planId, day, accountId }: PostingOrder,
  postings: readonly Posting[],
): Promise<void> {
  if (postings.length === 0) return;
  const scope = [year.countyId, year.schoolYearId];
  // In SQL: the builder inserts no rows that other tables complete.
  const written = await manager.query<unknown[]>(
    `INSERT INTO rotation_record (county_id, school_year_id, id, teacher_id, kind, to_school_id, stage, subject_code,
       days_per_week, starts_on, ends_on, status, source, plan_id, version)
     SELECT $1::uuid, $2::uuid, r."recordId", t.id, r.kind, s.id, r.stage, r.subject, r."daysPerWeek", r."startsOn",
       r."endsOn", 'PLANNED', 'PLAN', $3::uuid, 1
     FROM json_to_recordset($4::json) AS r ("recordId" uuid, "staffNo" text, kind text, "toSchoolCode" text,
       stage text, subject text, "daysPerWeek" float8, "startsOn" date, "endsOn" date)
     JOIN teacher t ON t.county_id = $1::uuid AND t.school_year_id = $2::uuid AND t.staff_no = r."staffNo"
     JOIN school s ON s.county_id = $1::uuid AND s.school_year_id = $2::uuid AND s.code = r."toSchoolCode"
     RETURNING id`,
    [...scope, planId, JSON.stringify(postings)],
  );
  if (written.length !== postings.length) throw new Error('A posting names nobody of the roster');
  // In SQL: the builder inserts no rows of a query.
  await manager.query(
    `INSERT INTO rotation_event (county_id, school_year_id, rotation_id, sequence, kind, happened_on, ends_on, reason,
       recorded_by)
     SELECT county_id, school_year_id, id, 1, 'PLANNED', $4, ends_on, '', $5 FROM rotation_record
     WHERE county_id = $1 AND school_year_id = $2 AND plan_id = $3`,
    [...scope, planId, day, accountId],
  );
}

/** A posting that has gone too far to be taken back. */
export interface StartedPosting {
  readonly staffNo: string;
  readonly phase: RotationPhase;
}

/** Phases in which nobody has acted on the posting yet. */
const UNTOUCHED: ReadonlySet<RotationPhase> = new Set(['PLANNED', 'NOTIFIED']);

/**
 * Withdraws the plan's postings by an event each; those withdrawn before stay as they are. When one has gone further
 * than its notice nothing is written, and those are returned.
 */
export async function withdrawPostings(
  manager: EntityManager,
  order: PostingOrder,
  reason: string,
): Promise<{ readonly withdrawn: number; readonly started: readonly StartedPosting[] }> {
  const rows = await rotationsOfPlan(manager, order.year, order.planId);
  const phases = await phasesOf(manager, rows);
  const live = rows.flatMap((row, i) => (phases[i] === 'WITHDRAWN' ? [] : [{ row, phase: phases[i]! }]));
  const started = live.filter(({ phase }) => !UNTOUCHED.has(phase));
  if (started.length > 0 || live.length === 0) {
    return { withdrawn: 0, started: started.map(({ row, phase }) => ({ staffNo: row.staffNo, phase })) };
  }
  const ids = live.map(({ row }) => row.recordId);
  // In SQL: the builder inserts no rows of a query.
  await manager.query(
    `INSERT INTO rotation_event (county_id, school_year_id, rotation_id, sequence, kind, happened_on, reason,
       recorded_by)
     SELECT r.county_id, r.school_year_id, r.id, e.last + 1, 'WITHDRAWN', greatest(e.day, $2::date), $3, $4
     FROM rotation_record r JOIN LATERAL (
       SELECT max(sequence) AS last, max(happened_on) AS day FROM rotation_event w
       WHERE ${sameYear('w', 'r')} AND w.rotation_id = r.id) e ON true
     WHERE r.id = ANY($1::uuid[])`,
    [ids, order.day, reason, order.accountId],
  );
  await manager.update(
    RotationRecordEntity,
    { ...yearIds(order.year), id: In(ids) },
    { status: statusOf('WITHDRAWN'), version: () => 'version + 1' },
  );
  return { withdrawn: ids.length, started: [] };
}

async function phasesOf(
  manager: EntityManager,
  rows: readonly RotationRow[],
): Promise<readonly RotationPhase[]> {
  const kept = await keptEvents(
    manager,
    rows.map(({ recordId }) => recordId),
  );
  return rows.map((row) => {
    const events = kept.get(row.recordId);
    const state = events && currentState(historyOf(row, events, false));
    if (!state) throw new Error('A rotation record without events');
    return state.phase;
  });
}
