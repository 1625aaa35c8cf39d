// A request's parts of plans, all keys of one tick in one statement.
import { defineLoader, type GraphContext } from '../../../graphql/context';
import { documentsOfPlans, fillsOfMoves, moveCountsOfPlans, tiersOfPlans } from './plan-parts.store';

/** Groups rows by a key, in the order of the keys. */
function grouped<T>(keys: readonly string[], rows: readonly T[], keyOf: (row: T) => string): readonly T[][] {
  const groups = new Map<string, T[]>(keys.map((key) => [key, []]));
  for (const row of rows) groups.get(keyOf(row))?.push(row);
  return keys.map((key) => groups.get(key) ?? []);
}

export const tiersOfPlan = defineLoader(async (context: GraphContext, planIds: readonly string[]) =>
  grouped(planIds, await tiersOfPlans(context.manager, planIds), (row) => row.planId),
);

export const moveCountsOfPlan = defineLoader(async (context: GraphContext, planIds: readonly string[]) =>
  grouped(planIds, await moveCountsOfPlans(context.manager, planIds), (row) => row.planId),
);

export const documentOfPlan = defineLoader(async (context: GraphContext, planIds: readonly string[]) => {
  const rows = await documentsOfPlans(context.manager, planIds);
  const found = new Map(rows.map((row) => [row.planId, row]));
  return planIds.map((planId) => found.get(planId) ?? null);
});

export const fillsOfMove = defineLoader(async (context: GraphContext, moveIds: readonly string[]) =>
  grouped(moveIds, await fillsOfMoves(context.manager, moveIds), (row) => row.moveId),
);
