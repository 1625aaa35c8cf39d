// What can be decided about a plan: the mutation of each, and which of them need a reason.
import { type AnyVariables, type TypedDocumentNode } from 'urql';
import { ApprovePlan } from '../../../graphql/generated/approve-plan';
import { ClosePlan } from '../../../graphql/generated/close-plan';
import { PublishPlan } from '../../../graphql/generated/publish-plan';
import { RecheckPlan } from '../../../graphql/generated/recheck-plan';
import { ReturnPlan } from '../../../graphql/generated/return-plan';
import { SubmitPlan } from '../../../graphql/generated/submit-plan';
import { type RecheckPlanMutation } from '../../../graphql/generated/types';
import { WithdrawPlan } from '../../../graphql/generated/withdraw-plan';
import { type UserError } from '../../../graphql/use-change';

/** In the order of their buttons. */
export const DECISIONS = ['submit', 'approve', 'publish', 'close', 'recheck', 'return', 'withdraw'] as const;
export type Decision = (typeof DECISIONS)[number];

/** Fits the input of every decision. */
export interface DecisionInput {
  readonly planId: string;
  readonly expectedVersion: number;
  readonly idempotencyKey: string;
  readonly reason: string;
}

export type Violation = RecheckPlanMutation['recheckPlan']['violations'][number];

export interface DecisionPayload {
  readonly userErrors: readonly UserError[];
  /** Of a recheck: what no longer holds. */
  readonly violations?: readonly Violation[];
  readonly violationCount?: number;
}

/** One root field each. */
type DecisionAnswer = Readonly<Record<string, DecisionPayload>>;
type DecisionVariables = AnyVariables & { readonly input: DecisionInput & { readonly termYears?: number } };

export const MUTATIONS: Readonly<Record<Decision, TypedDocumentNode<DecisionAnswer, DecisionVariables>>> = {
  submit: SubmitPlan,
  approve: ApprovePlan,
  publish: PublishPlan,
  close: ClosePlan,
  recheck: RecheckPlan,
  return: ReturnPlan,
  withdraw: WithdrawPlan,
};

export function payloadOf(answer: DecisionAnswer): DecisionPayload {
  return Object.values(answer)[0]!;
}

export function needsReason(decision: Decision): boolean {
  return decision === 'return' || decision === 'withdraw';
}
