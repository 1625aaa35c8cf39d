// Whether any plan keeps a choice of pins and rules, everything else switched off.

import { abilitiesOf } from '../eligibility/abilities';
import { countyFacts } from '../facts/county-facts';
import { staffGroups } from '../grouping/staff-groups';
import { buildStaffingModel } from '../model/staffing-model';
import { type Problem } from '../problem';
import { RULE_IDS, type RuleId, type Settings } from '../settings';
import { type Solver } from '../solver-port';
import { type ConflictMember } from './conflict';

/** Rules that can stand in the way of a pinned rotation; the others never force anybody to move. */
export const RULES_IN_QUESTION: readonly RuleId[] = [
  'qualified-subject',
  'minimum-tenure',
  'exemption',
  'cool-off',
  'near-retirement',
  'direction',
  'rotation-ceiling',
  'backbone-share',
  'sender-cap',
  'dormitory',
  'useful-load',
  'other-subjects',
];

/** Enough for the small question whether the pinned teachers can go; what is not settled by then counts as possible. */
const NODES = 2_000;
const ITERATIONS = 50_000;
const SECONDS = 5;

/** The problem with no pins and rules but the given ones. */
export function restricted(problem: Problem, members: readonly ConflictMember[]): Problem {
  const kept = new Set(members.flatMap((member) => (member.kind === 'RULE' ? [member.rule] : [])));
  const pins = members.flatMap((member) => (member.kind === 'PIN' ? [member.pin] : []));
  const inQuestion = new Set(RULES_IN_QUESTION);
  const settings = Object.fromEntries(
    RULE_IDS.map((id) => {
      const rule = problem.settings[id];
      return [id, { ...rule, enabled: inQuestion.has(id) ? kept.has(id) : rule.enabled }];
    }),
  ) as unknown as Settings;
  return { ...problem, settings, roster: { ...problem.roster, pins } };
}

/**
 * True when no plan keeps all members. Only rotations can be forced (SEND_TO) and no other measure helps them, so the
 * question is asked of a model with rotations alone.
 */
export function isContradiction(
  problem: Problem,
  members: readonly ConflictMember[],
  solver: Solver,
): boolean {
  const facts = countyFacts(restricted(problem, members));
  const model = buildStaffingModel({
    facts,
    groups: staffGroups(facts),
    eligibleCount: facts.people.filter((person) => abilitiesOf(person, facts).eligible).length,
    scope: { measures: ['ROTATION'], cells: 'RURAL', links: 'POOLED' },
  });
  const solution = solver.solve(model.builder.build([]), {
    absoluteGap: 1,
    nodeLimit: NODES,
    iterationLimit: ITERATIONS,
    timeLimitSeconds: SECONDS,
  });
  return solution.status === 'INFEASIBLE';
}
