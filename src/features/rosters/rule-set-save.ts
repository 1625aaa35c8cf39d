// Saves the rule set of a roster as a new version when it differs from the current one; old versions stay.
import { EntityManager } from 'typeorm';
import { type RuleSet } from '../../domain/rule-set';
import { stableJson } from '../../domain/stable-json';
import { type CountyOutcome, type Scope } from './roster-scope';
import { type SyncCounts } from './table-sync';

const NOTHING: SyncCounts = { created: 0, updated: 0, unchanged: 0, removed: 0, kept: 0 };

/** What saving the rule set would do. */
export async function ruleSetOutcome(
  manager: EntityManager,
  scope: Scope,
  ruleSet: RuleSet,
): Promise<CountyOutcome> {
  const [current]: { content: RuleSet }[] = await manager.query(
    'SELECT content FROM rule_set WHERE county_id = $1 AND school_year_id = $2 AND is_current',
    [scope.countyId, scope.schoolYearId],
  );
  if (!current) return 'created';
  return stableJson(current.content) === stableJson(ruleSet) ? 'unchanged' : 'updated';
}

export async function saveRuleSet(
  manager: EntityManager,
  scope: Scope,
  ruleSet: RuleSet,
): Promise<SyncCounts> {
  const parameters = [scope.countyId, scope.schoolYearId];
  const outcome = await ruleSetOutcome(manager, scope, ruleSet);
  if (outcome === 'unchanged') return { ...NOTHING, unchanged: 1 };
  await manager.query(
    'UPDATE rule_set SET is_current = false WHERE county_id = $1 AND school_year_id = $2 AND is_current',
    parameters,
  );
  await manager.query(
    `INSERT INTO rule_set (county_id, school_year_id, revision, version, content, is_current)
     SELECT $1, $2, coalesce(max(revision), 0) + 1, $3, $4, true
     FROM rule_set WHERE county_id = $1 AND school_year_id = $2`,
    [...parameters, ruleSet.version, JSON.stringify(ruleSet)],
  );
  return { ...NOTHING, [outcome]: 1 };
}
