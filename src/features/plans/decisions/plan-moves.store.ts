// What a decision reads of plans: the moves, and the inputs they were computed from.
import { type EntityManager } from 'typeorm';
import { type Roster } from '../../../domain/roster';
import { type PlanMoves } from '../../../planning/plan';
import { type PlanSource } from '../plan';

/** The moves in a plan's document; the rest of it can be many megabytes. */
export async function movesOfPlan(manager: EntityManager, planId: string): Promise<PlanMoves> {
  const rows = await manager.query<PlanMoves[]>(
    `SELECT document->'covers' AS covers, document->'itinerants' AS itinerants,
       document->'rotations' AS rotations, document->'exchanges' AS exchanges, document->'hires' AS hires
     FROM plan WHERE id = $1 AND document IS NOT NULL`,
    [planId],
  );
  if (!rows[0]) throw new Error('A plan without a document');
  return rows[0];
}

/** The inputs of several plans by school year and hash (`id|hash`), in one statement. */
export async function frozenInputs(
  manager: EntityManager,
  plans: readonly PlanSource[],
): Promise<ReadonlyMap<string, Roster>> {
  const rows = await manager.query<{ key: string; roster: Roster }[]>(
    `SELECT school_year_id || '|' || hash AS key, roster FROM plan_input
     WHERE school_year_id = ANY($1::uuid[]) AND hash = ANY($2)`,
    [plans.map(({ year }) => year.schoolYearId), plans.map(({ inputHash }) => inputHash)],
  );
  return new Map(rows.map(({ key, roster }) => [key, roster]));
}

/** The input a plan was computed from. */
export async function frozenInput(manager: EntityManager, plan: PlanSource): Promise<Roster> {
  const [input] = (await frozenInputs(manager, [plan])).values();
  if (!input) throw new Error('A plan without its input');
  return input;
}
