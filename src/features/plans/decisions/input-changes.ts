// What has changed in a county since a plan's input was frozen: sheet by sheet, row by row. Pure.

import { type Roster } from '../../../domain/roster';
import { stableJson } from '../../../domain/stable-json';
import { type CHANGE_WORDS, codesOf, INPUT_SHEET_WORDS } from '../../../domain/words';
import { ALL_RULES } from '../../../planning/rules';

/** The sheets of a roster, and the people expected from approved plans. */
export const INPUT_SHEETS = codesOf(INPUT_SHEET_WORDS);
export type InputSheet = keyof typeof INPUT_SHEET_WORDS;

export type ChangeKind = keyof typeof CHANGE_WORDS;

export interface InputChange {
  readonly sheet: InputSheet;
  readonly kind: ChangeKind;
  /** Natural key of the row, its parts joined by a space. */
  readonly key: string;
  /** Who or what it is, for people; empty where the key says it all. */
  readonly name: string;
  /** Fields that differ, for a changed row. Values are left out, and private fields go as `private`. */
  readonly fields: readonly string[];
}

export interface ChangeCount {
  readonly sheet: InputSheet;
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
}

/** What the approver may not read is named as one thing. */
const PRIVATE = new Set(['idNumber', 'exemption', 'exemptionUntil']);

interface Row {
  readonly key: string;
  readonly name: string;
  readonly value: object;
}

type Rows = Readonly<Record<InputSheet, readonly Row[]>>;

/** Every difference of two inputs, in the order of the sheets and keys. */
export function inputChanges(before: Roster, after: Roster): readonly InputChange[] {
  const [old, today] = [rowsOf(before), rowsOf(after)];
  return INPUT_SHEETS.flatMap((sheet) => sheetChanges(sheet, old[sheet], today[sheet]));
}

/** The changes counted by sheet; sheets without any are left out. */
export function countChanges(changes: readonly InputChange[]): readonly ChangeCount[] {
  return INPUT_SHEETS.flatMap((sheet): ChangeCount[] => {
    const own = changes.filter((change) => change.sheet === sheet);
    const of = (kind: ChangeKind): number => own.filter((change) => change.kind === kind).length;
    const count = { sheet, added: of('ADDED'), removed: of('REMOVED'), changed: of('CHANGED') };
    return own.length === 0 ? [] : [count];
  });
}

function sheetChanges(
  sheet: InputSheet,
  before: readonly Row[],
  after: readonly Row[],
): readonly InputChange[] {
  const old = new Map(before.map((row) => [row.key, row]));
  const today = new Map(after.map((row) => [row.key, row]));
  const keys = [...new Set([...old.keys(), ...today.keys()])].sort();
  return keys.flatMap((key): InputChange[] => {
    const [was, is] = [old.get(key), today.get(key)];
    const { name } = (is ?? was)!;
    if (!was) return [{ sheet, kind: 'ADDED', key, name, fields: [] }];
    if (!is) return [{ sheet, kind: 'REMOVED', key, name, fields: [] }];
    const fields = changedFields(was.value, is.value);
    return fields.length === 0 ? [] : [{ sheet, kind: 'CHANGED', key, name, fields }];
  });
}

function changedFields(before: object, after: object): readonly string[] {
  const [old, today] = [before, after] as Readonly<Record<string, unknown>>[];
  const names = [...new Set([...Object.keys(old!), ...Object.keys(today!)])];
  const changed = names.filter((name) => stableJson(old![name]) !== stableJson(today![name]));
  return [...new Set(changed.map((name) => (PRIVATE.has(name) ? 'private' : name)))];
}

function rowsOf(roster: Roster): Rows {
  const schools = new Map(roster.schools.map(({ code, name }) => [code, name]));
  const people = new Map(roster.teachers.map(({ staffNo, name }) => [staffNo, name]));
  const school = (code: string | null): string => schools.get(code ?? '') ?? '';
  const person = (staffNo: string | null): string => people.get(staffNo ?? '') ?? '';
  return {
    COUNTY: rows(
      [roster.county],
      () => ['county'],
      ({ name }) => name,
    ),
    SUBJECTS: rows(
      roster.subjects,
      ({ code }) => [code],
      ({ nameZh }) => nameZh,
    ),
    CURRICULUM: rows(roster.curriculum, ({ grade, subject }) => [grade, subject]),
    WORKLOAD: rows(roster.workload, ({ stage, subject }) => [stage, subject]),
    SCHOOLS: rows(
      roster.schools,
      ({ code }) => [code],
      ({ name }) => name,
    ),
    CLASSES: rows(
      roster.classes,
      ({ schoolCode, grade }) => [schoolCode, grade],
      ({ schoolCode }) => school(schoolCode),
    ),
    DISTANCES: rows(roster.distances, ({ fromSchoolCode, toSchoolCode }) => [fromSchoolCode, toSchoolCode]),
    TEACHERS: rows(
      roster.teachers,
      ({ staffNo }) => [staffNo],
      ({ name }) => name,
    ),
    ROTATIONS: rows(
      roster.rotations,
      ({ staffNo, kind, toSchoolCode, stage, subject, startsOn }) => [
        ...[staffNo, kind, toSchoolCode],
        ...[stage, subject, startsOn],
      ],
      ({ staffNo }) => person(staffNo),
    ),
    ABSENCES: rows(
      roster.absences ?? [],
      ({ staffNo, startsOn }) => [staffNo, startsOn],
      ({ staffNo }) => person(staffNo),
    ),
    PINS: rows(
      roster.pins,
      ({ kind, staffNo, schoolCode, toSchoolCode }) => [kind, staffNo, schoolCode, toSchoolCode],
      ({ staffNo, schoolCode }) => person(staffNo) || school(schoolCode),
    ),
    RULES: ruleRows(roster.ruleSet),
    EXPECTED_HIRES: rows(
      roster.expectedHires ?? [],
      ({ schoolCode, stage, subject }) => [schoolCode, stage, subject],
      ({ schoolCode }) => school(schoolCode),
    ),
  };
}

function rows<T extends object>(
  values: readonly T[],
  keyOf: (value: T) => readonly (string | number | null)[],
  nameOf: (value: T) => string = () => '',
): readonly Row[] {
  return values.map((value) => ({
    key: keyOf(value)
      .filter((part) => part !== null)
      .join(' '),
    name: nameOf(value),
    value,
  }));
}

/** A rule is a row of its own; the version's name and the hiring profiles are one each. */
function ruleRows({ version, rules, hiringProfiles }: Roster['ruleSet']): readonly Row[] {
  return [
    { key: 'version', name: '', value: { version } },
    { key: 'hiringProfiles', name: '', value: { hiringProfiles } },
    ...Object.entries(rules).map(([id, value]) => ({
      key: id,
      name: ALL_RULES.find((rule) => rule.id === id)?.name.zh ?? '',
      value,
    })),
  ];
}
