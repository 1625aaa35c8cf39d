// Cover of a class of teachers, shared out so that as few people as possible teach outside their main subject.
import { FTE_TOLERANCE } from '../../domain/tolerance';
import { type StaffingModel } from '../model/staffing-model';
import { type CoverMove } from '../plan';
import { coverShare } from '../rules/cover';
import { fteAt, roundFte } from './amounts';
import { type Assignments } from './assignments';

export function assignCovers(
  model: StaffingModel,
  point: ArrayLike<number>,
  assignments: Assignments,
): readonly CoverMove[] {
  const share = coverShare(model.input.facts.settings.cover);
  const moves: CoverMove[] = [];
  const byClass = new Map<string, typeof model.covers>();
  for (const cover of model.covers) {
    const key = cover.groups[0]!.classKey;
    byClass.set(key, [...(byClass.get(key) ?? []), cover]);
  }
  for (const covers of byClass.values()) {
    const colleagues = covers[0]!.groups
      .flatMap((group) => assignments.unassigned(group))
      .sort((a, b) => b.teacher.fte - a.teacher.fte || (a.teacher.staffNo < b.teacher.staffNo ? -1 : 1))
      .map((person) => ({ person, free: share * person.teacher.fte }));
    for (const { column, subject } of covers) {
      let wanted = fteAt(point, column);
      for (const colleague of colleagues) {
        if (wanted <= FTE_TOLERANCE) break;
        const fte = roundFte(Math.min(wanted, colleague.free));
        if (fte <= FTE_TOLERANCE) continue;
        const { teacher, home } = colleague.person;
        moves.push({ staffNo: teacher.staffNo, school: home.code, stage: teacher.stage, subject, fte });
        colleague.free -= fte;
        wanted -= fte;
      }
    }
  }
  return moves.sort((a, b) =>
    a.staffNo === b.staffNo ? (a.subject < b.subject ? -1 : 1) : a.staffNo < b.staffNo ? -1 : 1,
  );
}
