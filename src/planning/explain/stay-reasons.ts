// Why an eligible teacher stays: the rural school that came nearest to receiving them, and what stood in the way.
import { FTE_TOLERANCE } from '../../domain/tolerance';
import { type Person } from '../county/person';
import { type SchoolFacts } from '../county/school-facts';
import { type CountyFacts } from '../facts/county-facts';
import { rotationLimits } from '../model/rotation';
import { type StayExplanation } from '../plan/explanation';
import { type Blocker } from '../plan/reason';
import {
  arrivalBlockers,
  busyBlockers,
  departureBlockers,
  type PlannedCounty,
  personalBlockers,
  surplusBlocker,
} from './blockers';
import { fillOf, leftAt, loadBlocker, shortAt } from './load';

/** One entry for every teacher who meets the exchange conditions and does not leave by rotation or exchange. */
export function stayReasons(planned: PlannedCounty, eligible: readonly Person[]): readonly StayExplanation[] {
  const hosts = planned.facts.schools.filter(({ receives }) => receives);
  return eligible
    .filter((person) => !planned.usage.gone.has(person.teacher.staffNo))
    .map((person) => stayOf(planned, person, hosts));
}

interface HostAttempt {
  readonly host: SchoolFacts;
  readonly blockers: readonly Blocker[];
  readonly fill: number;
}

function stayOf(planned: PlannedCounty, person: Person, hosts: readonly SchoolFacts[]): StayExplanation {
  const { staffNo } = person.teacher;
  const own = [...personalBlockers(planned, person)];
  const surplus = surplusBlocker(planned, person, 1);
  if (surplus) own.push(surplus);
  else own.push(...busyBlockers(planned, person));
  own.push(...departureBlockers(planned, person));
  let best: HostAttempt | null = null;
  for (const host of hosts) {
    if (host === person.home) continue;
    const attempt = attemptAt(planned, person, host);
    if (attempt && (!best || isBetter(attempt, best))) best = attempt;
  }
  if (!best)
    return {
      staffNo,
      reason: 'NO_RURAL_SHORTAGE',
      blockers: [{ code: 'NO_RURAL_SHORTAGE' }],
      toSchool: null,
    };
  const blockers = [...own, ...best.blockers];
  if (blockers.length === 0)
    blockers.push({ code: gainsAt(planned.facts, person, best.host) ? 'WITHIN_GAP' : 'NO_GAIN' });
  return { staffNo, reason: blockers[0]!.code, blockers, toSchool: best.host.code };
}

const isBetter = (a: HostAttempt, b: HostAttempt): boolean =>
  a.blockers.length < b.blockers.length ||
  (a.blockers.length === b.blockers.length && a.fill > b.fill + FTE_TOLERANCE);

/** Null where the school was never short of anything they teach. */
function attemptAt(planned: PlannedCounty, person: Person, host: SchoolFacts): HostAttempt | null {
  const { facts } = planned;
  const { stage, mainSubject: main } = person.teacher;
  const certificates = { stage, main, others: person.otherSubjects };
  const limits = rotationLimits(facts);
  const before = shortAt(facts, host.code, stage);
  if (fillOf(before, certificates, limits) <= 0) return null;
  const left = leftAt(planned, host.code, stage);
  const now = loadBlocker(left, certificates, limits);
  const ever = loadBlocker(before, certificates, limits);
  const load: readonly Blocker[] = ever ? [ever] : now ? [{ code: 'FILLED_BY_OTHERS' }] : [];
  return {
    host,
    blockers: [...arrivalBlockers(planned, person, host), ...load],
    fill: fillOf(left, certificates, limits),
  };
}

/** Whether their subjects carry weight in tier 1. */
function gainsAt(facts: CountyFacts, { teacher, otherSubjects }: Person, host: SchoolFacts): boolean {
  return [teacher.mainSubject, ...otherSubjects].some(
    (subject) =>
      facts.shortage(host.code, teacher.stage, subject) > 0 && (facts.subjectWeight.get(subject) ?? 1) > 0,
  );
}
