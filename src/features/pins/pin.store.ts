// Queries for pins: plain rows with natural keys.
import { type EntityManager, In } from 'typeorm';
import { selectList, selectRows } from '../../database';
import { type Pin, type PinKind } from '../../domain/pin';
import { Conditions, type Page, type PageRequest, pageOfQuery, type SqlOrder } from '../../graphql/paging';
import { PinEntity, type PinSource } from '../rosters';
import { type SchoolYearScope, sameYear, yearIds } from '../school-years';
import { SchoolEntity } from '../schools';
import { TeacherEntity } from '../teachers';

export interface PinRow extends Pin {
  /** UUID. */
  readonly pinId: string;
  readonly source: PinSource;
  readonly createdAt: Date;
}

const OWN = selectList(PinEntity, 'p', ['kind', 'reason', 'source', 'createdAt'], { pinId: 'id' });

const COLUMNS = `${OWN}, t.staff_no AS "staffNo", s.code AS "schoolCode", h.code AS "toSchoolCode"`;

const PINS = `pin p LEFT JOIN teacher t ON ${sameYear('t', 'p')} AND t.id = p.teacher_id
  LEFT JOIN school s ON ${sameYear('s', 'p')} AND s.id = p.school_id
  LEFT JOIN school h ON ${sameYear('h', 'p')} AND h.id = p.to_school_id`;

const ORDER: SqlOrder<PinRow> = {
  name: 'pin',
  keyOf: (row) => [row.kind, row.staffNo ?? row.schoolCode ?? '', row.pinId],
  expressions: [
    'p.kind COLLATE "C"',
    `coalesce(t.staff_no, s.code, '') COLLATE "C"`,
    'p.id::text COLLATE "C"',
  ],
  shape: 'sss',
};

export function listPins(
  manager: EntityManager,
  year: SchoolYearScope,
  kinds: readonly PinKind[] | null,
  page: PageRequest,
): Promise<Page<PinRow>> {
  const conditions = new Conditions();
  conditions.add('p.county_id = ? AND p.school_year_id = ?', year.countyId, year.schoolYearId);
  if (kinds) conditions.add('p.kind = ANY(?)', kinds);
  return pageOfQuery(manager, { select: COLUMNS, from: PINS, conditions }, ORDER, page);
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export async function findPin(
  manager: EntityManager,
  year: SchoolYearScope,
  pinId: string,
): Promise<PinRow | null> {
  if (!UUID.test(pinId)) return null;
  // In SQL, like the page: the builder does not join tables that have no relation.
  const rows = await manager.query<PinRow[]>(
    `SELECT ${COLUMNS} FROM ${PINS} WHERE p.county_id = $1 AND p.school_year_id = $2 AND p.id = $3`,
    [year.countyId, year.schoolYearId, pinId],
  );
  return rows[0] ?? null;
}

/** Ids behind the natural keys of a pin; undefined marks one that is given but not there. */
export interface PinPlaces {
  readonly teacherId: string | null | undefined;
  readonly schoolId: string | null | undefined;
  readonly toSchoolId: string | null | undefined;
}

export async function findPlaces(
  manager: EntityManager,
  year: SchoolYearScope,
  pin: Pin,
): Promise<PinPlaces> {
  const here = yearIds(year);
  const teachers = await selectRows(manager, TeacherEntity, ['id'], { ...here, staffNo: pin.staffNo ?? '' });
  const schools = await selectRows(manager, SchoolEntity, ['id', 'code'], {
    ...here,
    code: In([pin.schoolCode ?? '', pin.toSchoolCode ?? '']),
  });
  const idOf = (code: string | null): string | null | undefined =>
    code === null ? null : schools.find((school) => school.code === code)?.id;
  return {
    teacherId: pin.staffNo === null ? null : teachers[0]?.id,
    schoolId: idOf(pin.schoolCode),
    toSchoolId: idOf(pin.toSchoolCode),
  };
}

/** Id of the new pin; null when the same pin is there already. */
export async function insertPin(
  manager: EntityManager,
  year: SchoolYearScope,
  pin: Pin,
  places: PinPlaces,
): Promise<string | null> {
  const { raw } = await manager
    .createQueryBuilder()
    .insert()
    .into(PinEntity)
    .values({
      ...yearIds(year),
      kind: pin.kind,
      teacherId: places.teacherId ?? null,
      schoolId: places.schoolId ?? null,
      toSchoolId: places.toSchoolId ?? null,
      reason: pin.reason,
      source: 'OFFICER',
    })
    .orIgnore()
    .returning(['id'])
    .execute();
  const [inserted] = raw as readonly { readonly id: string }[];
  return inserted?.id ?? null;
}

export async function deletePin(manager: EntityManager, year: SchoolYearScope, pinId: string): Promise<void> {
  await manager.delete(PinEntity, { ...yearIds(year), id: pinId });
}
