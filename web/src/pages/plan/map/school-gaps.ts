// The shortage of each school before and after a plan, summed over its subjects.
import { useEffect, useMemo } from 'react';
import { PlanCells } from '../../../graphql/generated/plan-cells';
import { type PlanCellsQuery } from '../../../graphql/generated/types';
import { usePages } from '../../../graphql/use-pages';

type CellPage = NonNullable<PlanCellsQuery['plan']>['cells'];

export interface SchoolGap {
  readonly before: number;
  readonly after: number;
}

const LARGEST_PAGE = 200;
const cellsOf = (data: PlanCellsQuery): CellPage | undefined => data.plan?.cells;

/** By school code; null until every cell is there. */
export function useSchoolGaps(plan: string): ReadonlyMap<string, SchoolGap> | null {
  const variables = useMemo(() => ({ plan, orderBy: 'SCHOOL' as const, first: LARGEST_PAGE }), [plan]);
  const { answer, rows, complete, loading, next } = usePages(PlanCells, variables, cellsOf);
  // Once for each number of rows: a page that does not come is not asked for without end.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (!complete && !loading) next();
  }, [rows.length, complete]);
  const ready = answer.data !== undefined && complete;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rows are a new list at every drawing
  return useMemo(() => (ready ? gapsOf(rows) : null), [ready, answer.data]);
}

function gapsOf(cells: CellPage['nodes']): ReadonlyMap<string, SchoolGap> {
  const gaps = new Map<string, SchoolGap>();
  for (const { school, shortageAfter, shortageBefore } of cells) {
    if (!school) continue;
    const { before, after } = gaps.get(school.code) ?? { before: 0, after: 0 };
    gaps.set(school.code, { before: before + shortageBefore, after: after + shortageAfter });
  }
  return gaps;
}
