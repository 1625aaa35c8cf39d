// Why a shortage remains: every way to fill it is tried against the finished plan, and the least barred one is named.

import { FTE_PER_DAY } from '../../domain/service';
import { type StaffingCell } from '../../domain/shortage';
import { cellId } from '../../domain/staffing-need';
import { SOLVED_FTE_TOLERANCE } from '../../domain/tolerance';
import { type SchoolFacts } from '../county/school-facts';
import { type CountyFacts } from '../facts/county-facts';
import { hireLimits, hiringProfiles } from '../model/hire';
import { rotationLimits } from '../model/rotation';
import { type CellDetail, type Way } from '../plan/explanation';
import { type Blocker, type ReasonCode } from '../plan/reason';
import { coverShare } from '../rules/cover';
import { direction, isNoDirection, isOrdinary, mayHire } from '../rules/direction';
import {
  alreadyFills,
  arrivalBlockers,
  departureBlockers,
  directionBlockers,
  outOfReach,
  type PlannedCounty,
  seenFrom,
  travelBlockers,
} from './blockers';
import { type Candidate, candidatesOf, isQualified, stageSubjects } from './candidates';
import { hireBlockers } from './hire-blockers';
import { leftAt, loadBlocker } from './load';
import { remainingAt } from './usage';
import { WayCollector } from './ways';

/** Ways told for one cell. */
const MOST_WAYS = 4;

export interface ShortageReason {
  readonly reason: ReasonCode;
  readonly detail: CellDetail;
}

interface Scene {
  readonly planned: PlannedCounty;
  readonly candidates: ReturnType<typeof candidatesOf>;
  readonly subjects: ReturnType<typeof stageSubjects>;
}

interface Target extends Scene {
  readonly cell: StaffingCell;
  /** u[c], FTE. */
  readonly left: number;
  /** Shortage left at the school, by subject of the cell's stage. */
  readonly leftOf: (subject: string) => number;
  /** Whether a school is out of itinerant reach. */
  readonly isFar: (home: SchoolFacts) => boolean;
  readonly collector: WayCollector;
}

const NOT_QUALIFIED: Blocker = { code: 'NOT_QUALIFIED' };

/** Reasons of every cell that still is short, by cell id. */
export function shortageReasons(planned: PlannedCounty): ReadonlyMap<string, ShortageReason> {
  const { facts } = planned;
  const scene = { planned, candidates: candidatesOf(planned), subjects: stageSubjects(facts) };
  return new Map(
    facts.staffing.cells.flatMap((cell): [string, ShortageReason][] => {
      const left = remainingAt(facts, planned.usage, cell);
      if (left <= SOLVED_FTE_TOLERANCE) return [];
      const leftOf = leftAt(planned, cell.school, cell.stage);
      const isFar = farFrom(facts, facts.schoolByCode.get(cell.school)!);
      const collector = new WayCollector();
      return [[cell.id, reasonOf({ ...scene, cell, left, leftOf, isFar, collector })]];
    }),
  );
}

function farFrom(facts: CountyFacts, host: SchoolFacts): (home: SchoolFacts) => boolean {
  const known = new Map<SchoolFacts, boolean>();
  return (home) => {
    const far = known.get(home) ?? outOfReach(facts, home, host) !== null;
    known.set(home, far);
    return far;
  };
}

function reasonOf(target: Target): ShortageReason {
  const { facts } = target.planned;
  const host = facts.schoolByCode.get(target.cell.school)!;
  for (const candidate of target.candidates[target.cell.stage]) {
    if (candidate.busy.length > 0 && alreadyFills(target.cell.id, target.planned, candidate.person)) continue;
    if (candidate.person.home === host) offerCover(target, candidate);
    else offerItinerant(target, candidate);
    if (!isNoDirection(candidate.person.home, host)) offerRotation(target, candidate);
  }
  offerHire(target);
  offerArrived(target);
  const ways = target.collector.ways();
  const weightless = host.receives && facts.tier1Weight(target.cell) === 0;
  return { reason: codeOf(ways, weightless), detail: { ways: ways.slice(0, MOST_WAYS) } };
}

function codeOf(ways: readonly Way[], weightless: boolean): ReasonCode {
  const first = ways[0];
  if (!first) return 'NOBODY_SPARE';
  return first.blockers[0]?.code ?? (weightless ? 'NO_GAIN' : 'WITHIN_GAP');
}

function unqualified(target: Target, candidate: Candidate): readonly Blocker[] {
  return isQualified(candidate.person, target.cell.subject) ? [] : [NOT_QUALIFIED];
}

function offerCover(target: Target, candidate: Candidate): void {
  const { cell, left, collector, planned } = target;
  const { person, count } = candidate;
  const { teacher, home } = person;
  if (!person.movable || teacher.mainSubject === cell.subject) return;
  const blockers = [...unqualified(target, candidate)];
  if (planned.usage.gone.has(teacher.staffNo)) blockers.push({ code: 'NEEDED_ELSEWHERE' });
  const share = coverShare(planned.facts.settings.cover);
  const free = share * teacher.fte - (planned.usage.covers.get(teacher.staffNo) ?? 0);
  if (free <= SOLVED_FTE_TOLERANCE) blockers.push({ code: 'COVER_SHARE', limit: share });
  const surplus = planned.facts.surplus(home.code, teacher.stage, teacher.mainSubject);
  const leaving = planned.usage.leaving.get(cellId(home.code, teacher.stage, teacher.mainSubject)) ?? 0;
  if (surplus <= SOLVED_FTE_TOLERANCE) blockers.push({ code: 'SENDER_SHORT', actual: surplus });
  else if (surplus - leaving <= SOLVED_FTE_TOLERANCE) {
    blockers.push(seenFrom(cell.id, planned, person, 2 * SOLVED_FTE_TOLERANCE)({ code: 'NEEDED_ELSEWHERE' }));
  }
  const fte = Math.min(left, surplus, share * teacher.fte);
  collector.offer({ measure: 'COVER', blockers, fte, candidates: count, staffNo: teacher.staffNo });
}

function offerItinerant(target: Target, candidate: Candidate): void {
  const { cell, left, collector, planned } = target;
  const { person, count, daySurplus } = candidate;
  const own = unqualified(target, candidate);
  const least = own.length + (daySurplus ? 1 : 0) + (target.isFar(person.home) ? 1 : 0);
  if (!collector.isWorth(least)) return;
  const host = planned.facts.schoolByCode.get(cell.school)!;
  const seen = seenFrom(cell.id, planned, person, FTE_PER_DAY);
  const blockers = [...own, ...travelBlockers(planned, person, host).map(seen)];
  const { staffNo } = person.teacher;
  collector.offer({
    measure: 'ITINERANT',
    blockers,
    fte: Math.min(left, FTE_PER_DAY),
    candidates: count,
    staffNo,
  });
}

function offerRotation(target: Target, candidate: Candidate): void {
  const { cell, left, collector, planned, subjects } = target;
  const { person, count, personal, busy, wholeSurplus } = candidate;
  const own = unqualified(target, candidate);
  const { facts } = planned;
  const host = facts.schoolByCode.get(cell.school)!;
  const closed = directionBlockers(facts, person.home, host);
  const seen = seenFrom(cell.id, planned, person, 1);
  const known = [...own, ...closed, ...personal, ...(wholeSurplus ? [seen(wholeSurplus)] : busy)];
  if (!collector.isWorth(known.length)) return;
  const limits = rotationLimits(facts);
  const { stage, mainSubject: main, staffNo } = person.teacher;
  const others =
    own.length === 0 ? person.otherSubjects : subjects[stage].filter((subject) => subject !== main);
  const load = loadBlocker(target.leftOf, { stage, main, others }, limits);
  const blockers = [
    ...known,
    ...departureBlockers(planned, person, isOrdinary(person.home, host)),
    ...arrivalBlockers(planned, person, host),
    ...(load ? [load] : noOthers(main === cell.subject, limits.others)),
  ];
  const fte = Math.min(left, main === cell.subject ? 1 : limits.others);
  collector.offer({ measure: 'ROTATION', blockers, fte, candidates: count, staffNo });
}

function offerHire(target: Target): void {
  const { cell, left, collector, planned } = target;
  const { facts } = planned;
  const host = facts.schoolByCode.get(cell.school)!;
  const limits = hireLimits(facts);
  const profiles = hiringProfiles(facts).filter(({ stage }) => stage === cell.stage);
  const fitting = profiles.filter(({ main, also }) => main === cell.subject || also.includes(cell.subject));
  const asked = fitting.length > 0 ? fitting : [{ stage: cell.stage, main: cell.subject, also: [] }];
  for (const { stage, main, also } of asked) {
    const load = loadBlocker(target.leftOf, { stage, main, others: also }, limits);
    const blockers = [
      ...(fitting.length > 0 ? [] : [{ code: 'NO_PROFILE' } as const]),
      ...(mayHire(host, direction.of(facts.settings)) ? [] : [{ code: 'DIRECTION' } as const]),
      ...hireBlockers(planned, host),
      ...(load ? [load] : noOthers(main === cell.subject, limits.others)),
    ];
    const fte = Math.min(left, main === cell.subject ? 1 : limits.others);
    collector.offer({ measure: 'HIRE', blockers, fte, candidates: 1 });
  }
}

/** With nothing allowed in other subjects, only teachers of the subject itself help. */
function noOthers(isMain: boolean, most: number): readonly Blocker[] {
  return isMain || most > SOLVED_FTE_TOLERANCE ? [] : [{ code: 'OTHER_SUBJECTS', limit: most }];
}

/** Somebody whom the plan already sends there, with time left. */
function offerArrived(target: Target): void {
  const { cell, left, collector, planned } = target;
  const { facts, usage } = planned;
  const limits = rotationLimits(facts);
  for (const { staffNo, toSchool, fills } of usage.moves.rotations) {
    const person = facts.personByStaffNo.get(staffNo)!;
    if (toSchool !== cell.school || person.teacher.stage !== cell.stage) continue;
    const inAll = fills.reduce((total, fill) => total + fill.fte, 0);
    if (inAll >= 1 - SOLVED_FTE_TOLERANCE || person.teacher.mainSubject === cell.subject) continue;
    const inOthers = fills.reduce(
      (total, fill) => total + (fill.subject === person.teacher.mainSubject ? 0 : fill.fte),
      0,
    );
    const blockers: Blocker[] = isQualified(person, cell.subject) ? [] : [NOT_QUALIFIED];
    if (inOthers >= limits.others - SOLVED_FTE_TOLERANCE)
      blockers.push({ code: 'OTHER_SUBJECTS', limit: limits.others });
    collector.offer({
      measure: 'ROTATION',
      blockers,
      fte: Math.min(left, 1 - inAll),
      candidates: 1,
      staffNo,
    });
  }
}
