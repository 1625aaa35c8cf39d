// Queries for pins: plain rows with natural keys.
import { type EntityManager } from 'typeorm';
import { type Pin, type PinKind } from '../../domain/pin';
import { Conditions, type Page, type PageRequest, pageOfQuery, type SqlOrder } from '../../graphql/paging';
import { type PinSource } from '../rosters';
import { type SchoolYearScope } from '../school-years';

export interface PinRow extends Pin {
  /** UUID. */
  readonly pinId: string;
  readonly source: PinSource;
  readonly createdAt: Date;
}

const COLUMNS = `p.id AS "pinId", p.kind, t.staff_no AS "staffNo", s.code AS "schoolCode",
  h.code AS "toSchoolCode", p.reason, p.source, p.created_at AS "createdAt"`;

const PINS = `pin p LEFT JOIN teacher t ON t.id = p.teacher_id LEFT JOIN school s ON s.id = p.school_id
  LEFT JOIN school h ON h.id = p.to_school_id`;

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
  const scope = [year.countyId, year.schoolYearId];
  const teachers = await manager.query<{ id: string }[]>(
    'SELECT id FROM teacher WHERE county_id = $1 AND school_year_id = $2 AND staff_no = $3',
    [...scope, pin.staffNo],
  );
  const schools = await manager.query<{ id: string; code: string }[]>(
    'SELECT id, code FROM school WHERE county_id = $1 AND school_year_id = $2 AND code = ANY($3)',
    [...scope, [pin.schoolCode, pin.toSchoolCode]],
  );
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
  const rows = await manager.query<{ id: string }[]>(
    `INSERT INTO pin (county_id, school_year_id, kind, teacher_id, school_id, to_school_id, reason, source)
     VALUES ($1, $2, $3, $4, $5, $6, $7, 'OFFICER') ON CONFLICT DO NOTHING RETURNING id`,
    [
      year.countyId,
      year.schoolYearId,
      pin.kind,
      places.teacherId ?? null,
      places.schoolId ?? null,
      places.toSchoolId ?? null,
      pin.reason,
    ],
  );
  return rows[0]?.id ?? null;
}

export async function deletePin(manager: EntityManager, pinId: string): Promise<void> {
  await manager.query('DELETE FROM pin WHERE id = $1', [pinId]);
}
