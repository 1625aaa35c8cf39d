// One breach of form: a move that is not a move of the planning model at all, whatever the rules say.

import { type Violation } from '../plan';
import { type About } from '../rules/finding';
import { type Sentence } from '../rules/wording';
import { violation } from './violation';

/** What must hold, and what to say otherwise. */
export type Demand = readonly [holds: boolean, otherwise: Sentence];

/** Lists the sentences whose condition does not hold. */
export function demands(about: About, ...conditions: readonly Demand[]): readonly Violation[] {
  return conditions.filter(([holds]) => !holds).map(([, sentence]) => violation('form', sentence, about));
}

/** A figure that is a number above zero. */
export function isPositive(value: number): boolean {
  return Number.isFinite(value) && value > 0;
}

/** A whole number of at least 1. */
export function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 1;
}
