// Sums of staffing: of a school, a cluster, an area or the county. The teaching gap and the establishment gap never mix.
import { type StaffingCell } from '../../domain/shortage';
import { type CountyPicture } from './county-picture';

export interface StaffingTotal {
  /** FTE. */
  readonly need: number;
  readonly supply: number;
  /** Sum of the cells' shortages, FTE. */
  readonly teachingGap: number;
  /** Sum of the cells' surpluses, FTE. */
  readonly surplus: number;
  /** Persons. */
  readonly authorisedPosts: number;
  readonly staffInPost: number;
  /** Authorised posts minus staff in post, persons; below 0 when over establishment. */
  readonly establishmentGap: number;
}

/** Cells of each school, in the order of the county's cells. */
export function cellsBySchool(picture: CountyPicture): ReadonlyMap<string, readonly StaffingCell[]> {
  const cells = new Map<string, StaffingCell[]>();
  for (const cell of picture.staffing.cells) {
    const list = cells.get(cell.school);
    if (list) list.push(cell);
    else cells.set(cell.school, [cell]);
  }
  return cells;
}

/** Total of some schools. */
export function totalOf(
  picture: CountyPicture,
  schoolCodes: ReadonlySet<string>,
  cells: readonly StaffingCell[] = picture.staffing.cells,
): StaffingTotal {
  const sums = { need: 0, supply: 0, teachingGap: 0, surplus: 0, authorisedPosts: 0, staffInPost: 0 };
  for (const cell of cells) {
    if (!schoolCodes.has(cell.school)) continue;
    sums.need += cell.need;
    sums.supply += cell.supply;
    sums.teachingGap += cell.shortage;
    sums.surplus += cell.surplus;
  }
  for (const school of picture.roster.schools) {
    if (!schoolCodes.has(school.code)) continue;
    sums.authorisedPosts += school.authorisedPosts;
    sums.staffInPost += picture.inPost.get(school.code) ?? 0;
  }
  return {
    need: clean(sums.need),
    supply: clean(sums.supply),
    teachingGap: clean(sums.teachingGap),
    surplus: clean(sums.surplus),
    authorisedPosts: sums.authorisedPosts,
    staffInPost: sums.staffInPost,
    establishmentGap: sums.authorisedPosts - sums.staffInPost,
  };
}

/** Rounds away what is below the tolerance of staffing arithmetic (1e-9 FTE). */
export function clean(fte: number): number {
  return Math.round(fte * 1e9) / 1e9 || 0;
}
