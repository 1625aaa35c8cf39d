// What saving a roster has to change, table by table.
import { EntityManager } from 'typeorm';
import { type Roster, SHEETS } from '../../domain/roster';
import { certificateRows, type RosterIds, rowsOf } from './roster-rows';
import { type Scope } from './roster-scope';
import {
  ABSENCES,
  CLASSES,
  CURRICULUM,
  DISTANCES,
  PINS,
  ROTATIONS,
  SCHOOLS,
  SUBJECTS,
  TEACHER_SUBJECTS,
  TEACHERS,
  WORKLOAD,
} from './roster-tables';
import { compareTable, readTable, type StoredTable, type SyncedTable, type TableChange } from './table-sync';

/** The parts of a roster as its counts name them. */
export type RosterPart = Exclude<keyof Roster, 'ruleSet' | 'expectedHires'> | 'ruleSets' | 'teacherSubjects';

export type RosterChanges = Readonly<Record<Exclude<RosterPart, 'county' | 'ruleSets'>, TableChange>>;

/** What every table needs, in the order of their references: later tables refer to earlier ones. */
export async function compareRoster(
  manager: EntityManager,
  scope: Scope,
  roster: Roster,
): Promise<RosterChanges> {
  const read = (table: SyncedTable): Promise<StoredTable> => readTable(manager, scope, table);
  const compare = async (table: SyncedTable, rows: (ids: RosterIds) => TableChange['created']) =>
    compareTable(table, await read(table), rows(ids));
  const ids: RosterIds = { schools: await read(SCHOOLS), teachers: await read(TEACHERS) };
  return {
    subjects: await compare(SUBJECTS, () => rowsOf(SHEETS.subjects, roster.subjects, ids)),
    curriculum: await compare(CURRICULUM, () => rowsOf(SHEETS.curriculum, roster.curriculum, ids)),
    workload: await compare(WORKLOAD, () => rowsOf(SHEETS.workload, roster.workload, ids)),
    schools: compareTable(SCHOOLS, ids.schools, rowsOf(SHEETS.schools, roster.schools, ids)),
    classes: await compare(CLASSES, () => rowsOf(SHEETS.classes, roster.classes, ids)),
    distances: await compare(DISTANCES, () => rowsOf(SHEETS.distances, roster.distances, ids)),
    teachers: compareTable(TEACHERS, ids.teachers, rowsOf(SHEETS.teachers, roster.teachers, ids)),
    teacherSubjects: await compare(TEACHER_SUBJECTS, () => certificateRows(roster.teachers, ids)),
    rotations: await compare(ROTATIONS, () => rowsOf(SHEETS.rotations, roster.rotations, ids)),
    absences: await compare(ABSENCES, () => rowsOf(SHEETS.absences, roster.absences ?? [], ids)),
    pins: await compare(PINS, () => rowsOf(SHEETS.pins, roster.pins, ids)),
  };
}
