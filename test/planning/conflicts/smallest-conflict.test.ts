// Contradictory pins: the set named is impossible, and every member of it is needed.
import { join } from 'node:path';
import fc from 'fast-check';
import { type Roster } from '../../../src/domain/roster';
import { readBundle } from '../../../src/features/rosters/bundle';
import { type Conflict, conflictSentences, smallestConflict } from '../../../src/planning/conflicts';
import { isContradiction } from '../../../src/planning/conflicts/feasibility';
import { createProblem, type Problem } from '../../../src/planning/problem';
import { type Solver } from '../../../src/planning/solver-port';
import { loadHighsSolver } from '../../../src/planning/solvers/highs';
import { aPin } from '../../builders';
import { randomCounty } from '../../support/random-county';
import { off, RURAL, scene } from '../../support/scene';

let solver: Solver;
beforeAll(async () => {
  solver = await loadHighsSolver();
});

const sendTo = (staffNo: string, toSchoolCode: string) => aPin({ kind: 'SEND_TO', staffNo, toSchoolCode });

function named(conflict: Conflict | null): readonly string[] {
  return (conflict?.members ?? []).map((member) =>
    member.kind === 'RULE'
      ? member.rule
      : `${member.pin.kind} ${member.pin.staffNo ?? member.pin.schoolCode}`,
  );
}

function conflictOf(roster: Roster): Conflict | null {
  return smallestConflict(createProblem(roster), solver);
}

function everyMemberIsNeeded(problem: Problem, { members }: Conflict): boolean {
  return members.every(
    (member) =>
      !isContradiction(
        problem,
        members.filter((other) => other !== member),
        solver,
      ),
  );
}

test('pins that can be kept are no conflict', () => {
  expect(conflictOf(scene({ roster: { pins: [sendTo('T-1', RURAL)] } }))).toBeNull();
});

test('a teacher sent and told to stay: the two pins, and nothing else', () => {
  const pins = [sendTo('T-1', RURAL), aPin({ kind: 'STAYS', staffNo: 'T-1' })];
  const conflict = conflictOf(scene({ roster: { pins } }));
  expect(named(conflict)).toEqual(['SEND_TO T-1', 'STAYS T-1']);
  expect(conflict?.smallest).toBe(true);
});

test('a teacher who has just arrived: the pin and the rule of tenure', () => {
  const roster = scene({ first: { joinedSchoolOn: '2024-09-01' }, roster: { pins: [sendTo('T-1', RURAL)] } });
  expect(named(conflictOf(roster))).toEqual(['SEND_TO T-1', 'minimum-tenure']);
  expect(conflictOf({ ...roster, ruleSet: { ...roster.ruleSet, rules: off('minimum-tenure') } })).toBeNull();
});

test('two schools that only send: the pin alone, with the fact behind it', () => {
  const rural = { supportClass: 'SENDER' as const };
  const conflict = conflictOf(scene({ rural, roster: { pins: [sendTo('T-1', RURAL)] } }));
  expect(named(conflict)).toEqual(['SEND_TO T-1']);
  expect(conflict?.facts.map(({ code }) => code)).toEqual(['BOTH_ONLY_SEND']);
});

test('the own school: the pin alone, with the fact behind it', () => {
  const conflict = conflictOf(scene({ roster: { pins: [sendTo('R-1', RURAL)] } }));
  expect(named(conflict)).toEqual(['SEND_TO R-1']);
  expect(conflict?.facts.map(({ code }) => code)).toContain('OWN_SCHOOL');
});

test('one who is not backbone and goes alone: the pin and the backbone share', () => {
  const staff = scene().teachers.map((teacher) => ({ ...teacher, backbone: 'NONE' as const }));
  const roster = scene({ roster: { teachers: staff, pins: [sendTo('T-9', RURAL)] } });
  expect(named(conflictOf(roster))).toEqual(['SEND_TO T-9', 'backbone-share']);
});

test('the county with more pins than beds: two pins and the dormitory, named in both languages', async () => {
  const reading = await readBundle(join(process.cwd(), 'test', 'golden', 'pins-against-beds'));
  if ('issues' in reading) throw new Error('the golden county cannot be read');
  const conflict = conflictOf(reading.roster);
  expect(named(conflict)).toEqual(['SEND_TO JZ003009', 'SEND_TO JZ003017', 'dormitory']);
  const sentences = conflictSentences(reading.roster, conflict!);
  expect(sentences[0]?.zh).toBe('下面3项不能同时满足，去掉任何一项即可：');
  expect(sentences.map(({ zh }) => zh).join('\n')).toContain('JZ003009');
  expect(sentences.map(({ en }) => en).join('\n')).toContain('Dormitory');
});

test('in random counties the set is impossible and removing any one member makes it possible', () => {
  let conflicts = 0;
  fc.assert(
    fc.property(randomCounty({ pins: 'ANY' }), (roster) => {
      const problem = createProblem(roster);
      const conflict = smallestConflict(problem, solver);
      if (!conflict) return true;
      conflicts += 1;
      return isContradiction(problem, conflict.members, solver) && everyMemberIsNeeded(problem, conflict);
    }),
    { numRuns: 60, seed: 3 },
  );
  expect(conflicts).toBeGreaterThan(10);
});
