// Why an eligible teacher stays: the rural school that came nearest to receiving him, and what stood in the way.
import { type CountyFacts } from '../facts/county-facts';
import { type Person } from '../facts/person';
import { type SchoolFacts } from '../facts/school-facts';
import { rotationLimits } from '../model/rotation';
import {
  arrivalBlockers,
  busyBlockers,
  departureBlockers,
  personalBlockers,
  type Standing,
  surplusBlocker,
} from './blockers';
import { type StayExplanation } from './explanation';
import { fillOf, leftAt, loadBlocker, shortAt } from './load';
import { type Blocker } from './reason';

/** One entry for every teacher who meets the exchange conditions and does not leave by rotation or exchange. */
export function stayReasons(standing: Standing, eligible: readonly Person[]): readonly StayExplanation[] {
  const hosts = standing.facts.schools.filter(({ rural }) => rural);
  return eligible
    .filter((person) => !standing.usage.gone.has(person.teacher.staffNo))
    .map((person) => stayOf(standing, person, hosts));
}

interface HostAttempt {
  readonly host: SchoolFacts;
  readonly blockers: readonly Blocker[];
  readonly fill: number;
}

function stayOf(standing: Standing, person: Person, hosts: readonly SchoolFacts[]): StayExplanation {
  const { staffNo } = person.teacher;
  const own = [...personalBlockers(standing, person)];
  const surplus = surplusBlocker(standing, person, 1);
  if (surplus) own.push(surplus);
  else own.push(...busyBlockers(standing, person));
  own.push(...departureBlockers(standing, person));
  let best: HostAttempt | null = null;
  for (const host of hosts) {
    const attempt = attemptAt(standing, person, host);
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
    blockers.push({ code: gainsAt(standing.facts, person, best.host) ? 'WITHIN_GAP' : 'NO_GAIN' });
  return { staffNo, reason: blockers[0]!.code, blockers, toSchool: best.host.code };
}

const isBetter = (a: HostAttempt, b: HostAttempt): boolean =>
  a.blockers.length < b.blockers.length ||
  (a.blockers.length === b.blockers.length && a.fill > b.fill + 1e-9);

/** Null where the school was never short of anything he teaches. */
function attemptAt(standing: Standing, person: Person, host: SchoolFacts): HostAttempt | null {
  const { facts } = standing;
  const { stage, mainSubject: main } = person.teacher;
  const certificates = { stage, main, others: person.otherSubjects };
  const limits = rotationLimits(facts);
  const before = shortAt(facts, host.code, stage);
  if (fillOf(before, certificates, limits) <= 0) return null;
  const left = leftAt(standing, host.code, stage);
  const now = loadBlocker(left, certificates, limits);
  const ever = loadBlocker(before, certificates, limits);
  const load: readonly Blocker[] = ever ? [ever] : now ? [{ code: 'FILLED_BY_OTHERS' }] : [];
  return {
    host,
    blockers: [...arrivalBlockers(standing, person, host), ...load],
    fill: fillOf(left, certificates, limits),
  };
}

/** Whether his subjects carry weight in tier 1. */
function gainsAt(facts: CountyFacts, { teacher, otherSubjects }: Person, host: SchoolFacts): boolean {
  return [teacher.mainSubject, ...otherSubjects].some(
    (subject) =>
      facts.shortage(host.code, teacher.stage, subject) > 0 && (facts.subjectWeight.get(subject) ?? 1) > 0,
  );
}
