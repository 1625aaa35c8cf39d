// A move as far as a sentence needs it: who, where and what, without the amounts.
import {
  type AnyMove,
  type CoverMove,
  type ExchangeMove,
  type HireMove,
  type ItinerantMove,
  type PlanMoves,
  type RotationMove,
} from '../plan';
import { type MoveExplanation } from '../plan/explanation';

export type ToldMove =
  | { readonly measure: 'COVER'; readonly move: Omit<CoverMove, 'fte'> }
  | { readonly measure: 'ITINERANT'; readonly move: Omit<ItinerantMove, 'fillsFte'> }
  | { readonly measure: 'ROTATION'; readonly move: Omit<RotationMove, 'fills'> }
  | { readonly measure: 'EXCHANGE'; readonly move: ExchangeMove }
  | { readonly measure: 'HIRE'; readonly move: Omit<HireMove, 'fills'> };

/** The move that an explanation is about. */
export function moveAt(
  plan: PlanMoves,
  { measure, index }: Pick<MoveExplanation, 'measure' | 'index'>,
): AnyMove {
  switch (measure) {
    case 'COVER':
      return { measure, move: plan.covers[index]! };
    case 'ITINERANT':
      return { measure, move: plan.itinerants[index]! };
    case 'ROTATION':
      return { measure, move: plan.rotations[index]! };
    case 'EXCHANGE':
      return { measure, move: plan.exchanges[index]! };
    case 'HIRE':
      return { measure, move: plan.hires[index]! };
  }
}
