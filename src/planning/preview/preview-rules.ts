// What a change of rules does to people and schools, told before anything is solved.

import { type Person } from '../county/person';
import { type SchoolFacts } from '../county/school-facts';
import { type Abilities } from '../county/staff-group';
import { abilitiesOf } from '../eligibility/abilities';
import { type Ineligibility, ineligibilities } from '../eligibility/eligibility';
import { type CountyFacts, countyFacts } from '../facts/county-facts';
import { needsBed } from '../model/flow';
import { mostHires } from '../model/hire';
import { itinerantReach } from '../model/itinerant';
import { type ReasonCode } from '../plan/reason';
import { type Problem } from '../problem';
import { direction, mayHire } from '../rules/direction';
import { mostMovers } from '../rules/rotation-ceiling';
import { goingWanted } from '../rules/rotation-quota';
import { mostLeavingInAll } from '../rules/sender-cap';
import { RULE_IDS, type RuleId, type Settings } from '../settings';

/** One number, switch or level that differs. */
export interface SettingChange {
  readonly rule: RuleId;
  readonly parameter: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** Somebody whose standing changes; `reasons` say why not, before (gained) or from now on (lost). */
export interface AffectedPerson {
  readonly staffNo: string;
  readonly reasons: readonly ReasonCode[];
}

export interface Shift {
  readonly before: number;
  readonly after: number;
}

/** Limits of one school, persons; only what differs is listed. */
export interface SchoolShift {
  readonly school: string;
  /** People who may leave. */
  readonly senderCap?: Shift;
  /** Hires by posts, budget, share of new people and beds. */
  readonly mostHires?: Shift;
  /** Schools in itinerant reach. */
  readonly inReach?: Shift;
  /** Town schools whose teachers need a bed here. */
  readonly farSenders?: Shift;
}

export interface RulePreview {
  readonly changes: readonly SettingChange[];
  readonly eligible: Shift & {
    readonly gained: readonly AffectedPerson[];
    readonly lost: readonly AffectedPerson[];
  };
  /** People who may rotate, trade places as town side or as rural partner, or travel. */
  readonly rotating: Shift;
  readonly exchanging: Shift;
  readonly partners: Shift;
  readonly travelling: Shift;
  /** Town teachers in post whom each rule keeps from going; rules that keep nobody are left out. */
  readonly heldBack: readonly (Shift & { readonly rule: RuleId })[];
  /** Most people who may go, and the goal of people who should; Infinity where there is no ceiling. */
  readonly ceiling: Shift;
  readonly quota: Shift;
  readonly schools: readonly SchoolShift[];
}

interface Side {
  readonly facts: CountyFacts;
  readonly abilities: readonly Abilities[];
  /** Names of the bars, by person. */
  readonly bars: readonly (readonly Ineligibility[])[];
}

/** Compares the problem's own settings with new ones. Nothing is solved. */
export function previewRules(problem: Problem, settings: Settings): RulePreview {
  const before = sideOf(problem);
  const after = sideOf({ ...problem, settings });
  const count = (holds: (abilities: Abilities) => boolean): Shift => ({
    before: before.abilities.filter(holds).length,
    after: after.abilities.filter(holds).length,
  });
  const eligible = count((abilities) => abilities.eligible);
  return {
    changes: settingChanges(problem.settings, settings),
    eligible: { ...eligible, gained: turned(after, before), lost: turned(before, after) },
    rotating: count((abilities) => abilities.mayRotate),
    exchanging: count((abilities) => abilities.mayExchange),
    partners: count((abilities) => abilities.mayPartner),
    travelling: count((abilities) => abilities.freeDays > 0),
    heldBack: heldBack(before, after),
    ceiling: {
      before: ceilingOf(problem.settings, eligible.before),
      after: ceilingOf(settings, eligible.after),
    },
    quota: {
      before: goingWanted(eligible.before, problem.settings),
      after: goingWanted(eligible.after, settings),
    },
    schools: schoolShifts(before.facts, after.facts),
  };
}

function sideOf(problem: Problem): Side {
  const facts = countyFacts(problem);
  return {
    facts,
    abilities: facts.people.map((person) => abilitiesOf(person, facts)),
    bars: facts.people.map((person) => ineligibilities(person, facts.startDate, facts.settings)),
  };
}

function settingChanges(before: Settings, after: Settings): readonly SettingChange[] {
  return RULE_IDS.flatMap((rule) => {
    const old: Readonly<Record<string, unknown>> = { ...before[rule] };
    return Object.entries(after[rule])
      .filter(([parameter, value]) => JSON.stringify(old[parameter]) !== JSON.stringify(value))
      .map(([parameter, value]) => ({ rule, parameter, before: old[parameter], after: value as unknown }));
  });
}

/** Eligible on one side, barred on the other: with the reasons of the other side. */
function turned(eligible: Side, barred: Side): readonly AffectedPerson[] {
  return eligible.facts.people.flatMap((person, i) =>
    eligible.abilities[i]!.eligible && !barred.abilities[i]!.eligible
      ? [{ staffNo: person.teacher.staffNo, reasons: barred.bars[i]!.map(({ code }) => code) }]
      : [],
  );
}

function heldBack(before: Side, after: Side): RulePreview['heldBack'] {
  const inTown = (person: Person): boolean => person.inPost && person.home.sends;
  const count = ({ facts, bars }: Side, rule: RuleId): number =>
    facts.people.filter((person, i) => inTown(person) && bars[i]!.some((bar) => bar.rule === rule)).length;
  return RULE_IDS.map((rule) => ({ rule, before: count(before, rule), after: count(after, rule) })).filter(
    (entry) => entry.before > 0 || entry.after > 0,
  );
}

function ceilingOf(settings: Settings, eligible: number): number {
  const rule = settings['rotation-ceiling'];
  return rule.enabled ? mostMovers(eligible, rule) : Number.POSITIVE_INFINITY;
}

type SchoolLimit = Exclude<keyof SchoolShift, 'school'>;

const LIMITS: Readonly<Record<SchoolLimit, (facts: CountyFacts, school: SchoolFacts) => number>> = {
  senderCap: ({ settings }, school) => {
    const rule = settings['sender-cap'];
    return rule.enabled ? mostLeavingInAll(school, rule) : school.staffInPost;
  },
  mostHires: (facts, school) =>
    mayHire(school, direction.of(facts.settings)) && !school.receivesNobody
      ? Math.max(0, mostHires(facts, school))
      : 0,
  inReach: (facts, school) =>
    facts.schools.filter((other) => itinerantReach(facts, school, other) !== null).length,
  farSenders: (facts, school) =>
    school.receives
      ? facts.schools.filter(
          (other) => other.sends && other !== school && needsBed(facts, other.code, school.code),
        ).length
      : 0,
};

function schoolShifts(before: CountyFacts, after: CountyFacts): readonly SchoolShift[] {
  return before.schools.flatMap((school, i): SchoolShift[] => {
    const shifts = (Object.keys(LIMITS) as SchoolLimit[]).flatMap((limit): [SchoolLimit, Shift][] => {
      const shift = { before: LIMITS[limit](before, school), after: LIMITS[limit](after, after.schools[i]!) };
      return shift.before === shift.after ? [] : [[limit, shift]];
    });
    return shifts.length > 0 ? [{ school: school.code, ...Object.fromEntries(shifts) }] : [];
  });
}
