// Queries for comments on plans.
import { type EntityManager } from 'typeorm';
import { lockRows, selectList } from '../../../database';
import { Conditions, type Page, type PageRequest, pageOfQuery, type SqlOrder } from '../../../graphql/paging';
import { sameYear } from '../../school-years';
import { partOfPlan } from '../parts';
import { PlanEntity } from '../plan';
import { PlanCommentEntity } from './plan-comment.entity';

export interface CommentRow {
  readonly sequence: number;
  readonly text: string;
  readonly writtenBy: string;
  readonly writtenByName: string | null;
  readonly writtenAt: Date;
}

const OWN = selectList(PlanCommentEntity, 'c', ['sequence', 'text', 'writtenBy', 'writtenAt']);
const COLUMNS = `${OWN}, a.name AS "writtenByName"`;
const COMMENTS = `${partOfPlan('plan_comment', 'c')} LEFT JOIN account a ON a.id::text = c.written_by`;

const OLDEST_FIRST: SqlOrder<CommentRow> = {
  name: 'plan-comment',
  keyOf: ({ sequence }) => [sequence],
  expressions: ['c.sequence::float8'],
  shape: 'n',
};

/** A page of a plan's comments, oldest first. */
export function listComments(
  manager: EntityManager,
  planId: string,
  page: PageRequest,
): Promise<Page<CommentRow>> {
  const conditions = new Conditions();
  conditions.add('p.id = ?', planId);
  return pageOfQuery(manager, { select: COLUMNS, from: COMMENTS, conditions }, OLDEST_FIRST, page);
}

/** Adds a comment under a lock of the plan, so that two at once get two numbers. */
export async function addComment(
  manager: EntityManager,
  planId: string,
  { text, writtenBy }: Pick<CommentRow, 'text' | 'writtenBy'>,
): Promise<CommentRow> {
  await lockRows(manager, PlanEntity, ['id'], { id: planId });
  // In SQL: the builder inserts no number that is read in the same statement.
  const [added] = await manager.query<{ sequence: number }[]>(
    `INSERT INTO plan_comment (county_id, school_year_id, plan_id, sequence, text, written_by)
     SELECT p.county_id, p.school_year_id, p.id, 1 + coalesce(max(c.sequence), 0), $2, $3
     FROM plan p LEFT JOIN plan_comment c ON ${sameYear('c', 'p')} AND c.plan_id = p.id WHERE p.id = $1
     GROUP BY p.county_id, p.school_year_id, p.id RETURNING sequence`,
    [planId, text, writtenBy],
  );
  // In SQL: the builder does not join tables that have no relation.
  const rows = await manager.query<CommentRow[]>(
    `SELECT ${COLUMNS} FROM ${COMMENTS} WHERE p.id = $1 AND c.sequence = $2`,
    [planId, added?.sequence],
  );
  if (!rows[0]) throw new Error('A comment that was just added is gone');
  return rows[0];
}
