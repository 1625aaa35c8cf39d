// What the plain model needs to know about the county: cells, schools, distances, groups.
import { greatCircleKm, type RoadDistance, roadDistances } from '../../src/domain/distance';
import { type Roster } from '../../src/domain/roster';
import { type HiringProfile } from '../../src/domain/rule-set';
import { type School, type Stage } from '../../src/domain/school';
import { assessStaffing, type Staffing, staffInPost } from '../../src/domain/shortage';
import { cellId } from '../../src/domain/staffing-need';
import { resolveSettings } from '../../src/planning/problem';
import { type Settings } from '../../src/planning/settings';
import { takes } from './directions';
import { type Grouping, groupTeachers } from './groups';

export interface County extends Grouping {
  readonly roster: Roster;
  readonly settings: Settings;
  readonly staffing: Staffing;
  readonly schools: ReadonlyMap<string, School>;
  /** Schools that take rotations and partners. */
  readonly receivers: readonly School[];
  readonly staff: ReadonlyMap<string, number>;
  readonly km: RoadDistance;
  readonly kmToSeat: (school: School) => number;
  /** Schools pinned to receive nobody. */
  readonly closed: ReadonlySet<string>;
  /** Subjects of a stage that a school lacks. */
  readonly lacking: (school: string, stage: Stage) => readonly string[];
  readonly profiles: readonly HiringProfile[];
}

export function readCounty(roster: Roster, detailed: boolean): County {
  const settings = resolveSettings(roster.ruleSet.rules);
  const countSubstitutes = settings.supply.enabled && settings.supply.countSubstitutes;
  const staffing = assessStaffing(roster, countSubstitutes);
  const detour = settings.distance.enabled ? settings.distance.detour : 1;
  const seat = { longitude: roster.county.seatLongitude, latitude: roster.county.seatLatitude };
  const lacking = new Map<string, string[]>();
  for (const cell of staffing.cells) {
    if (cell.shortage <= 0) continue;
    const key = `${cell.school}|${cell.stage}`;
    lacking.set(key, [...(lacking.get(key) ?? []), cell.subject]);
  }
  const closed = roster.pins
    .filter((pin) => pin.kind === 'RECEIVES_NOBODY')
    .map((pin) => pin.schoolCode ?? '');
  return {
    roster,
    settings,
    staffing,
    schools: new Map(roster.schools.map((school) => [school.code, school])),
    receivers: roster.schools.filter(takes),
    staff: staffInPost(roster),
    km: roadDistances(roster.schools, roster.distances, detour),
    kmToSeat: (school) => greatCircleKm(seat, school) * detour,
    closed: new Set(settings.pinned.enabled ? closed : []),
    lacking: (school, stage) => lacking.get(`${school}|${stage}`) ?? [],
    profiles: roster.ruleSet.hiringProfiles ?? everySubjectAlone(staffing),
    ...groupTeachers(roster, settings, staffing.service, detailed),
  };
}

function everySubjectAlone(staffing: Staffing): readonly HiringProfile[] {
  const short = staffing.cells.filter((cell) => cell.shortage > 0);
  const keys = new Map(short.map((cell) => [`${cell.stage}|${cell.subject}`, cell]));
  return [...keys.values()].map((cell) => ({ stage: cell.stage, main: cell.subject, also: [] }));
}

/** FTE that a school lacks in a stage and subject. */
export function shortageOf(county: County, school: string, stage: Stage, subject: string): number {
  return county.staffing.cellById.get(cellId(school, stage, subject))?.shortage ?? 0;
}

/** FTE that a school has to spare in a stage and subject. */
export function surplusOf(county: County, school: string, stage: Stage, subject: string): number {
  return county.staffing.cellById.get(cellId(school, stage, subject))?.surplus ?? 0;
}
