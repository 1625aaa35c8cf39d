// What stands in the way of one more move, all other moves of the plan kept: the common ground of every explanation.
import { FTE_PER_DAY } from '../../domain/service';
import { cellId } from '../../domain/staffing-need';
import { FTE_TOLERANCE, SOLVED_FTE_TOLERANCE } from '../../domain/tolerance';
import { type Person } from '../county/person';
import { type SchoolFacts } from '../county/school-facts';
import { ineligibilities } from '../eligibility/eligibility';
import { type CountyFacts } from '../facts/county-facts';
import { needsBed } from '../model/flow';
import { type Blocker } from '../plan/reason';
import { direction, isOpen } from '../rules/direction';
import { isInReach } from '../rules/itinerant-reach';
import { mostMovers } from '../rules/rotation-ceiling';
import { mostLeaving } from '../rules/sender-cap';
import { type Usage } from './usage';

/** A county on its way through a plan: who uses what. */
export interface PlannedCounty {
  readonly facts: CountyFacts;
  readonly usage: Usage;
  /** Teachers who meet the exchange conditions. */
  readonly eligibleCount: number;
}

/** Why the teacher may not rotate at all, whatever the host and whatever the plan; empty for most of the eligible. */
export function personalBlockers(
  { facts }: Pick<PlannedCounty, 'facts'>,
  person: Person,
): readonly Blocker[] {
  const { settings, startDate } = facts;
  // Whether anybody of the school may go, and where to, the rule `direction` says.
  const found = ineligibilities(person, startDate, settings)
    .filter(({ code }) => code !== 'RURAL_SCHOOL')
    .map(({ code, measure }): Blocker => ({ code, ...measure(person, startDate, settings) }));
  if (person.inPost && !person.fullTime) found.push({ code: 'NOT_FULL_TIME' });
  if (person.pins.stays || person.pins.neverAtAll) found.push({ code: 'PINNED' });
  return found;
}

/** Whether `fte` more can leave the teacher's home cell: not there, needed by the plan, or free (null). */
export function surplusBlocker({ facts, usage }: PlannedCounty, person: Person, fte: number): Blocker | null {
  const { teacher, home } = person;
  const id = cellId(home.code, teacher.stage, teacher.mainSubject);
  const surplus = facts.surplus(home.code, teacher.stage, teacher.mainSubject);
  const left = surplus - (usage.leaving.get(id) ?? 0);
  if (left >= fte - SOLVED_FTE_TOLERANCE) return null;
  if (surplus < fte - FTE_TOLERANCE) return { code: 'SENDER_SHORT', actual: surplus, limit: fte };
  return {
    code: surplus - (usage.pinned.get(id) ?? 0) < fte - FTE_TOLERANCE ? 'PINNED' : 'NEEDED_ELSEWHERE',
  };
}

/**
 * The same blocker seen from one cell: surplus that the plan already brings into that very cell is not used elsewhere,
 * there simply is no more of it.
 */
export function seenFrom(cell: string, planned: PlannedCounty, person: Person, fte: number) {
  const { facts, usage } = planned;
  const { teacher, home } = person;
  const id = cellId(home.code, teacher.stage, teacher.mainSubject);
  return (blocker: Blocker): Blocker => {
    if (blocker.code !== 'NEEDED_ELSEWHERE') return blocker;
    const surplus = facts.surplus(home.code, teacher.stage, teacher.mainSubject);
    const elsewhere = surplus - (usage.pinned.get(id) ?? 0) - (usage.feeding.get(`${id}>${cell}`) ?? 0);
    return elsewhere >= fte - SOLVED_FTE_TOLERANCE
      ? blocker
      : { code: 'SENDER_SHORT', actual: surplus, limit: fte };
  };
}

/** Whether the plan already has the teacher work in the cell. */
export function alreadyFills(cell: string, { usage }: PlannedCounty, { teacher }: Person): boolean {
  return (usage.feeding.get(`${teacher.staffNo}>${cell}`) ?? 0) > 0;
}

/** Whether the rule set closes the way from one school to the other. */
export function directionBlockers(
  { settings }: CountyFacts,
  home: SchoolFacts,
  host: SchoolFacts,
): readonly Blocker[] {
  return isOpen(home, host, direction.of(settings)) ? [] : [{ code: 'DIRECTION' }];
}

/** County-wide and sender-side limits of one more rotation; `ordinary`: from a sender to a receiver. */
export function departureBlockers(
  planned: PlannedCounty,
  person: Person,
  ordinary = true,
): readonly Blocker[] {
  const { facts, usage, eligibleCount } = planned;
  const { settings } = facts;
  const found: Blocker[] = [];
  const cap = settings['sender-cap'];
  const sent = usage.sent.get(person.home.code) ?? 0;
  const most = mostLeaving(person.home, cap);
  if (cap.enabled && sent + 1 > most) found.push({ code: 'SENDER_CAP', actual: sent, limit: most });
  const ceiling = settings['rotation-ceiling'];
  const all = mostMovers(eligibleCount, ceiling);
  if (ceiling.enabled && usage.rotations + 1 > all) {
    found.push({ code: 'CEILING', actual: usage.rotations, limit: all });
  }
  const share = settings['backbone-share'];
  const after = (usage.backbone + (person.backbone ? 1 : 0)) / (usage.ordinary + 1);
  if (ordinary && share.enabled && after < share.share - FTE_TOLERANCE) {
    found.push({ code: 'BACKBONE_SHARE', actual: after, limit: share.share });
  }
  return found;
}

/** Where the teacher would arrive: pins and beds. */
export function arrivalBlockers(
  { facts, usage }: PlannedCounty,
  person: Person,
  host: SchoolFacts,
): readonly Blocker[] {
  const { sendTo, neverTo } = person.pins;
  const found: Blocker[] = [];
  if (host.receivesNobody || neverTo.includes(host.code) || sendTo.some((school) => school !== host.code)) {
    found.push({ code: 'PINNED' });
  }
  const beds = usage.beds.get(host.code) ?? 0;
  if (needsBed(facts, person.home.code, host.code) && beds + 1 > host.school.freeBeds) {
    found.push({ code: 'NO_BED', actual: beds, limit: host.school.freeBeds });
  }
  return found;
}

/** Whether the plan has the teacher cover or travel. */
function worksAtHome(usage: Usage, staffNo: string): boolean {
  return (usage.covers.get(staffNo) ?? 0) + (usage.days.get(staffNo) ?? 0) > 0;
}

/** What the plan already asks of the teacher. */
export function busyBlockers({ usage }: PlannedCounty, person: Person): readonly Blocker[] {
  const { staffNo } = person.teacher;
  const busy = usage.gone.has(staffNo) || worksAtHome(usage, staffNo);
  if (!busy) return [];
  return [{ code: person.pins.sendTo.length > 0 ? 'PINNED' : 'NEEDED_ELSEWHERE' }];
}

/** Cluster and distance of itinerant work. */
export function outOfReach(facts: CountyFacts, home: SchoolFacts, host: SchoolFacts): Blocker | null {
  const reach = facts.settings['itinerant-reach'];
  const km = facts.km(home.code, host.code);
  return isInReach(home, host, km, reach) ? null : { code: 'OUT_OF_REACH', actual: km, limit: reach.km };
}

/** What stands in the way of one more itinerant day. */
export function travelBlockers(
  planned: PlannedCounty,
  person: Person,
  host: SchoolFacts,
): readonly Blocker[] {
  const { facts, usage } = planned;
  const { settings } = facts;
  const { pins, teacher, home } = person;
  const found: Blocker[] = [];
  if (!person.inPost) found.push({ code: 'NOT_IN_POST' });
  if (person.service.absent !== null) found.push({ code: 'ABSENT' });
  if (person.service.away !== null) found.push({ code: 'ON_ROTATION' });
  if (!person.fullTime) found.push({ code: 'NOT_FULL_TIME' });
  if (settings.exemption.enabled && person.exempt) found.push({ code: 'EXEMPT' });
  if (pins.neverAtAll || pins.neverTo.includes(host.code) || host.receivesNobody)
    found.push({ code: 'PINNED' });
  const far = outOfReach(facts, home, host);
  if (far) found.push(far);
  const reach = settings['itinerant-reach'];
  const days = person.runningDays + (usage.days.get(teacher.staffNo) ?? 0);
  // Who has no day free did not have one before the plan sent them somewhere.
  const none = person.runningDays + 1 > reach.days;
  if (none) found.push({ code: 'DAYS_USED', actual: days, limit: reach.days });
  if (usage.gone.has(teacher.staffNo)) {
    found.push({ code: pins.sendTo.length > 0 ? 'PINNED' : 'NEEDED_ELSEWHERE' });
  } else if (!none && days + 1 > reach.days) {
    found.push({ code: 'NEEDED_ELSEWHERE' });
  }
  const surplus = surplusBlocker(planned, person, FTE_PER_DAY);
  return surplus ? [...found, surplus] : found;
}
