// Every rule asked about a plan.
import { type Violation } from '../plan';
import { ALL_RULES } from '../rules';
import { type RuledPlan } from './ruled-plan';

/** Every breach of every rule, switched on or not, in the order of the rules. */
export function checkRules(applied: RuledPlan): readonly Violation[] {
  const { settings } = applied;
  return ALL_RULES.flatMap(({ id, check, checkWhenOff }) =>
    (settings[id].enabled ? check(applied, settings) : checkWhenOff(applied, settings)).map((found) => ({
      rule: id,
      ...found,
    })),
  );
}
