// The facts and the plan under check, with the rule set they are checked against.
import { type AppliedPlan, type RosterFacts } from '../rules/applied-plan';
import { type Settings } from '../settings';

export interface RuledFacts extends RosterFacts {
  readonly settings: Settings;
}

export interface RuledPlan extends AppliedPlan {
  readonly settings: Settings;
}
