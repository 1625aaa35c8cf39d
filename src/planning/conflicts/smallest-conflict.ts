// The smallest set of pins and rules that contradict each other: small sets by trial, larger ones by deletion.
import { type Pin } from '../../domain/pin';
import { type Problem } from '../problem';
import { type Solver } from '../solver-port';
import { type Conflict, type ConflictMember } from './conflict';
import { conflictFacts } from './conflict-facts';
import { isContradiction, RULES_IN_QUESTION } from './feasibility';

/** Sets of two are all tried when there are at most this many. */
const MOST_PAIRS = 300;

/** Whether the members contradict each other. */
type Ask = (members: readonly ConflictMember[]) => boolean;

/**
 * Null when pins and rules agree. The set returned is minimal: every member is needed. It is also the smallest one where
 * sets of one and two members could all be tried or nothing smaller than three exists.
 */
export function smallestConflict(problem: Problem, solver: Solver): Conflict | null {
  const pins = problem.settings.pinned.enabled ? problem.roster.pins : [];
  const sending = pins.filter((pin) => pin.kind === 'SEND_TO').map(pinMember);
  const others = pins.filter((pin) => pin.kind !== 'SEND_TO').map(pinMember);
  const rules = RULES_IN_QUESTION.filter((id) => problem.settings[id].enabled).map(
    (rule): ConflictMember => ({ kind: 'RULE', rule }),
  );
  const ask: Ask = (members) => isContradiction(problem, members, solver);
  const all = [...sending, ...others, ...rules];
  if (sending.length === 0 || !ask(all)) return null;
  const finish = (members: readonly ConflictMember[], smallest: boolean): Conflict => ({
    members: all.filter((member) => members.includes(member)),
    smallest,
    facts: conflictFacts(problem, members),
  });
  // Without a pin that sends somebody, staying at home keeps every rule: one such pin is in every conflict.
  const single = sending.find((member) => ask([member]));
  if (single) return finish([single], true);
  const pairs = pairsOf(sending, all);
  if (pairs.length <= MOST_PAIRS) {
    const pair = pairs.find(ask);
    if (pair) return finish(pair, true);
  }
  const found = ordersOf(sending, others, rules).map((order) => deletionFilter(order, ask));
  const best = found.reduce((a, b) => (b.length < a.length ? b : a));
  return finish(best, best.length === 3 && pairs.length <= MOST_PAIRS);
}

/** The kind comes first, in a plan document too. */
const pinMember = ({ kind, ...about }: Pin): ConflictMember => ({ kind: 'PIN', pin: { kind, ...about } });

function pairsOf(
  sending: readonly ConflictMember[],
  all: readonly ConflictMember[],
): readonly (readonly ConflictMember[])[] {
  return sending.flatMap((first, i) =>
    all
      .filter((second) => second !== first && !(sending.indexOf(second) >= 0 && sending.indexOf(second) < i))
      .map((second) => [first, second]),
  );
}

/** Drops every member without which the rest still contradicts; `order` says who is tried first. */
function deletionFilter(order: readonly ConflictMember[], ask: Ask): readonly ConflictMember[] {
  let kept = order;
  for (const member of order) {
    const rest = kept.filter((other) => other !== member);
    if (ask(rest)) kept = rest;
  }
  return kept;
}

/** What is tried first tends to be dropped: rules before pins, pins before rules, and both from either end. */
function ordersOf(
  sending: readonly ConflictMember[],
  others: readonly ConflictMember[],
  rules: readonly ConflictMember[],
): readonly (readonly ConflictMember[])[] {
  const back = (members: readonly ConflictMember[]): readonly ConflictMember[] => [...members].reverse();
  return [
    [...others, ...rules, ...sending],
    [...others, ...sending, ...rules],
    [...back(others), ...back(rules), ...back(sending)],
    [...back(sending), ...back(others), ...back(rules)],
  ];
}
