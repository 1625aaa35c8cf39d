// Versioned rule sets.
export { ruleSetsFeature } from './feature';
export { findRuleSet, type RuleSetRow } from './rule-set.store';
