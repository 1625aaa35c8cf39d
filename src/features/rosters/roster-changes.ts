// What saving a roster has to change, table by table.
import { EntityManager } from 'typeorm';
import { type Roster } from '../../domain/roster';
import {
  classRows,
  curriculumRows,
  distanceRows,
  pinRows,
  type RosterIds,
  rotationRows,
  schoolRows,
  subjectRows,
  teacherRows,
  teacherSubjectRows,
  workloadRows,
} from './roster-rows';
import { type Scope } from './roster-scope';
import {
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
    subjects: await compare(SUBJECTS, () => subjectRows(roster)),
    curriculum: await compare(CURRICULUM, () => curriculumRows(roster)),
    workload: await compare(WORKLOAD, () => workloadRows(roster)),
    schools: compareTable(SCHOOLS, ids.schools, schoolRows(roster, ids)),
    classes: await compare(CLASSES, () => classRows(roster, ids)),
    distances: await compare(DISTANCES, () => distanceRows(roster, ids)),
    teachers: compareTable(TEACHERS, ids.teachers, teacherRows(roster, ids)),
    teacherSubjects: await compare(TEACHER_SUBJECTS, () => teacherSubjectRows(roster, ids)),
    rotations: await compare(ROTATIONS, () => rotationRows(roster, ids)),
    pins: await compare(PINS, () => pinRows(roster, ids)),
  };
}
