// Every cell with a shortage before or after a plan.
import { cellId } from '../../domain/staffing-need';
import { positivePart } from '../../domain/tolerance';
import { type PlanCell, type PlanMoves } from '../plan';
import { type County } from '../solve/solve-tiers';
import { type ShortageReason } from './shortage-reasons';

/** FTE of shortage filled by all moves, by cell id. */
export function filledByCell(moves: PlanMoves): ReadonlyMap<string, number> {
  const filled = new Map<string, number>();
  const add = (id: string, fte: number): void => {
    filled.set(id, (filled.get(id) ?? 0) + fte);
  };
  for (const { school, stage, subject, fte } of moves.covers) add(cellId(school, stage, subject), fte);
  for (const { toSchool, stage, subject, fillsFte } of moves.itinerants)
    add(cellId(toSchool, stage, subject), fillsFte);
  for (const { toSchool, fills } of moves.rotations) {
    for (const { stage, subject, fte } of fills) add(cellId(toSchool, stage, subject), fte);
  }
  for (const { school, fills } of moves.hires) {
    for (const { stage, subject, fte } of fills) add(cellId(school, stage, subject), fte);
  }
  return filled;
}

/** Cells in the order of their ids; `reasons` by cell id for those still short. */
export function planCells(
  { facts }: County,
  moves: PlanMoves,
  reasons: ReadonlyMap<string, ShortageReason>,
): readonly PlanCell[] {
  const filled = filledByCell(moves);
  return facts.staffing.cells
    .filter((cell) => cell.shortage > 0)
    .map((cell) => ({
      school: cell.school,
      stage: cell.stage,
      subject: cell.subject,
      need: cell.need,
      supply: cell.supply,
      shortageBefore: cell.shortage,
      shortageAfter: positivePart(cell.shortage - (filled.get(cell.id) ?? 0)),
      ...reasons.get(cell.id),
    }));
}
