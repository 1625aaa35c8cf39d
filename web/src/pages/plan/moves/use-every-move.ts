// All moves of some kinds, for pictures and cards: page after page until none is left.
import { useEffect, useMemo } from 'react';
import { PlanMoves } from '../../../graphql/generated/plan-moves';
import { type PlanMovesQuery } from '../../../graphql/generated/types';
import { type Pages, usePages } from '../../../graphql/use-pages';
import { type MoveKind } from './move-entry';
import { type Move } from './use-moves';

const LARGEST_PAGE = 200;

const movesOf = (data: PlanMovesQuery): NonNullable<PlanMovesQuery['plan']>['moves'] | undefined =>
  data.plan?.moves;

interface EveryMove {
  readonly answer: Pages<Move, PlanMovesQuery>['answer'];
  readonly moves: readonly Move[];
  readonly complete: boolean;
}

/** `kinds` must keep its identity. */
export function useEveryMove(plan: string, kinds: readonly MoveKind[]): EveryMove {
  const variables = useMemo(() => ({ plan, first: LARGEST_PAGE, filter: { kinds } }), [plan, kinds]);
  const { answer, rows, complete, loading, next } = usePages(PlanMoves, variables, movesOf);
  // Once for each number of rows: a page that does not come is not asked for without end.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (!complete && !loading) next();
  }, [rows.length, complete]);
  return { answer, moves: rows, complete: answer.data !== undefined && complete };
}
