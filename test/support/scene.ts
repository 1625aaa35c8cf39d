// One scene for rule tests: a town school with music teachers to spare, a rural school that lacks them.
import { type Roster } from '../../src/domain/roster';
import { type HiringProfile, type RuleSet } from '../../src/domain/rule-set';
import { type School } from '../../src/domain/school';
import { type Teacher } from '../../src/domain/teacher';
import { checkPlan } from '../../src/planning/check-plan';
import {
  type ExchangeMove,
  type HireMove,
  type ItinerantMove,
  type PlanMoves,
  type RotationMove,
} from '../../src/planning/plan';
import { aRoster, aRuleSet, aSchool, aTeacher, needs, someMoves, teachers } from '../builders';

export const TOWN = '5300000001';
export const RURAL = '5300000002';

/** What a test changes in the scene; `first` is T-1, the town teacher that most tests move. */
export interface SceneChange {
  readonly rules?: RuleSet['rules'];
  readonly first?: Partial<Teacher>;
  readonly partner?: Partial<Teacher>;
  readonly town?: Partial<School>;
  readonly rural?: Partial<School>;
  readonly profiles?: readonly HiringProfile[];
  readonly roster?: Partial<Roster>;
}

/**
 * Town: 20 music teachers T-1 .. T-20 (need 10; T-1 .. T-5 are county backbone teachers, all may teach art), so 20
 * eligible people, ceiling 3, sender cap 3. Rural: R-1 .. R-4, one in music; lacks 3 FTE of music and 1 of art.
 */
export function scene(change: SceneChange = {}): Roster {
  const town = teachers(20, { staffNo: 'T', schoolCode: TOWN, otherSubjects: ['ART'] });
  const staff = town.map((teacher, i) => ({
    ...teacher,
    backbone: i < 5 ? ('COUNTY' as const) : teacher.backbone,
  }));
  return aRoster({
    schools: [
      aSchool({ code: TOWN, ...change.town }),
      aSchool({
        code: RURAL,
        name: '石门小学',
        area: 'RURAL',
        latitude: 25.05,
        remoteness: 1,
        ...change.rural,
      }),
    ],
    classes: [...needs(TOWN, { MUS: 10 }), ...needs(RURAL, { MUS: 4, ART: 1, CHN: 3 })],
    teachers: [
      { ...staff[0]!, ...change.first },
      ...staff.slice(1),
      aTeacher({ staffNo: 'R-1', name: '赵平', schoolCode: RURAL, ...change.partner }),
      ...teachers(3, { staffNo: 'C', schoolCode: RURAL, mainSubject: 'CHN' }),
    ],
    ruleSet: aRuleSet(change.rules, change.profiles ? { hiringProfiles: change.profiles } : {}),
    ...change.roster,
  });
}

/** The rule set of the scene with one rule switched off. */
export function off(rule: string): RuleSet['rules'] {
  return { [rule]: { enabled: false } };
}

export function aRotationMove(overrides: Partial<RotationMove> = {}): RotationMove {
  return {
    staffNo: 'T-1',
    fromSchool: TOWN,
    toSchool: RURAL,
    fills: [{ stage: 'PRIMARY', subject: 'MUS', fte: 1 }],
    ...overrides,
  };
}

/** T-1 .. T-n rotate and fill music, 0.75 FTE each. */
export function rotations(count: number): readonly RotationMove[] {
  return Array.from({ length: count }, (_, i) =>
    aRotationMove({ staffNo: `T-${i + 1}`, fills: [{ stage: 'PRIMARY', subject: 'MUS', fte: 0.75 }] }),
  );
}

export function anItinerantMove(overrides: Partial<ItinerantMove> = {}): ItinerantMove {
  return {
    staffNo: 'T-1',
    fromSchool: TOWN,
    toSchool: RURAL,
    stage: 'PRIMARY',
    subject: 'MUS',
    daysPerWeek: 2,
    fillsFte: 0.4,
    ...overrides,
  };
}

export function anExchangeMove(overrides: Partial<ExchangeMove> = {}): ExchangeMove {
  return {
    staffNo: 'T-1',
    partnerStaffNo: 'R-1',
    townSchool: TOWN,
    ruralSchool: RURAL,
    stage: 'PRIMARY',
    subject: 'MUS',
    ...overrides,
  };
}

export function aHireMove(overrides: Partial<HireMove> = {}): HireMove {
  return {
    school: RURAL,
    stage: 'PRIMARY',
    mainSubject: 'MUS',
    count: 1,
    fills: [{ stage: 'PRIMARY', subject: 'MUS', fte: 1 }],
    ...overrides,
  };
}

/** Ids of the rules that a plan with these moves breaks, each once, in the checker's order. */
export function broken(change: SceneChange, moves: Partial<PlanMoves>): readonly string[] {
  const found = checkPlan(scene(change), someMoves(moves));
  return [...new Set(found.map((violation) => violation.rule))];
}
