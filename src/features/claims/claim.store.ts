// Claims in the database: taken in bulk under the county's lock, released, and read as what is left for further plans.
import { type EntityManager, IsNull } from 'typeorm';
import { type Stage } from '../../domain/school';
import { sameYear, yearIds } from '../school-years';
import { type ClaimedResource, PlanClaimEntity } from './plan-claim.entity';

/** Whose claims: county and school year. */
export interface ClaimScope {
  readonly countyId: string;
  readonly schoolYearId: string;
}

/** One thing to hold. */
export interface NewClaim {
  readonly resource: ClaimedResource;
  /** Null for the county's budget. */
  readonly schoolCode: string | null;
  readonly rotationId: string | null;
  readonly vacancyId: string | null;
}

/** What approved plans hold at one school (budget: in the county). */
export interface HeldByPlans {
  readonly resource: ClaimedResource;
  readonly schoolCode: string | null;
  /** Of the posts held: what they are for. */
  readonly stage: Stage | null;
  readonly subject: string | null;
  readonly count: number;
}

/** A bed is held while the posting is ahead or under way. */
const IN_FORCE = `c.county_id = $1 AND c.school_year_id = $2 AND c.released_at IS NULL
  AND (c.rotation_id IS NULL OR EXISTS (
    SELECT 1 FROM rotation_record r WHERE ${sameYear('r', 'c')} AND r.id = c.rotation_id
      AND r.status IN ('PLANNED', 'ACTIVE')))`;

/** Everything held in a county and school year, counted, in one statement. */
export function heldByPlans(manager: EntityManager, scope: ClaimScope): Promise<readonly HeldByPlans[]> {
  // In SQL: the builder has no lateral join.
  return manager.query<HeldByPlans[]>(
    `SELECT c.resource, s.code AS "schoolCode", h.stage, h.subject, count(*)::int AS count
     FROM plan_claim c LEFT JOIN school s ON ${sameYear('s', 'c')} AND s.id = c.school_id
     LEFT JOIN LATERAL (
       SELECT v.stage, v.subject_code AS subject FROM vacancy v
       WHERE ${sameYear('v', 'c')} AND c.resource = 'POST' AND v.id = c.vacancy_id) h ON true
     WHERE ${IN_FORCE} GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`,
    [scope.countyId, scope.schoolYearId],
  );
}

/**
 * Takes claims under the lowest free numbers, in three statements. The caller holds the county's lock and has seen that
 * there is enough; should two ever count at once, the same number breaks a unique index.
 */
export async function takeClaims(
  manager: EntityManager,
  { planId, ...scope }: ClaimScope & { readonly planId: string },
  claims: readonly NewClaim[],
): Promise<void> {
  if (claims.length === 0) return;
  await releaseEnded(manager, scope);
  // In SQL: the builder does not join tables that have no relation.
  const taken = await manager.query<{ resource: string; schoolCode: string | null; number: number }[]>(
    `SELECT c.resource, s.code AS "schoolCode", c.number FROM plan_claim c
     LEFT JOIN school s ON ${sameYear('s', 'c')} AND s.id = c.school_id
     WHERE ${IN_FORCE}`,
    [scope.countyId, scope.schoolYearId],
  );
  // In SQL: the builder inserts no rows that another table completes.
  await manager.query(
    `INSERT INTO plan_claim (county_id, school_year_id, plan_id, resource, number, school_id, rotation_id, vacancy_id)
     SELECT $1::uuid, $2::uuid, $3::uuid, r.resource, r.number, s.id, r."rotationId", r."vacancyId"
     FROM json_to_recordset($4::json) AS r (resource text, "schoolCode" text, number int, "rotationId" uuid,
       "vacancyId" uuid)
     LEFT JOIN school s ON s.county_id = $1::uuid AND s.school_year_id = $2::uuid AND s.code = r."schoolCode"`,
    [scope.countyId, scope.schoolYearId, planId, JSON.stringify(numbered(claims, taken))],
  );
}

/** Each claim with the lowest number that is free at its place. */
function numbered(
  claims: readonly NewClaim[],
  taken: readonly {
    readonly resource: string;
    readonly schoolCode: string | null;
    readonly number: number;
  }[],
): readonly (NewClaim & { readonly number: number })[] {
  const place = (claim: { resource: string; schoolCode: string | null }): string =>
    `${claim.resource}|${claim.schoolCode ?? ''}`;
  const used = new Map<string, Set<number>>();
  const usedAt = (key: string): Set<number> => {
    const numbers = used.get(key) ?? new Set<number>();
    used.set(key, numbers);
    return numbers;
  };
  for (const claim of taken) usedAt(place(claim)).add(claim.number);
  return claims.map((claim) => {
    const numbers = usedAt(place(claim));
    let number = 1;
    while (numbers.has(number)) number += 1;
    numbers.add(number);
    return { ...claim, number };
  });
}

/** Frees the numbers of beds whose postings were withdrawn or are over. */
async function releaseEnded(manager: EntityManager, scope: ClaimScope): Promise<void> {
  // In SQL: the builder does not update by another table.
  await manager.query(
    `UPDATE plan_claim c SET released_at = now() FROM rotation_record r
     WHERE c.county_id = $1 AND c.school_year_id = $2 AND c.released_at IS NULL AND ${sameYear('r', 'c')}
       AND r.id = c.rotation_id AND r.status IN ('WITHDRAWN', 'COMPLETED')`,
    [scope.countyId, scope.schoolYearId],
  );
}

/** Frees everything a plan holds. */
export async function releasePlan(manager: EntityManager, scope: ClaimScope, planId: string): Promise<void> {
  const held = { ...yearIds(scope), planId, releasedAt: IsNull() };
  await manager.update(PlanClaimEntity, held, { releasedAt: () => 'now()' });
}

/** Frees one of the posts a vacancy holds: its holder is in post now and counts as such. */
export async function releasePost(
  manager: EntityManager,
  { countyId, schoolYearId }: ClaimScope,
  vacancyId: string,
): Promise<void> {
  // In SQL: the builder does not update the first row of an order.
  await manager.query(
    `UPDATE plan_claim SET released_at = now() WHERE county_id = $1 AND school_year_id = $2 AND id = (
       SELECT id FROM plan_claim WHERE county_id = $1 AND school_year_id = $2 AND vacancy_id = $3
         AND resource = 'POST' AND released_at IS NULL ORDER BY number LIMIT 1)`,
    [countyId, schoolYearId, vacancyId],
  );
}
