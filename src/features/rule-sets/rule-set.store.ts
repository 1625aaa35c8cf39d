// Queries for rule sets: plain rows.
import { type EntityManager } from 'typeorm';
import { type RuleSet } from '../../domain/rule-set';
import { Conditions, type Page, type PageRequest, pageOfQuery, type SqlOrder } from '../../graphql/paging';
import { type SchoolYearScope } from '../school-years';

export interface RuleSetRow {
  /** UUID. */
  readonly ruleSetId: string;
  readonly revision: number;
  readonly version: string;
  readonly content: RuleSet;
  readonly isCurrent: boolean;
  readonly createdAt: Date;
}

const COLUMNS = `r.id AS "ruleSetId", r.revision, r.version, r.content, r.is_current AS "isCurrent",
  r.created_at AS "createdAt"`;

const NEWEST_FIRST: SqlOrder<RuleSetRow> = {
  name: 'rule-set:REVISION:DESC',
  descending: true,
  keyOf: (row) => [row.revision],
  expressions: ['r.revision'],
  shape: 'n',
};

export function listRuleSets(
  manager: EntityManager,
  year: SchoolYearScope,
  page: PageRequest,
): Promise<Page<RuleSetRow>> {
  const conditions = new Conditions();
  conditions.add('r.county_id = ? AND r.school_year_id = ?', year.countyId, year.schoolYearId);
  return pageOfQuery(manager, { select: COLUMNS, from: 'rule_set r', conditions }, NEWEST_FIRST, page);
}

/** One revision; the current one when none is given. */
export async function findRuleSet(
  manager: EntityManager,
  year: SchoolYearScope,
  revision: number | null,
): Promise<RuleSetRow | null> {
  const rows = await manager.query<RuleSetRow[]>(
    `SELECT ${COLUMNS} FROM rule_set r WHERE r.county_id = $1 AND r.school_year_id = $2
       AND CASE WHEN $3::int IS NULL THEN r.is_current ELSE r.revision = $3 END`,
    [year.countyId, year.schoolYearId, revision],
  );
  return rows[0] ?? null;
}

/** Subjects by which a rule set may name them. */
export function subjectNames(
  manager: EntityManager,
  year: SchoolYearScope,
): Promise<readonly { readonly code: string; readonly nameZh: string; readonly nameEn: string }[]> {
  return manager.query(
    `SELECT code, name_zh AS "nameZh", name_en AS "nameEn" FROM subject
     WHERE county_id = $1 AND school_year_id = $2 ORDER BY code`,
    [year.countyId, year.schoolYearId],
  );
}
