// The five tiers of the objective, computed from the facts and the moves of a plan alone (planning model, section 4).

import { isReceiver, type School } from '../../domain/school';
import { FTE_PER_DAY, isInPost } from '../../domain/service';
import { type StaffingCell } from '../../domain/shortage';
import { type Teacher } from '../../domain/teacher';
import { positivePart } from '../../domain/tolerance';
import { type TierId } from '../plan';
import { isBackbone } from '../rules/backbone-share';
import { burdenPrice } from '../rules/burden';
import { quotaStanding } from '../rules/rotation-quota';
import { type RuledPlan } from './ruled-plan';
import { filled } from './tally';

/** FTE of remaining shortage u in a cell. */
export type Remaining = (cell: StaffingCell) => number;

/** Value of every tier with the moves of the plan; with none, before any move. */
export function recomputeTiers(applied: RuledPlan): Readonly<Record<TierId, number>> {
  const into = filled(applied);
  const remaining: Remaining = (cell) => positivePart(cell.shortage - (into.get(cell.id) ?? 0));
  return {
    T1: ruralShortage(applied, remaining),
    T2: worstOffSchool(applied, remaining),
    T3: otherShortage(applied, remaining),
    T4: exchangeAndQuality(applied),
    T5: disruption(applied),
  };
}

const receives = (applied: RuledPlan, code: string): boolean => {
  const school = applied.schools.get(code);
  return school !== undefined && isReceiver(school);
};

/** T1, FTE weighed by remoteness and subject. */
function ruralShortage(applied: RuledPlan, remaining: Remaining): number {
  const weights = new Map(applied.roster.subjects.map((subject) => [subject.code, subject.weight]));
  let sum = 0;
  for (const cell of applied.cells.values()) {
    const school = applied.schools.get(cell.school);
    if (!school || !isReceiver(school)) continue;
    sum += (1 + 0.25 * school.remoteness) * (weights.get(cell.subject) ?? 1) * remaining(cell);
  }
  return sum;
}

/** T2, share of its need that the worst-off rural school still lacks. */
function worstOffSchool(applied: RuledPlan, remaining: Remaining): number {
  const totals = new Map<string, { need: number; lacking: number }>();
  for (const cell of applied.cells.values()) {
    if (!receives(applied, cell.school)) continue;
    const total = totals.get(cell.school) ?? { need: 0, lacking: 0 };
    total.need += cell.need;
    total.lacking += remaining(cell);
    totals.set(cell.school, total);
  }
  return Math.max(
    0,
    ...[...totals.values()].filter(({ need }) => need > 0).map(({ need, lacking }) => lacking / need),
  );
}

/** T3, FTE outside the countryside. */
function otherShortage(applied: RuledPlan, remaining: Remaining): number {
  const others = [...applied.cells.values()].filter((cell) => !receives(applied, cell.school));
  return others.reduce((sum, cell) => sum + remaining(cell), 0);
}

/** T4: people missing to the quota, backbone teachers missing among them, 0.01 for each rural school without one. */
function exchangeAndQuality(applied: RuledPlan): number {
  const { goingMissing, backboneMissing } = quotaStanding(applied, applied.settings);
  const quota = applied.settings['rotation-quota'].enabled ? goingMissing + backboneMissing : 0;
  return quota + 0.01 * ruralSchoolsWithoutBackbone(applied);
}

function ruralSchoolsWithoutBackbone(applied: RuledPlan): number {
  const { level } = applied.settings['backbone-share'];
  const moved = new Map(applied.departures.map(({ teacher, to }) => [teacher.staffNo, to.code]));
  const served = new Set<string>();
  for (const { teacher, absent, presentAt } of applied.people.values()) {
    if (absent || !isInPost(teacher, applied.startDate) || !isBackbone(teacher, level)) continue;
    served.add(moved.get(teacher.staffNo) ?? presentAt);
  }
  const needy = new Set(
    [...applied.cells.values()].filter((cell) => cell.need > 0).map((cell) => cell.school),
  );
  return [...needy].filter((code) => receives(applied, code) && !served.has(code)).length;
}

/** T5, the price of all moves. */
function disruption(applied: RuledPlan): number {
  let price = 0;
  for (const { person, home, host } of applied.rotations) {
    price += 1 + priceOfDistance(applied, home, host) + personalPrice(applied, person.teacher, home);
  }
  for (const { person, town, rural } of applied.exchanges) {
    price += 2 + 2 * priceOfDistance(applied, town, rural) + personalPrice(applied, person.teacher, town);
  }
  for (const { move, person, host } of applied.itinerants) {
    price += move.daysPerWeek * FTE_PER_DAY * (1 + applied.km(person.teacher.schoolCode, host.code) / 10);
  }
  for (const { move } of applied.hires) price += 0.5 * move.count;
  for (const { move } of applied.covers) price += 0.1 * move.fte;
  return price;
}

/** km / 50; 0 between schools of which either names the other as its pair. */
function priceOfDistance(applied: RuledPlan, a: School, b: School): number {
  const paired = a.pairedSchoolCode === b.code || b.pairedSchoolCode === a.code;
  return paired ? 0 : applied.km(a.code, b.code) / 50;
}

/** What sending this very teacher adds: years served already (rule `burden`), less what the next title still asks for. */
function personalPrice(
  { settings, records, schools, startDate }: RuledPlan,
  teacher: Teacher,
  home: School,
): number {
  const own = records.get(teacher.staffNo) ?? [];
  const history = { teacher, home, records: own, schoolOf: (code: string) => schools.get(code) };
  return burdenPrice(settings, history, startDate) - titleAllowance(teacher);
}

/** 0.25 for a teacher who lacks the year of rural service that the next title (senior, professor) asks for. */
function titleAllowance({ title, ruralServiceYears }: Teacher): number {
  return (title === 'FIRST' || title === 'SENIOR') && ruralServiceYears < 1 ? 0.25 : 0;
}
