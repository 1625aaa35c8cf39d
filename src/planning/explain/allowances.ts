// The rules that let a move pass, with the figures they were measured by. Rules that are switched off are not named.
import { yearsBetween } from '../../domain/calendar';
import { cellId } from '../../domain/staffing-need';
import { type Person } from '../county/person';
import { type SchoolFacts } from '../county/school-facts';
import { needsBed } from '../model/flow';
import { hireNeedsBed } from '../model/hire';
import {
  type CoverMove,
  type ExchangeMove,
  type Fill,
  type HireMove,
  type ItinerantMove,
  type RotationMove,
} from '../plan';
import { type Allowance } from '../plan/explanation';
import { RULE_BY_ID } from '../rules';
import { isOrdinary } from '../rules/direction';
import { lastEligibleDay } from '../rules/near-retirement';
import { mostNew } from '../rules/new-hire-share';
import { mostMovers } from '../rules/rotation-ceiling';
import { mostLeaving } from '../rules/sender-cap';
import { type PlannedCounty } from './blockers';

type Entry = readonly [Allowance['rule'], number, number | null];

function allowances(planned: PlannedCounty, entries: readonly Entry[]): readonly Allowance[] {
  const { settings } = planned.facts;
  return entries
    .filter(([rule]) => rule === 'surplus' || settings[rule].enabled)
    .map(([rule, actual, limit]) => ({ rule, unit: unitOf(rule), actual, limit }));
}

/** Rules that measure nothing else measure FTE. */
function unitOf(rule: Allowance['rule']): Allowance['unit'] {
  return (rule === 'surplus' ? null : RULE_BY_ID[rule].allowance)?.unit ?? 'FTE';
}

const total = (fills: readonly Fill[]): number => fills.reduce((sum, { fte }) => sum + fte, 0);

const inOthers = (fills: readonly Fill[], main: string): number =>
  total(fills.filter(({ subject }) => subject !== main));

/** FTE leaving the teacher's home cell in the plan, against what it has to spare. */
function surplusEntry({ facts, usage }: PlannedCounty, { teacher, home }: Person): Entry {
  const id = cellId(home.code, teacher.stage, teacher.mainSubject);
  return [
    'surplus',
    usage.leaving.get(id) ?? 0,
    facts.surplus(home.code, teacher.stage, teacher.mainSubject),
  ];
}

/** Years and ages of one who leaves town. */
function personEntries({ facts }: PlannedCounty, person: Person): readonly Entry[] {
  const { settings, startDate } = facts;
  const retirement = settings['near-retirement'];
  const spare = yearsBetween(startDate, lastEligibleDay(person.teacher, retirement));
  return [
    ['minimum-tenure', yearsBetween(person.tenureStart, startDate), settings['minimum-tenure'].years],
    ['near-retirement', Math.max(0, spare) + retirement.years, retirement.years],
  ];
}

/** People who leave the school and the county, exchanges included, against cap and ceiling. */
function leavingEntries({ facts, usage, eligibleCount }: PlannedCounty, home: SchoolFacts): readonly Entry[] {
  const { settings } = facts;
  const { exchanges, rotations } = usage.moves;
  const sent =
    (usage.sent.get(home.code) ?? 0) + exchanges.filter((move) => move.townSchool === home.code).length;
  return [
    ['sender-cap', sent, mostLeaving(home, settings['sender-cap'])],
    [
      'rotation-ceiling',
      rotations.length + exchanges.length,
      mostMovers(eligibleCount, settings['rotation-ceiling']),
    ],
  ];
}

/** Beds taken at the host by everybody who needs one. */
function bedEntries({ facts, usage }: PlannedCounty, home: string, host: SchoolFacts): readonly Entry[] {
  if (!needsBed(facts, home, host.code)) return [];
  return [['dormitory', bedsTaken({ facts, usage }, host), host.school.freeBeds]];
}

function bedsTaken({ facts, usage }: Pick<PlannedCounty, 'facts' | 'usage'>, host: SchoolFacts): number {
  const exchanged = usage.moves.exchanges.filter(
    ({ townSchool, ruralSchool }) => ruralSchool === host.code && needsBed(facts, townSchool, ruralSchool),
  );
  return (usage.beds.get(host.code) ?? 0) + exchanged.length;
}

export function rotationAllowances(planned: PlannedCounty, move: RotationMove): readonly Allowance[] {
  const { facts, usage } = planned;
  const { settings } = facts;
  const person = facts.personByStaffNo.get(move.staffNo)!;
  const host = facts.schoolByCode.get(move.toSchool)!;
  const main = person.teacher.mainSubject;
  return allowances(planned, [
    ['qualified-subject', move.fills.length, null],
    ...personEntries(planned, person),
    surplusEntry(planned, person),
    ...leavingEntries(planned, person.home),
    ...(isOrdinary(person.home, host)
      ? [['backbone-share', usage.backbone / usage.ordinary, settings['backbone-share'].share] as const]
      : []),
    ...bedEntries(planned, person.home.code, host),
    ['useful-load', total(move.fills), settings['useful-load'].rotation],
    ['other-subjects', inOthers(move.fills, main), settings['other-subjects'].share],
  ]);
}

export function exchangeAllowances(planned: PlannedCounty, move: ExchangeMove): readonly Allowance[] {
  const { facts } = planned;
  const person = facts.personByStaffNo.get(move.staffNo)!;
  const partner = facts.personByStaffNo.get(move.partnerStaffNo)!;
  return allowances(planned, [
    ['exchange', yearsBetween(partner.tenureStart, facts.startDate), facts.settings.exchange.partnerYears],
    ...personEntries(planned, person),
    ...leavingEntries(planned, person.home),
    ...bedEntries(planned, person.home.code, partner.home),
  ]);
}

export function itinerantAllowances(planned: PlannedCounty, move: ItinerantMove): readonly Allowance[] {
  const { facts, usage } = planned;
  const person = facts.personByStaffNo.get(move.staffNo)!;
  const reach = facts.settings['itinerant-reach'];
  const days = (usage.days.get(move.staffNo) ?? 0) + person.runningDays;
  return [
    ...allowances(planned, [
      ['qualified-subject', 1, null],
      surplusEntry(planned, person),
      ['itinerant-reach', facts.km(move.fromSchool, move.toSchool), reach.km],
    ]),
    // The days of a week hold even where the reach is switched off.
    { rule: 'itinerant-reach', unit: 'DAYS', actual: days, limit: reach.days },
  ];
}

export function coverAllowances(planned: PlannedCounty, move: CoverMove): readonly Allowance[] {
  const { facts, usage } = planned;
  const person = facts.personByStaffNo.get(move.staffNo)!;
  const covered = usage.covers.get(move.staffNo) ?? 0;
  return allowances(planned, [
    ['qualified-subject', 1, null],
    surplusEntry(planned, person),
    ['cover', covered / person.teacher.fte, facts.settings.cover.share],
  ]);
}

export function hireAllowances(planned: PlannedCounty, move: HireMove): readonly Allowance[] {
  const { facts, usage } = planned;
  const { settings } = facts;
  const host = facts.schoolByCode.get(move.school)!;
  const here = usage.hired.get(move.school) ?? 0;
  return allowances(planned, [
    ['authorised-posts', host.staffInPost + here, host.school.authorisedPosts],
    ['hiring-budget', usage.hires, settings['hiring-budget'].budget],
    ['new-hire-share', here, mostNew(host.staffInPost, settings['new-hire-share'])],
    ...(hireNeedsBed(facts, host)
      ? [['dormitory', bedsTaken(planned, host), host.school.freeBeds] as const]
      : []),
    ['useful-load', total(move.fills) / move.count, settings['useful-load'].hire],
    ['other-subjects', inOthers(move.fills, move.mainSubject) / move.count, settings['other-subjects'].share],
  ]);
}
