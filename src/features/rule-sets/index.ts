// Versioned rule sets.
export { RuleSetEntity } from './rule-set.entity';
