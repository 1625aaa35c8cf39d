// The procedure of a plan: which decision leads from where to where, and whose it is. Pure.
import { codesOf, DECISION_WORDS } from '../../../domain/words';
import { type Role } from '../../../graphql/viewer';
import { type PlanState } from '../plan';

export const DECISION_KINDS = codesOf(DECISION_WORDS);
export type DecisionKind = keyof typeof DECISION_WORDS;

interface Step {
  /** State after the decision; null when it stays as it is. */
  readonly to: PlanState | null;
  /** States it may be taken in, each with the roles that may take it there. */
  readonly from: Readonly<Partial<Record<PlanState, readonly Role[]>>>;
  readonly reasonNeeded: boolean;
}

const OFFICER: readonly Role[] = ['PERSONNEL_OFFICER'];
const APPROVER: readonly Role[] = ['APPROVER'];

export const STEPS: Readonly<Record<DecisionKind, Step>> = {
  SUBMITTED: { to: 'SUBMITTED', from: { DRAFT: OFFICER }, reasonNeeded: false },
  RETURNED: { to: 'DRAFT', from: { SUBMITTED: APPROVER }, reasonNeeded: true },
  RECHECKED: {
    to: null,
    from: { DRAFT: [...OFFICER, ...APPROVER], SUBMITTED: [...OFFICER, ...APPROVER] },
    reasonNeeded: false,
  },
  APPROVED: { to: 'APPROVED', from: { SUBMITTED: APPROVER }, reasonNeeded: false },
  PUBLISHED: { to: 'PUBLISHED', from: { APPROVED: OFFICER }, reasonNeeded: false },
  CLOSED: { to: 'CLOSED', from: { PUBLISHED: OFFICER }, reasonNeeded: false },
  // What an approver has put in force only an approver takes back.
  WITHDRAWN: {
    to: 'WITHDRAWN',
    from: { DRAFT: OFFICER, SUBMITTED: OFFICER, APPROVED: APPROVER, PUBLISHED: APPROVER },
    reasonNeeded: true,
  },
};

/** Roles that may take the decision in a state; none when it may not be taken there at all. */
export function rolesFor(kind: DecisionKind, state: PlanState): readonly Role[] {
  return STEPS[kind].from[state] ?? [];
}

/** State after the decision. */
export function stateAfter(kind: DecisionKind, state: PlanState): PlanState {
  return STEPS[kind].to ?? state;
}
