// What a decision reads of plans: the moves, and the inputs they were computed from.
import { type EntityManager, In } from 'typeorm';
import { selectRows } from '../../../database';
import { type Roster } from '../../../domain/roster';
import { type PlanMoves } from '../../../planning/plan';
import { PlanInputEntity, type PlanSource } from '../plan';

/** The moves in a plan's document; the rest of it can be many megabytes. */
export async function movesOfPlan(manager: EntityManager, { planId, year }: PlanSource): Promise<PlanMoves> {
  // In SQL: the builder does not take a document apart.
  const rows = await manager.query<PlanMoves[]>(
    `SELECT document->'covers' AS covers, document->'itinerants' AS itinerants,
       document->'rotations' AS rotations, document->'exchanges' AS exchanges, document->'hires' AS hires
     FROM plan WHERE county_id = $1 AND school_year_id = $2 AND id = $3 AND document IS NOT NULL`,
    [year.countyId, year.schoolYearId, planId],
  );
  if (!rows[0]) throw new Error('A plan without a document');
  return rows[0];
}

/** The inputs of several plans by school year and hash (`id|hash`), in one statement. */
export async function frozenInputs(
  manager: EntityManager,
  plans: readonly PlanSource[],
): Promise<ReadonlyMap<string, Roster>> {
  const rows = await selectRows(manager, PlanInputEntity, ['schoolYearId', 'hash', 'roster'], {
    countyId: In(plans.map(({ year }) => year.countyId)),
    schoolYearId: In(plans.map(({ year }) => year.schoolYearId)),
    hash: In(plans.map(({ inputHash }) => inputHash)),
  });
  return new Map(rows.map(({ schoolYearId, hash, roster }) => [`${schoolYearId}|${hash}`, roster]));
}

/** The input a plan was computed from. */
export async function frozenInput(manager: EntityManager, plan: PlanSource): Promise<Roster> {
  const [input] = (await frozenInputs(manager, [plan])).values();
  if (!input) throw new Error('A plan without its input');
  return input;
}
