// The states of a plan and of the run that computes it, and the kinds of its moves.
import { codesOf, MOVE_WORDS, PLAN_STATE_WORDS, RUN_STATE_WORDS } from '../../../domain/words';

export const PLAN_STATES = codesOf(PLAN_STATE_WORDS);
export type PlanState = keyof typeof PLAN_STATE_WORDS;

export const RUN_STATES = codesOf(RUN_STATE_WORDS);
export type RunState = keyof typeof RUN_STATE_WORDS;

export const MOVE_KINDS = codesOf(MOVE_WORDS);
export type MoveKind = keyof typeof MOVE_WORDS;
