// Every cell with a shortage before or after a plan.
import { positivePart } from '../../domain/tolerance';
import { type PlanCell, type PlanMoves } from '../plan';
import { type County } from '../solve/county';
import { filledByCell } from './filled-by-cell';
import { type ShortageReason } from './shortage-reasons';

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
