// A request's explanations: everything asked for in one tick from one statement.
import { defineLoader, type GraphContext } from '../../../graphql/context';
import {
  type CellKey,
  cellDetails,
  cellKey,
  frozenRules,
  type MoveKey,
  moveExplanations,
  moveKey,
  summariesOfPlans,
} from './explanation.store';

export const explanationOfMove = defineLoader(async (context: GraphContext, keys: readonly MoveKey[]) => {
  const found = await moveExplanations(context.manager, keys);
  return keys.map((key) => found.get(moveKey(key)) ?? null);
}, moveKey);

export const detailOfCell = defineLoader(async (context: GraphContext, keys: readonly CellKey[]) => {
  const found = await cellDetails(context.manager, keys);
  return keys.map((key) => found.get(cellKey(key)) ?? null);
}, cellKey);

export const summaryOfPlan = defineLoader(async (context: GraphContext, planIds: readonly string[]) => {
  const rows = await summariesOfPlans(context.manager, planIds);
  const found = new Map(rows.map((row) => [row.planId, row]));
  return planIds.map((planId) => found.get(planId) ?? null);
});

export const rulesOfPlan = defineLoader((context: GraphContext, planIds: readonly string[]) =>
  Promise.all(planIds.map((planId) => frozenRules(context.manager, planId))),
);
