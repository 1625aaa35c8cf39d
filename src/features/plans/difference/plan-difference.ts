// What a re-planned plan changes in the plan it was made from, as one list.
import { type AnyMove, type PlanDifference, type PlanMoves } from '../../../planning/plan';
import { type MoveRecord, moveRecords } from '../parts';

export type MoveChangeKind = 'ADDED' | 'REMOVED' | 'CHANGED';

export interface MoveChange {
  readonly position: number;
  readonly kind: MoveChangeKind;
  readonly before: MoveRecord | null;
  readonly after: MoveRecord | null;
}

/** Removed moves first, then changed, then added ones; each in the order of the plan document. */
export function moveChanges({ added, removed, changed }: PlanDifference): readonly MoveChange[] {
  const changes: readonly Omit<MoveChange, 'position'>[] = [
    ...removed.map((move) => ({ kind: 'REMOVED', before: recordOf(move), after: null }) as const),
    ...changed.map(
      ({ before, after }) => ({ kind: 'CHANGED', before: recordOf(before), after: recordOf(after) }) as const,
    ),
    ...added.map((move) => ({ kind: 'ADDED', before: null, after: recordOf(move) }) as const),
  ];
  return changes.map((change, position) => ({ ...change, position }));
}

const NO_MOVES: PlanMoves = { covers: [], itinerants: [], rotations: [], exchanges: [], hires: [] };

function recordOf(entry: AnyMove): MoveRecord {
  const [record] = moveRecords(alone(entry));
  if (!record) throw new Error('A move without a record');
  return record;
}

function alone(entry: AnyMove): PlanMoves {
  switch (entry.measure) {
    case 'COVER':
      return { ...NO_MOVES, covers: [entry.move] };
    case 'ITINERANT':
      return { ...NO_MOVES, itinerants: [entry.move] };
    case 'ROTATION':
      return { ...NO_MOVES, rotations: [entry.move] };
    case 'EXCHANGE':
      return { ...NO_MOVES, exchanges: [entry.move] };
    case 'HIRE':
      return { ...NO_MOVES, hires: [entry.move] };
  }
}
