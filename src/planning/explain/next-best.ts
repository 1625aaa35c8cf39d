// Who could have made a move instead, the nearest first, and why each was not chosen.

import { FTE_PER_DAY } from '../../domain/service';
import { SOLVED_FTE_TOLERANCE } from '../../domain/tolerance';
import { historyOf, type Person } from '../county/person';
import { type SchoolFacts } from '../county/school-facts';
import { isPaired, rotationLimits } from '../model/rotation';
import { type ExchangeMove } from '../plan';
import { type NextBest } from '../plan/explanation';
import { type Blocker } from '../plan/reason';
import { burdenPrice } from '../rules/burden';
import { coverShare } from '../rules/cover';
import { direction, isOpen, isOrdinary } from '../rules/direction';
import {
  arrivalBlockers,
  busyBlockers,
  departureBlockers,
  type PlannedCounty,
  personalBlockers,
  surplusBlocker,
  travelBlockers,
} from './blockers';
import { isQualified } from './candidates';
import { fillOf, leftAt, loadBlocker } from './load';

/** Next-best teachers told for one move, where so many exist. */
const MOST = 3;

/** The move as it was made: what the others are compared with. */
export interface Chosen {
  readonly staffNo: string;
  /** FTE. */
  readonly fill: number;
  /** T5 terms. */
  readonly cost: number;
  readonly backbone: boolean;
}

/** One try to put somebody else in: FTE filled, T5 cost, bars. */
export type Attempt = Pick<NextBest, 'fte' | 'cost' | 'blockers'>;

/** The best of `people` by bars, fill, cost and staff number; `attempt` is null for those it is not about. */
export function nextBest(
  people: readonly Person[],
  chosen: Chosen,
  attempt: (person: Person) => Attempt | null,
): readonly NextBest[] {
  const found: NextBest[] = [];
  for (const person of people) {
    const { staffNo, schoolCode } = person.teacher;
    if (staffNo === chosen.staffNo) continue;
    const tried = attempt(person);
    if (!tried) continue;
    const entry = { staffNo, fromSchool: schoolCode, ...tried };
    const at = found.findIndex((other) => compare(entry, other) < 0);
    if (at >= 0) found.splice(at, 0, entry);
    else if (found.length < MOST) found.push(entry);
    if (found.length > MOST) found.pop();
  }
  return found.map((entry) => {
    if (entry.blockers.length > 0) return entry;
    const person = people.find(({ teacher }) => teacher.staffNo === entry.staffNo)!;
    return { ...entry, blockers: [lost(entry, chosen, person)] };
  });
}

function compare(a: NextBest, b: NextBest): number {
  if (a.blockers.length !== b.blockers.length) return a.blockers.length - b.blockers.length;
  if (Math.abs(a.fte - b.fte) > SOLVED_FTE_TOLERANCE) return b.fte - a.fte;
  if (Math.abs(a.cost - b.cost) > SOLVED_FTE_TOLERANCE) return a.cost - b.cost;
  return a.staffNo < b.staffNo ? -1 : 1;
}

/** Nothing bars them: then the comparison with the one chosen decided. */
function lost(entry: NextBest, chosen: Chosen, person: Person): Blocker {
  if (entry.fte < chosen.fill - SOLVED_FTE_TOLERANCE) {
    return { code: 'FILLS_LESS', actual: entry.fte, limit: chosen.fill };
  }
  if (chosen.backbone && !person.backbone) return { code: 'BACKBONE_WANTED' };
  if (entry.cost > chosen.cost + SOLVED_FTE_TOLERANCE) {
    return { code: 'COSTS_MORE', actual: entry.cost, limit: chosen.cost };
  }
  if (
    entry.fte <= chosen.fill + SOLVED_FTE_TOLERANCE &&
    Math.abs(entry.cost - chosen.cost) <= SOLVED_FTE_TOLERANCE
  ) {
    return { code: 'AS_GOOD' };
  }
  return { code: 'WITHIN_GAP' };
}

/** 1 + km/50 with its allowances and the burden (T5), for one teacher and host. */
export function rotationCostOf({ facts }: PlannedCounty, person: Person, host: string): number {
  const km = isPaired(facts, person.home.code, host) ? 0 : facts.km(person.home.code, host);
  return 1 + km / 50 + personalCost(facts, person);
}

/** 2 + 2 km/50 with the same allowances (T5). */
export function exchangeCostOf({ facts }: PlannedCounty, person: Person, host: string): number {
  const km = isPaired(facts, person.home.code, host) ? 0 : facts.km(person.home.code, host);
  return 2 + (2 * km) / 50 + personalCost(facts, person);
}

/** Less for a teacher who lacks rural service, more for one who has served long. */
function personalCost(facts: PlannedCounty['facts'], person: Person): number {
  const history = historyOf(person, facts.schoolByCode);
  return burdenPrice(facts.settings, history, facts.startDate) - (person.lacksRuralService ? 0.25 : 0);
}

/** Somebody else rotates to the host; `planned` is the plan without the move in question. */
export function rotationAttempt(
  planned: PlannedCounty,
  person: Person,
  host: SchoolFacts,
  left: (subject: string) => number,
): Attempt | null {
  const { facts } = planned;
  const { stage, mainSubject: main } = person.teacher;
  const limits = rotationLimits(facts);
  const certificates = { stage, main, others: person.otherSubjects };
  const fte = fillOf(left, certificates, limits);
  if (!isOpen(person.home, host, direction.of(facts.settings)) || fte <= SOLVED_FTE_TOLERANCE) return null;
  const surplus = surplusBlocker(planned, person, 1);
  const load = loadBlocker(left, certificates, limits);
  const blockers = [
    ...personalBlockers(planned, person),
    ...(surplus ? [surplus] : busyBlockers(planned, person)),
    ...departureBlockers(planned, person, isOrdinary(person.home, host)),
    ...arrivalBlockers(planned, person, host),
    ...(load ? [load] : []),
  ];
  return { fte, cost: rotationCostOf(planned, person, host.code), blockers };
}

export interface Day {
  readonly host: SchoolFacts;
  readonly stage: Person['teacher']['stage'];
  readonly subject: string;
  readonly days: number;
}

/** Somebody else travels the same days. */
export function itinerantAttempt(planned: PlannedCounty, person: Person, work: Day): Attempt | null {
  const { host, stage, subject, days } = work;
  if (person.teacher.stage !== stage || person.home === host || !isQualified(person, subject)) return null;
  const blockers = travelBlockers(planned, person, host);
  const { facts, usage } = planned;
  const running = person.runningDays + (usage.days.get(person.teacher.staffNo) ?? 0);
  const free = Math.min(days, Math.max(0, facts.settings['itinerant-reach'].days - running));
  const fte = Math.min(free * FTE_PER_DAY, leftAt(planned, host.code, stage)(subject));
  return { fte, cost: free * FTE_PER_DAY * (1 + facts.km(person.home.code, host.code) / 10), blockers };
}

/** Somebody else of the school covers the same subject. */
export function coverAttempt(
  planned: PlannedCounty,
  person: Person,
  { host, stage, subject }: Day,
): Attempt | null {
  const { facts, usage } = planned;
  const { teacher } = person;
  if (teacher.stage !== stage || person.home !== host || teacher.mainSubject === subject || !person.movable) {
    return null;
  }
  const share = coverShare(facts.settings.cover);
  const free = share * teacher.fte - (usage.covers.get(teacher.staffNo) ?? 0);
  const surplus = facts.surplus(host.code, stage, teacher.mainSubject);
  const leaving = usage.leaving.get(`${host.code}|${stage}|${teacher.mainSubject}`) ?? 0;
  const checks: readonly [Blocker, boolean][] = [
    [{ code: 'NOT_QUALIFIED' }, !isQualified(person, subject)],
    [{ code: 'NEEDED_ELSEWHERE' }, usage.gone.has(teacher.staffNo)],
    [{ code: 'SENDER_SHORT', actual: surplus }, surplus <= SOLVED_FTE_TOLERANCE],
    [
      { code: 'NEEDED_ELSEWHERE' },
      surplus > SOLVED_FTE_TOLERANCE && surplus - leaving <= SOLVED_FTE_TOLERANCE,
    ],
    [{ code: 'COVER_SHARE', limit: share }, free <= SOLVED_FTE_TOLERANCE],
  ];
  const fte = Math.max(0, Math.min(free, surplus - leaving, leftAt(planned, host.code, stage)(subject)));
  return { fte, cost: 0.1 * fte, blockers: checks.filter(([, holds]) => holds).map(([blocker]) => blocker) };
}

/** Somebody else of town trades places with the partner. */
export function exchangeAttempt(planned: PlannedCounty, person: Person, move: ExchangeMove): Attempt | null {
  const { facts } = planned;
  const { teacher } = person;
  if (teacher.stage !== move.stage || teacher.mainSubject !== move.subject || !person.home.sends) return null;
  const partner = facts.personByStaffNo.get(move.partnerStaffNo)!;
  const blockers: Blocker[] = [
    ...personalBlockers(planned, person),
    ...busyBlockers(planned, person),
    ...arrivalBlockers(planned, person, partner.home),
    ...departureBlockers(planned, person).filter(({ code }) => code !== 'BACKBONE_SHARE'),
  ];
  if (person.home.receivesNobody || partner.pins.neverTo.includes(person.home.code)) {
    blockers.push({ code: 'PINNED' });
  }
  return { fte: 0, cost: exchangeCostOf(planned, person, partner.home.code), blockers };
}
