// One order for the rows of a roster, whatever order they came in.
import { type Roster } from '../../../domain/roster';
import { type RuleSet } from '../../../domain/rule-set';

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function by<T>(rows: readonly T[], key: (row: T) => readonly (string | number | null)[]): readonly T[] {
  return rows
    .map((row) => ({
      row,
      id: key(row)
        .map((part) => part ?? '')
        .join('\u0000'),
    }))
    .sort((a, b) => compare(a.id, b.id))
    .map(({ row }) => row);
}

/** Keys of an object in alphabetical order; undefined values are left out. */
export function sortKeys<T>(record: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.fromEntries(
    Object.entries(record)
      .filter(([, value]) => value !== undefined)
      .sort(([a], [b]) => compare(a, b)),
  );
}

/** The same rules with rules, parameters and hiring profiles in alphabetical order. */
export function sortRuleSet(ruleSet: RuleSet): RuleSet {
  const { rules, hiringProfiles } = ruleSet;
  const settings = Object.entries(rules).map(([id, setting]) => [id, sortKeys(setting)] as const);
  return {
    ...ruleSet,
    rules: sortKeys(Object.fromEntries(settings)),
    hiringProfiles:
      hiringProfiles &&
      by(
        hiringProfiles.map((profile) => ({ ...profile, also: [...profile.also].sort() })),
        (profile) => [profile.stage, profile.main],
      ),
  };
}

/** The same facts with every list sorted by its natural key. */
export function sortRoster({ absences = [], ...roster }: Roster): Roster {
  return {
    ...roster,
    subjects: by(roster.subjects, (row) => [row.code]),
    schools: by(roster.schools, (row) => [row.code]),
    classes: by(roster.classes, (row) => [row.schoolCode, row.grade]),
    curriculum: by(roster.curriculum, (row) => [row.grade, row.subject]),
    workload: by(roster.workload, (row) => [row.stage, row.subject]),
    teachers: by(roster.teachers, (row) => [row.staffNo]),
    rotations: by(roster.rotations, (row) => [
      row.staffNo,
      row.startsOn,
      row.kind,
      row.toSchoolCode,
      row.stage,
      row.subject,
    ]),
    ...(absences.length > 0 ? { absences: by(absences, (row) => [row.staffNo, row.startsOn]) } : {}),
    pins: by(roster.pins, (row) => [row.kind, row.staffNo, row.schoolCode, row.toSchoolCode]),
    ruleSet: sortRuleSet(roster.ruleSet),
    distances: by(roster.distances, (row) => [row.fromSchoolCode, row.toSchoolCode]),
  };
}
