// Versioned rule sets.
export { RulePresetResolver } from './rule-preset.resolver';
export { ruleSetAccess } from './rule-set.access';
export { RuleSetEntity } from './rule-set.entity';
export {
  RuleInForceResolver,
  RuleParameterResolver,
  RuleSetResolver,
  SchoolYearRuleSetsResolver,
} from './rule-set.resolver';
export { findRuleSet, type RuleSetRow } from './rule-set.store';
