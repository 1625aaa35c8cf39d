// Queries for what only the plan document says: the database takes the asked parts out of it, so that no request carries the whole.
import { type EntityManager } from 'typeorm';
import { type RuleSet } from '../../../domain/rule-set';
import { type Stage } from '../../../domain/school';
import { Conditions, type Page, type PageRequest, pageOfQuery, type SqlOrder } from '../../../graphql/paging';
import {
  type BalanceIndicator,
  type CellDetail,
  type MoveExplanation,
  type Price,
  type StayExplanation,
} from '../../../planning/explain';
import { sameYear } from '../../school-years';
import { type MoveKind } from '../plan';

// In SQL, all of this file: the builder does not take a document apart.

export interface MoveKey {
  readonly planId: string;
  readonly kind: MoveKind;
  readonly position: number;
}

export const moveKey = ({ planId, kind, position }: MoveKey): string => `${planId}|${kind}|${position}`;

/** Explanations by `moveKey`, in one statement. */
export async function moveExplanations(
  manager: EntityManager,
  keys: readonly MoveKey[],
): Promise<ReadonlyMap<string, MoveExplanation>> {
  const rows = await manager.query<{ key: string; explanation: MoveExplanation }[]>(
    `SELECT key, explanation FROM (
       SELECT concat(p.id, '|', m->>'measure', '|', m->>'index') AS key, m AS explanation
       FROM plan p CROSS JOIN LATERAL json_array_elements(p.document->'explanation'->'moves') m
       WHERE p.id = ANY($1)) told
     WHERE key = ANY($2)`,
    [[...new Set(keys.map(({ planId }) => planId))], keys.map(moveKey)],
  );
  return new Map(rows.map(({ key, explanation }) => [key, explanation]));
}

export interface CellKey {
  readonly planId: string;
  readonly schoolCode: string;
  readonly stage: Stage;
  readonly subjectCode: string;
}

export const cellKey = ({ planId, schoolCode, stage, subjectCode }: CellKey): string =>
  `${planId}|${schoolCode}|${stage}|${subjectCode}`;

/** What was tried against cells that stay short, by `cellKey`, in one statement. */
export async function cellDetails(
  manager: EntityManager,
  keys: readonly CellKey[],
): Promise<ReadonlyMap<string, CellDetail>> {
  const rows = await manager.query<{ key: string; detail: CellDetail }[]>(
    `SELECT key, detail FROM (
       SELECT concat(p.id, '|', c->>'school', '|', c->>'stage', '|', c->>'subject') AS key, c->'detail' AS detail
       FROM plan p CROSS JOIN LATERAL json_array_elements(p.document->'cells') c WHERE p.id = ANY($1)) told
     WHERE key = ANY($2) AND detail IS NOT NULL`,
    [[...new Set(keys.map(({ planId }) => planId))], keys.map(cellKey)],
  );
  return new Map(rows.map(({ key, detail }) => [key, detail]));
}

/** What a document says in sum. */
export interface SummaryRow {
  readonly planId: string;
  readonly prices: readonly Price[];
  readonly balance: readonly BalanceIndicator[];
}

export function summariesOfPlans(
  manager: EntityManager,
  planIds: readonly string[],
): Promise<readonly SummaryRow[]> {
  return manager.query<SummaryRow[]>(
    `SELECT "planId", told->'prices' AS prices, told->'balance' AS balance
     FROM (SELECT id AS "planId", document->'explanation' AS told FROM plan WHERE id = ANY($1) OFFSET 0) read
     WHERE told IS NOT NULL`,
    [planIds],
  );
}

export interface StayFilter {
  readonly staffNos?: readonly string[] | null;
  readonly schoolCodes?: readonly string[] | null;
  readonly reasons?: readonly string[] | null;
}

interface StayRow {
  readonly staffNo: string;
  readonly told: StayExplanation;
}

const BY_STAFF_NO: SqlOrder<StayRow> = {
  name: 'plan-stay',
  keyOf: (row) => [row.staffNo],
  expressions: [`(s.told->>'staffNo') COLLATE "C"`],
  shape: 's',
};

const STAYS = `plan p CROSS JOIN LATERAL json_array_elements(p.document->'explanation'->'stays') AS s(told)`;

/** Eligible teachers who stay; `visible` limits the list to some people, null to nobody's. */
export function listStays(
  manager: EntityManager,
  planId: string,
  filter: StayFilter & { readonly visible: readonly string[] | null },
  page: PageRequest,
): Promise<Page<StayRow>> {
  const conditions = new Conditions();
  conditions.add('p.id = ?', planId);
  if (filter.visible) conditions.add(`s.told->>'staffNo' = ANY(?)`, filter.visible);
  if (filter.staffNos) conditions.add(`s.told->>'staffNo' = ANY(?)`, filter.staffNos);
  if (filter.reasons) conditions.add(`s.told->>'reason' = ANY(?)`, filter.reasons);
  if (filter.schoolCodes) {
    conditions.add(
      `s.told->>'staffNo' IN (
         SELECT t.staff_no FROM teacher t JOIN school h ON ${sameYear('h', 't')} AND h.id = t.school_id
         WHERE ${sameYear('t', 'p')} AND h.code = ANY(?))`,
      filter.schoolCodes,
    );
  }
  const select = `s.told->>'staffNo' AS "staffNo", s.told AS told`;
  return pageOfQuery(manager, { select, from: STAYS, conditions }, BY_STAFF_NO, page);
}

/** The rules inside the frozen input of a plan. */
export async function frozenRules(manager: EntityManager, planId: string): Promise<RuleSet | null> {
  const rows = await manager.query<{ ruleSet: RuleSet }[]>(
    `SELECT i.roster->'ruleSet' AS "ruleSet" FROM plan p JOIN plan_input i
       ON ${sameYear('i', 'p')} AND i.hash = p.input_hash
     WHERE p.id = $1`,
    [planId],
  );
  return rows[0]?.ruleSet ?? null;
}
