// Reads the change feed: what a viewer may be told of a county, in the order of commit.
import { type EntityManager } from 'typeorm';
import { type Reach, reachOf } from '../../graphql/access';
import { RefusedError } from '../../graphql/errors';
import {
  Conditions,
  decodeCursor,
  type Edge,
  encodeCursor,
  type Order,
  type Page,
  type PageRequest,
  pageOf,
} from '../../graphql/paging';
import { type Viewer } from '../../graphql/viewer';
import { type ChangeEventType } from './change-event.type';
import { CHANGE_SUBJECTS, type ChangeSubject, changedNodeId, MAY_BE_TOLD } from './change-subject';

/** A change as the feed and its followers tell it. */
export interface ChangeRow extends ChangeEventType {
  /** Place in the county's audit log; for this server only. */
  readonly sequence: number;
}

/** Oldest first; a cursor names the event, since its sequence would tell how much the viewer may not see. */
const ORDER: Order<ChangeRow> = { name: 'change', keyOf: ({ eventId }) => [eventId] };

const EVENTS = `change_event e JOIN county c ON c.id = e.county_id
  JOIN audit_entry a ON a.chain = c.code AND a.sequence = e.sequence`;

const COLUMNS = `e.id AS "eventId", e.sequence, a.action AS kind, a.subject_type AS subject,
  a.subject_id AS "subjectId", e.school_year AS "schoolYear", a.occurred_at AS "occurredAt"`;

/** Cursor from which a reader goes on after a change. */
export function changeCursor(change: ChangeRow): string {
  return encodeCursor(ORDER.name, ORDER.keyOf(change));
}

/** A page of what the viewer may be told, with the number of all of it. */
export async function changesFor(
  manager: EntityManager,
  viewer: Viewer | null,
  county: string,
  page: PageRequest,
): Promise<Page<ChangeRow>> {
  const visible = audience(viewer, county);
  const [counted] = await manager.query<{ count: number }[]>(
    `SELECT count(*)::int AS count FROM ${EVENTS} WHERE ${visible.text}`,
    visible.values,
  );
  const rows = await visibleRows(manager, county, visible, page);
  const more = rows.length > page.size;
  const shown = rows.slice(0, page.size);
  return pageOf(page.backwards ? shown.reverse() : shown, ORDER, {
    totalCount: counted?.count ?? 0,
    hasNextPage: !page.backwards && more,
    hasPreviousPage: page.backwards ? more : page.after !== null,
  });
}

/** The next changes after a cursor, each with its own. */
export async function nextChangesFor(
  manager: EntityManager,
  viewer: Viewer | null,
  county: string,
  after: string | null,
): Promise<readonly Edge<ChangeRow>[]> {
  const page = { size: LOOK, backwards: false, after, before: null };
  const rows = await visibleRows(manager, county, audience(viewer, county), page);
  return rows.map((node) => ({ node, cursor: changeCursor(node) }));
}

/** Changes one look of a live stream takes at most. */
const LOOK = 100;

/** One row more than the page holds, when there is one. */
async function visibleRows(
  manager: EntityManager,
  county: string,
  visible: Conditions,
  { size, backwards, after }: PageRequest,
): Promise<ChangeRow[]> {
  const within = visible.copy();
  if (after !== null) {
    within.add('e.sequence > ?', await sequenceOf(manager, county, decodeCursor(ORDER.name, after, 's')));
  }
  const rows = await manager.query<ChangeRow[]>(
    `SELECT ${COLUMNS} FROM ${EVENTS} WHERE ${within.text}
     ORDER BY e.sequence ${backwards ? 'DESC' : 'ASC'} LIMIT ${size + 1}`,
    within.values,
  );
  return rows.map((row) => named(county, row));
}

/** Everything of a county after a place in its log, for followers that speak for the county itself. */
export async function changesAfter(
  manager: EntityManager,
  county: string,
  { sequence, limit }: { readonly sequence: number; readonly limit: number },
): Promise<readonly ChangeRow[]> {
  const rows = await manager.query<ChangeRow[]>(
    `SELECT ${COLUMNS} FROM ${EVENTS} WHERE c.code = $1 AND e.sequence > $2 ORDER BY e.sequence LIMIT ${limit}`,
    [county, sequence],
  );
  return rows.map((row) => named(county, row));
}

function named(county: string, row: ChangeRow): ChangeRow {
  const { schoolYear, subject: subjectType, subjectId } = row;
  return { ...row, subjectId: changedNodeId({ county, schoolYear, subjectType, subjectId }) };
}

/** Rows that the viewer may be told of: each kind of subject has the rule of reading it. */
function audience(viewer: Viewer | null, county: string): Conditions {
  const reaches = CHANGE_SUBJECTS.map((subject) => ({
    subject,
    reach: reachOf(MAY_BE_TOLD[subject], viewer, county),
  }));
  const everywhere = reaches.filter(({ reach }) => reach.everything).map(({ subject }) => subject);
  const conditions = new Conditions();
  conditions.add('c.code = ?', county);
  const parts = [{ text: 'a.subject_type = ANY(?)', values: [everywhere] as unknown[] }, ...limited(reaches)];
  conditions.add(parts.map(({ text }) => text).join(' OR '), ...parts.flatMap(({ values }) => values));
  return conditions;
}

function limited(
  reaches: readonly { readonly subject: ChangeSubject; readonly reach: Reach }[],
): readonly { readonly text: string; readonly values: unknown[] }[] {
  return reaches
    .filter(({ reach }) => !reach.everything)
    .map(({ subject, reach: { schools, staffNos } }) => ({
      text: '(a.subject_type = ? AND (e.school_codes && ?::text[] OR e.staff_nos && ?::text[]))',
      values: [subject, schools, staffNos],
    }));
}

async function sequenceOf(
  manager: EntityManager,
  county: string,
  [eventId]: readonly (string | number)[],
): Promise<number> {
  const rows = await manager.query<{ sequence: number }[]>(
    `SELECT e.sequence FROM change_event e JOIN county c ON c.id = e.county_id
     WHERE c.code = $1 AND e.id::text = $2`,
    [county, eventId],
  );
  if (rows[0]) return rows[0].sequence;
  throw new RefusedError('BAD_USER_INPUT', {
    zh: '游标无效，或不属于这个县',
    en: 'The cursor is invalid or belongs to another county',
  });
}
