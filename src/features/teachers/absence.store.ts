// Queries for absences.
import { type EntityManager, In } from 'typeorm';
import { selectRows } from '../../database';
import { AbsenceEntity } from './absence.entity';
import { type TeacherSource } from './teacher.store';

/** Absences of several teachers, by first day, in one statement. */
export async function absencesOf(manager: EntityManager, teachers: readonly TeacherSource[]) {
  const rows = await selectRows(manager, AbsenceEntity, ['teacherId', 'kind', 'startsOn', 'endsOn'], {
    countyId: In([...new Set(teachers.map(({ year }) => year.countyId))]),
    schoolYearId: In([...new Set(teachers.map(({ year }) => year.schoolYearId))]),
    teacherId: In(teachers.map(({ id }) => id)),
  });
  return [...rows].sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
}
