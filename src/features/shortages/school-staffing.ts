// A school's own picture, and the schools that have too few or too many.
import { type StaffingCell } from '../../domain/shortage';
import { type Order } from '../../graphql/paging';
import { type SchoolSource } from '../schools';
import { type CountyPicture } from './county-picture';
import { type StaffingTotal, totalOf } from './staffing-total';

/** How a school stands. A school can be over establishment and short in subjects at once (结构性缺编). */
export type StaffingState = 'TEACHING_GAP' | 'SURPLUS' | 'UNDER_ESTABLISHMENT' | 'OVER_ESTABLISHMENT';

export interface SchoolStaffing {
  readonly school: SchoolSource;
  readonly total: StaffingTotal;
  readonly states: readonly StaffingState[];
  readonly cells: readonly SchoolCell[];
}

export interface SchoolCell extends StaffingCell {
  readonly schoolYearId: string;
}

/** Pictures of some schools of the county. */
export function schoolStaffings(
  picture: CountyPicture,
  schools: readonly SchoolSource[],
): readonly SchoolStaffing[] {
  return schools.map((school) => {
    const total = totalOf(picture, [school.code]);
    return {
      school,
      total,
      states: statesOf(total),
      cells: (picture.cellsOf.get(school.code) ?? []).map((cell) => ({
        ...cell,
        schoolYearId: school.year.schoolYearId,
      })),
    };
  });
}

function statesOf(total: StaffingTotal): readonly StaffingState[] {
  const states: [StaffingState, boolean][] = [
    ['TEACHING_GAP', total.teachingGap > 0],
    ['SURPLUS', total.surplus > 0],
    ['UNDER_ESTABLISHMENT', total.establishmentGap > 0],
    ['OVER_ESTABLISHMENT', total.establishmentGap < 0],
  ];
  return states.filter(([, holds]) => holds).map(([state]) => state);
}

export type StaffingOrderField = 'SCHOOL' | 'TEACHING_GAP' | 'SURPLUS' | 'ESTABLISHMENT_GAP' | 'GAP_SHARE';

const KEYS: Readonly<Record<StaffingOrderField, (staffing: SchoolStaffing) => readonly (string | number)[]>> =
  {
    SCHOOL: ({ school }) => [school.code],
    TEACHING_GAP: ({ school, total }) => [total.teachingGap, school.code],
    SURPLUS: ({ school, total }) => [total.surplus, school.code],
    ESTABLISHMENT_GAP: ({ school, total }) => [total.establishmentGap, school.code],
    GAP_SHARE: ({ school, total }) => [total.need > 0 ? total.teachingGap / total.need : 0, school.code],
  };

export function staffingOrder(field: StaffingOrderField, direction: 'ASC' | 'DESC'): Order<SchoolStaffing> {
  return { name: `staffing:${field}:${direction}`, keyOf: KEYS[field], descending: direction === 'DESC' };
}
