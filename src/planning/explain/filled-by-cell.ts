// What the moves of a plan fill, by cell.
import { cellId } from '../../domain/staffing-need';
import { type PlanMoves } from '../plan';

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
