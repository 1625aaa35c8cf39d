// Groups of identical teachers: same school, certificates, rights and pins, so that a plan may count instead of name them.
import { addYears } from '../../src/domain/calendar';
import { type Pin } from '../../src/domain/pin';
import { type Roster } from '../../src/domain/roster';
import { type RotationRecord } from '../../src/domain/rotation';
import { type School, type Stage } from '../../src/domain/school';
import { finishedWithin, type Service } from '../../src/domain/service';
import { BACKBONE_LEVELS, type Teacher } from '../../src/domain/teacher';
import { type Settings } from '../../src/planning/settings';
import { gives, isWayOpen, takes } from './directions';

/** What may be done with one member of a group. */
export interface Traits {
  readonly home: string;
  readonly stage: Stage;
  readonly main: string;
  readonly others: readonly string[];
  readonly fte: number;
  /** Personally fit to go, full-time and not pinned to stay. */
  readonly mayRotate: boolean;
  /** May trade places from town. */
  readonly mayExchange: boolean;
  /** May trade places from the countryside. */
  readonly mayPartner: boolean;
  /** Travelling days a week left. */
  readonly days: number;
  readonly backbone: boolean;
  /** Lacks the rural service that the next title needs. */
  readonly wantsService: boolean;
  /** What years already served in the countryside add to the price of sending. */
  readonly burden: number;
  /** Schools the teacher must not be sent to. */
  readonly never: readonly string[];
  /** Schools the teacher must be sent to (more than one cannot be). */
  readonly sendTo: readonly string[];
}

export interface Group extends Traits {
  /** Staff numbers, sorted. */
  readonly members: readonly string[];
}

export interface Grouping {
  readonly groups: readonly Group[];
  /** Number of teachers who meet the exchange conditions. */
  readonly eligible: number;
}

/** `detailed`: whether exchanges, backbone presence and titles matter (tiers 4 and 5). */
export function groupTeachers(
  roster: Roster,
  settings: Settings,
  service: readonly Service[],
  detailed: boolean,
): Grouping {
  const groups = new Map<string, { traits: Traits; members: string[] }>();
  const context = contextOf(roster, settings);
  let eligible = 0;
  for (const person of service) {
    if (isEligible(context, person)) eligible++;
    if (!isFree(context, person)) continue;
    const traits = traitsOf(context, person, detailed);
    const key = JSON.stringify(traits);
    const group = groups.get(key);
    if (group) group.members.push(person.teacher.staffNo);
    else groups.set(key, { traits, members: [person.teacher.staffNo] });
  }
  return {
    groups: [...groups.values()].map(({ traits, members }) => ({ ...traits, members: members.sort() })),
    eligible,
  };
}

interface Context {
  readonly roster: Roster;
  readonly settings: Settings;
  readonly schools: ReadonlyMap<string, School>;
  readonly pins: ReadonlyMap<string, readonly Pin[]>;
  readonly cooling: ReadonlySet<string>;
  /** Staff numbers of those who are not there on the first day. */
  readonly absent: ReadonlySet<string>;
}

function contextOf(roster: Roster, settings: Settings): Context {
  const pins = new Map<string, Pin[]>();
  for (const pin of settings.pinned.enabled ? roster.pins : []) {
    if (pin.staffNo === null) continue;
    pins.set(pin.staffNo, [...(pins.get(pin.staffNo) ?? []), pin]);
  }
  const { years, enabled } = settings['cool-off'];
  const today = roster.county.startDate;
  const away = (roster.absences ?? []).filter((a) => a.startsOn <= today && (a.endsOn ?? today) >= today);
  const recent = roster.rotations.filter((r) => finishedWithin(r, today, years));
  return {
    roster,
    settings,
    schools: new Map(roster.schools.map((school) => [school.code, school])),
    pins,
    cooling: new Set(enabled ? recent.map((record) => record.staffNo) : []),
    absent: new Set(away.map((absence) => absence.staffNo)),
  };
}

/** In post, at home and present: the people who can make any move. */
function isFree({ absent }: Context, { teacher, gone, away }: Service): boolean {
  return !gone && away === null && teacher.employment !== 'CONTRACT' && !absent.has(teacher.staffNo);
}

function exemptOn({ roster, settings }: Context, teacher: Teacher): boolean {
  if (!settings.exemption.enabled || teacher.exemption === 'NONE') return false;
  return teacher.exemptionUntil === null || teacher.exemptionUntil >= roster.county.startDate;
}

function isEligible(context: Context, person: Service): boolean {
  return gives(context.schools.get(person.teacher.schoolCode)!) && isFit(context, person);
}

/** Everything about the person, whatever school they belong to. */
function isFit(context: Context, person: Service): boolean {
  const { teacher } = person;
  const { settings, roster } = context;
  if (!isFree(context, person) || person.itinerant.length > 0) return false;
  if (exemptOn(context, teacher) || context.cooling.has(teacher.staffNo)) return false;
  const date = roster.county.startDate;
  const tenure = settings['minimum-tenure'];
  if (tenure.enabled && addYears(teacher.joinedSchoolOn, tenure.years) > date) return false;
  const retirement = settings['near-retirement'];
  const retiresOn = addYears(teacher.birthDate, retirement.retirementAge[teacher.gender]);
  return !retirement.enabled || retiresOn >= addYears(date, retirement.years);
}

function isPartner(context: Context, person: Service): boolean {
  const { teacher } = person;
  if (!takes(context.schools.get(teacher.schoolCode)!) || person.itinerant.length > 0) return false;
  if (exemptOn(context, teacher) || context.cooling.has(teacher.staffNo)) return false;
  const { partnerYears } = context.settings.exchange;
  return addYears(teacher.joinedSchoolOn, partnerYears) <= context.roster.county.startDate;
}

function traitsOf(context: Context, person: Service, detailed: boolean): Traits {
  const { teacher } = person;
  const { settings } = context;
  const pins = context.pins.get(teacher.staffNo) ?? [];
  const barred = pins.some((pin) => pin.kind === 'NEVER' && pin.toSchoolCode === null);
  const stays = pins.some((pin) => pin.kind === 'STAYS');
  const sendTo = pins.filter((pin) => pin.kind === 'SEND_TO').map((pin) => pin.toSchoolCode ?? '');
  const full = teacher.fte >= 1 - 1e-9;
  const home = context.schools.get(teacher.schoolCode)!;
  const leaves = context.roster.schools.some((host) => isWayOpen(settings, home, host));
  const mayRotate = full && !barred && !stays && leaves && isFit(context, person);
  const trades = detailed && settings.exchange.enabled && sendTo.length === 0;
  const mayPartner = trades && full && !barred && !stays && isPartner(context, person);
  const travels = full && !barred && !exemptOn(context, teacher);
  const running = person.itinerant.reduce((sum, record) => sum + (record.daysPerWeek ?? 0), 0);
  const level = BACKBONE_LEVELS.indexOf(settings['backbone-share'].level);
  const lacking = (teacher.title === 'FIRST' || teacher.title === 'SENIOR') && teacher.ruralServiceYears < 1;
  return {
    home: teacher.schoolCode,
    stage: teacher.stage,
    main: teacher.mainSubject,
    others: [...teacher.otherSubjects].sort(),
    fte: teacher.fte,
    mayRotate,
    mayExchange: trades && full && !barred && !stays && isEligible(context, person),
    mayPartner,
    days: travels ? Math.max(0, settings['itinerant-reach'].days - running) : 0,
    backbone: (mayRotate || mayPartner) && BACKBONE_LEVELS.indexOf(teacher.backbone) >= level,
    wantsService: detailed && mayRotate && lacking,
    burden: detailed && mayRotate ? burdenOf(context, teacher) : 0,
    never: pins.flatMap((pin) => (pin.kind === 'NEVER' && pin.toSchoolCode ? [pin.toSchoolCode] : [])).sort(),
    sendTo: [...new Set(sendTo)].sort(),
  };
}

/** Years of full-time records that began after the teacher came to the present school. */
function awayFromHome(record: RotationRecord, joined: string, today: number): number {
  const { status, startsOn, endsOn, kind } = record;
  if (kind === 'ITINERANT' || startsOn < joined || Date.parse(startsOn) > today) return 0;
  if (status === 'WITHDRAWN' || status === 'PLANNED') return 0;
  const end = endsOn === null ? today : Math.min(today, Date.parse(endsOn));
  return ((end - Date.parse(startsOn)) / 86_400_000 + 1) / 365.25;
}

/** Years of past rotations to the countryside, and years at a rural school of one's own. */
function burdenOf(
  { roster, settings, schools }: Context,
  { staffNo, schoolCode, joinedSchoolOn }: Teacher,
): number {
  const { enabled, perYear } = settings.burden;
  if (!enabled || perYear === 0) return 0;
  const today = Date.parse(roster.county.startDate);
  const remoteness = new Map(roster.schools.map((school) => [school.code, school.remoteness]));
  let years = 0;
  let elsewhere = 0;
  const rural = new Set([...schools.values()].filter((s) => s.area === 'RURAL').map((s) => s.code));
  for (const record of roster.rotations) {
    const { status, startsOn, endsOn, kind, daysPerWeek, toSchoolCode } = record;
    if (record.staffNo === staffNo) elsewhere += awayFromHome(record, joinedSchoolOn, today);
    if (record.staffNo !== staffNo || !rural.has(toSchoolCode)) continue;
    if (status === 'WITHDRAWN' || status === 'PLANNED' || Date.parse(startsOn) > today) continue;
    const end = endsOn === null ? today : Math.min(today, Date.parse(endsOn));
    const part = kind === 'ITINERANT' ? (daysPerWeek ?? 0) / 5 : 1;
    // Both the first and the last day count.
    const days = (end - Date.parse(startsOn)) / 86_400_000 + 1;
    years += (part * (1 + (remoteness.get(toSchoolCode) ?? 0) / 4) * days) / 365.25;
  }
  if (rural.has(schoolCode) && Date.parse(joinedSchoolOn) <= today) {
    const since = (today - Date.parse(joinedSchoolOn)) / 86_400_000 + 1;
    years += Math.max(0, since / 365.25 - elsewhere) * (1 + (remoteness.get(schoolCode) ?? 0) / 4);
  }
  return perYear * years;
}
