// The rule set as a bundle gives it (rules.json). Ids, defaults and meaning of the rules live in planning/rules.
import { type Stage } from './school';

/** One rule's switch and the parameters that differ from their defaults. */
export interface RuleSetting {
  readonly enabled?: boolean;
  readonly [parameter: string]: unknown;
}

/** What one newly hired person may teach: a main subject and named related ones. */
export interface HiringProfile {
  readonly stage: Stage;
  readonly main: string;
  readonly also: readonly string[];
}

export interface RuleSet {
  readonly version: string;
  /** Keyed by rule id; a rule that is not listed is on with its defaults. */
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** Unique by stage and main subject; null means one profile for each stage and subject alone. */
  readonly hiringProfiles: readonly HiringProfile[] | null;
}

/** The rule set used when a bundle brings none. */
export const DEFAULT_RULE_SET: RuleSet = { version: 'default', rules: {}, hiringProfiles: null };
