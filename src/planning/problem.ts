// The frozen input of a plan: the roster in canonical order, the resolved settings and the hash of both.
import { createHash } from 'node:crypto';
import { type Roster } from '../domain/roster';
import { type HiringProfile } from '../domain/rule-set';
import { stableJson } from '../domain/stable-json';
import { DEFAULT_SETTINGS, RULE_IDS, type RuleId, type Settings } from './settings';

export interface Problem {
  /** Rows sorted by their natural keys, so that shuffled input is the same problem. */
  readonly roster: Roster;
  readonly settings: Settings;
  /** SHA-256 of the canonical roster (rule set included), hex. */
  readonly inputHash: string;
}

/** Freezes a roster into a problem. The roster is expected to have passed the import checks. */
export function createProblem(roster: Roster): Problem {
  const canonical = canonicalRoster(roster);
  let hash: string | null = null;
  return {
    roster: canonical,
    settings: resolveSettings(canonical.ruleSet.rules),
    // Made when it is first read: it takes as long as everything else here, and most problems are only solved.
    get inputHash() {
      hash ??= createHash('sha256')
        .update(stableJson(hashed(canonical)))
        .digest('hex');
      return hash;
    },
  };
}

/** Without the columns that say nothing: a roster that does not use them keeps the hash it had before there were any. */
function hashed(roster: Roster): object {
  const schools = roster.schools.map(({ supportClass, ...school }) =>
    supportClass === null ? school : { ...school, supportClass },
  );
  return { ...roster, schools };
}

/** Fills every default in, and what a switched-off `supply` or `distance` means (no substitutes, no detour); unknown rules and parameters are ignored here (imports refuse them). */
export function resolveSettings(rules: Roster['ruleSet']['rules']): Settings {
  const resolve = (id: RuleId): object => {
    const given: Record<string, unknown> = rules[id] ?? {};
    const defaults: Readonly<Record<string, unknown>> = { ...DEFAULT_SETTINGS[id] };
    return Object.fromEntries(
      Object.entries(defaults).map(([name, value]) => {
        const override = given[name];
        if (override === undefined) return [name, value];
        return [name, isRecord(value) && isRecord(override) ? { ...value, ...override } : override];
      }),
    );
  };
  const settings = Object.fromEntries(RULE_IDS.map((id) => [id, resolve(id)])) as unknown as Settings;
  return {
    ...settings,
    supply: {
      ...settings.supply,
      countSubstitutes: settings.supply.enabled && settings.supply.countSubstitutes,
    },
    distance: { ...settings.distance, detour: settings.distance.enabled ? settings.distance.detour : 1 },
  };
}

/** The same roster with every list in the order of its natural key. */
export function canonicalRoster(roster: Roster): Roster {
  return {
    county: roster.county,
    subjects: sortBy(roster.subjects, (row) => [row.code]),
    schools: sortBy(roster.schools, (row) => [row.code]),
    classes: sortBy(roster.classes, (row) => [row.schoolCode, row.grade, row.classes, row.pupils]),
    curriculum: sortBy(roster.curriculum, (row) => [row.grade, row.subject]),
    workload: sortBy(roster.workload, (row) => [row.stage, row.subject]),
    teachers: sortBy(roster.teachers, (row) => [row.staffNo]).map((teacher) => ({
      ...teacher,
      otherSubjects: besides(teacher.mainSubject, teacher.otherSubjects),
    })),
    rotations: sortBy(roster.rotations, (row) => [
      row.staffNo,
      row.startsOn,
      row.toSchoolCode,
      row.kind,
      row.subject,
      row.status,
    ]),
    // Left out when nobody is absent: an input without absences keeps its hash.
    ...(roster.absences && roster.absences.length > 0
      ? { absences: sortBy(roster.absences, (row) => [row.staffNo, row.startsOn]) }
      : {}),
    pins: sortBy(roster.pins, (row) => [
      row.kind,
      row.staffNo ?? '',
      row.schoolCode ?? '',
      row.toSchoolCode ?? '',
      row.reason,
    ]),
    ruleSet: {
      ...roster.ruleSet,
      hiringProfiles: roster.ruleSet.hiringProfiles && canonicalProfiles(roster.ruleSet.hiringProfiles),
    },
    distances: sortBy(roster.distances, (row) => [row.fromSchoolCode, row.toSchoolCode, row.km]),
    ...(roster.expectedHires && roster.expectedHires.length > 0
      ? { expectedHires: sortBy(roster.expectedHires, (row) => [row.schoolCode, row.stage, row.subject]) }
      : {}),
  };
}

function canonicalProfiles(profiles: readonly HiringProfile[]): readonly HiringProfile[] {
  return sortBy(profiles, (row) => [row.stage, row.main]).map((row) => ({
    ...row,
    also: besides(row.main, row.also),
  }));
}

/** The subjects once each, sorted, without the main one. */
function besides(main: string, subjects: readonly string[]): readonly string[] {
  return [...new Set(subjects)].filter((subject) => subject !== main).sort();
}

function sortBy<T>(rows: readonly T[], key: (row: T) => readonly (string | number)[]): readonly T[] {
  return rows
    .map((row) => ({ row, key: key(row) }))
    .sort((a, b) => compareKeys(a.key, b.key))
    .map(({ row }) => row);
}

function compareKeys(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  for (let i = 0; i < a.length; i++) {
    const x = a[i]!;
    const y = b[i]!;
    if (x < y) return -1;
    if (x > y) return 1;
  }
  return 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
