// Who goes from where to where: the moves between schools, put together by kind and pair of schools.
import { type MoveKind } from '../moves/move-entry';
import { type Move } from '../moves/use-moves';

export const FLOW_KINDS = [
  'ROTATION',
  'EXCHANGE',
  'ITINERANT',
  'HIRE',
] as const satisfies readonly MoveKind[];
export type FlowKind = (typeof FLOW_KINDS)[number];

export interface Flow {
  readonly key: string;
  readonly kind: FlowKind;
  /** Empty for a hire. */
  readonly from: string;
  readonly to: string;
  readonly people: number;
  readonly fte: number;
}

export function flowsOf(moves: readonly Move[]): readonly Flow[] {
  const flows = new Map<string, Flow>();
  for (const { fills, fromSchool, headCount, kind, toSchool } of moves) {
    if (kind === 'COVER' || !toSchool) continue;
    const from = fromSchool?.code ?? '';
    const key = `${kind} ${from} ${toSchool.code}`;
    const flow = flows.get(key) ?? { key, kind, from, to: toSchool.code, people: 0, fte: 0 };
    flows.set(key, {
      ...flow,
      people: flow.people + (headCount ?? 1),
      fte: flow.fte + fills.reduce((sum, { fte }) => sum + fte, 0),
    });
  }
  return [...flows.values()];
}
