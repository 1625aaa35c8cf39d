// Quota ledger (交流比例台账): who met the exchange conditions, who went to a receiver, by sending school with names.

import { type Roster } from '../../domain/roster';
import { isReceiver, isSender } from '../../domain/school';
import { wholePersons } from '../../domain/tolerance';
import { type Person } from '../county/person';
import { ineligibilities } from '../eligibility/eligibility';
import { type CountyFacts, countyFacts } from '../facts/county-facts';
import { type PlanMoves } from '../plan';
import { createProblem } from '../problem';
import { isOrdinary } from '../rules/direction';
import { isWithin, schoolYearSpan } from './school-year-span';

/** Somebody who goes, or went, from a town school to a rural one. */
export interface Goer {
  readonly staffNo: string;
  readonly toSchool: string;
}

export interface QuotaName extends Goer {
  readonly name: string;
  readonly backbone: boolean;
  /** Met the exchange conditions before the year's postings. */
  readonly eligible: boolean;
}

export interface SendingSchool {
  readonly school: string;
  readonly schoolName: string;
  readonly staffInPost: number;
  readonly eligible: number;
  readonly went: number;
  readonly backbone: number;
  readonly names: readonly QuotaName[];
}

export interface QuotaLedger {
  readonly eligible: number;
  readonly went: number;
  readonly backbone: number;
  /** Share of the eligible that should go (`rotation-quota`). */
  readonly quotaShare: number;
  /** Share of those who go that should be backbone teachers (`backbone-share`). */
  readonly backboneShare: number;
  /** Whole persons short of the quota; 0 when it is reached. */
  readonly missedBy: number;
  /** Whole backbone teachers short of their share; 0 when it is reached. */
  readonly backboneMissedBy: number;
  /** Schools with eligible teachers or goers, by code. */
  readonly schools: readonly SendingSchool[];
}

/** Those a plan sends to the countryside: rotations and the town side of exchanges. */
export function goersOfPlan(plan: PlanMoves): readonly Goer[] {
  return [
    ...plan.rotations.map(({ staffNo, toSchool }) => ({ staffNo, toSchool })),
    ...plan.exchanges.map(({ staffNo, ruralSchool }) => ({ staffNo, toSchool: ruralSchool })),
  ];
}

/** Those whose full-time service at a receiver, from a sender, starts in the roster's school year and was not withdrawn. */
export function goersOfRecords(roster: Roster): readonly Goer[] {
  const span = schoolYearSpan(roster.county.startDate);
  const schools = new Map(roster.schools.map((school) => [school.code, school]));
  const home = new Map(roster.teachers.map((teacher) => [teacher.staffNo, teacher.schoolCode]));
  const goers = new Map<string, Goer>();
  for (const { staffNo, kind, status, startsOn, toSchoolCode } of roster.rotations) {
    if (kind === 'ITINERANT' || kind === 'SHADOWING' || status === 'WITHDRAWN') continue;
    const [from, to] = [schools.get(home.get(staffNo) ?? ''), schools.get(toSchoolCode)];
    const counts = from && to && isSender(from) && isReceiver(to);
    if (counts && isWithin(span, startsOn)) goers.set(staffNo, { staffNo, toSchool: toSchoolCode });
  }
  return [...goers.values()];
}

/** The people as they stood before the postings of this school year, which must not make anybody ineligible. */
function factsBeforePostings(roster: Roster): CountyFacts {
  const span = schoolYearSpan(roster.county.startDate);
  const earlier = roster.rotations.filter((record) => record.startsOn < span.from);
  return countyFacts(createProblem({ ...roster, rotations: earlier }));
}

/** Whole persons still missing to a share, with 1e-9 of grace. */
function missing(goal: number, reached: number): number {
  return Math.max(0, wholePersons(goal - reached));
}

/** The ledger of one school year for these goers; a goer who is not on the roster is a RangeError. */
export function quotaLedger(roster: Roster, goers: readonly Goer[]): QuotaLedger {
  const facts = factsBeforePostings(roster);
  const { settings, startDate } = facts;
  const eligible = new Set(
    facts.people.filter((person) => ineligibilities(person, startDate, settings).length === 0),
  );
  const names = goers
    .filter((goer) => isTowardsReceiver(facts, goer))
    .map((goer) => nameOf(facts, goer, eligible));
  const schools = facts.schools
    .map((school): SendingSchool => {
      const own = names.filter((entry) => entry.person.home === school).map(({ person: _, ...name }) => name);
      return {
        school: school.code,
        schoolName: school.school.name,
        staffInPost: school.staffInPost,
        eligible: [...eligible].filter((person) => person.home === school).length,
        went: own.length,
        backbone: own.filter((name) => name.backbone).length,
        names: own,
      };
    })
    .filter((school) => school.eligible > 0 || school.went > 0);
  const backbone = names.filter((name) => name.backbone).length;
  const quotaShare = settings['rotation-quota'].share;
  const backboneShare = settings['backbone-share'].share;
  return {
    eligible: eligible.size,
    went: names.length,
    backbone,
    quotaShare,
    backboneShare,
    missedBy: missing(quotaShare * eligible.size, names.length),
    backboneMissedBy: missing(backboneShare * names.length, backbone),
    schools,
  };
}

/** People going from a sender to a receiver count; other directions do not. */
function isTowardsReceiver({ personByStaffNo, schoolByCode }: CountyFacts, goer: Goer): boolean {
  const [home, host] = [personByStaffNo.get(goer.staffNo)?.home, schoolByCode.get(goer.toSchool)];
  return !home || !host || isOrdinary(home, host);
}

function nameOf(
  facts: CountyFacts,
  goer: Goer,
  eligible: ReadonlySet<Person>,
): QuotaName & { readonly person: Person } {
  const person = facts.personByStaffNo.get(goer.staffNo);
  if (!person) throw new RangeError(`No teacher ${goer.staffNo} on the roster`);
  const { name } = person.teacher;
  return { ...goer, name, backbone: person.backbone, eligible: eligible.has(person), person };
}
