// Sums of staffing: of a school, a cluster, an area or the county. The teaching gap and the establishment gap never mix.
import { type AbsenceKind } from '../../domain/absence';
import { ABSENCE_WORDS, codesOf } from '../../domain/words';
import { type CountyPicture } from './county-picture';

/** Teachers who are not there, for one reason. */
export interface AbsentCount {
  readonly kind: AbsenceKind;
  readonly persons: number;
}

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
  /** Who would be supply and is absent on the start date, where they are missed; reasons without anybody are left out. */
  readonly absent: readonly AbsentCount[];
}

/** Total of some schools. */
export function totalOf(picture: CountyPicture, schoolCodes: Iterable<string>): StaffingTotal {
  const sums = { need: 0, supply: 0, teachingGap: 0, surplus: 0, authorisedPosts: 0, staffInPost: 0 };
  const absent = new Map<AbsenceKind, number>();
  for (const code of schoolCodes) {
    for (const kind of picture.absentAt.get(code) ?? []) absent.set(kind, (absent.get(kind) ?? 0) + 1);
    for (const cell of picture.cellsOf.get(code) ?? []) {
      sums.need += cell.need;
      sums.supply += cell.supply;
      sums.teachingGap += cell.shortage;
      sums.surplus += cell.surplus;
    }
    const posts = picture.posts.get(code);
    sums.authorisedPosts += posts?.authorised ?? 0;
    sums.staffInPost += posts?.inPost ?? 0;
  }
  return {
    need: clean(sums.need),
    supply: clean(sums.supply),
    teachingGap: clean(sums.teachingGap),
    surplus: clean(sums.surplus),
    authorisedPosts: sums.authorisedPosts,
    staffInPost: sums.staffInPost,
    establishmentGap: sums.authorisedPosts - sums.staffInPost,
    absent: codesOf(ABSENCE_WORDS).flatMap((kind) => {
      const persons = absent.get(kind);
      return persons === undefined ? [] : [{ kind, persons }];
    }),
  };
}

/** Rounds away what is below the tolerance of staffing arithmetic (1e-9 FTE). */
export function clean(fte: number): number {
  return Math.round(fte * 1e9) / 1e9 || 0;
}
