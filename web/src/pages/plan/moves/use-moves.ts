// The moves that a filter leaves, page by page; people are found by name first.
import { useMemo } from 'react';
import { PlanMoves } from '../../../graphql/generated/plan-moves';
import { Teachers } from '../../../graphql/generated/teachers';
import { type PlanMovesQuery } from '../../../graphql/generated/types';
import { useAnswer } from '../../../graphql/use-answer';
import { type Pages, usePages } from '../../../graphql/use-pages';
import { useScope } from '../../../shell/scope';
import { type MoveKind } from './move-entry';
import { type MoveFilter } from './move-filter';

export type Move = NonNullable<PlanMovesQuery['plan']>['moves']['nodes'][number];

const PAGE = 50;
const MOST_PEOPLE = 200;

const movesOf = (data: PlanMovesQuery): NonNullable<PlanMovesQuery['plan']>['moves'] | undefined =>
  data.plan?.moves;

export function useMoves(plan: string, filter: MoveFilter): Pages<Move, PlanMovesQuery> {
  const staffNos = useStaffNos(filter.teacher);
  const { kind, school, subject } = filter;
  const variables = useMemo(
    () => ({
      plan,
      first: PAGE,
      filter: {
        kinds: kind ? [kind as MoveKind] : null,
        schoolCodes: school ? [school] : null,
        subjects: subject ? [subject] : null,
        staffNos,
      },
    }),
    [plan, kind, school, subject, staffNos],
  );
  return usePages(PlanMoves, variables, movesOf);
}

/** Null when nobody is searched for; empty as long as nobody is found. */
function useStaffNos(search: string): readonly string[] | null {
  const { county, schoolYear } = useScope();
  const variables = useMemo(
    () => ({
      county: county.code,
      schoolYear,
      filter: { search },
      // Without a search the answer is not looked at.
      first: search ? MOST_PEOPLE : 1,
    }),
    [county.code, schoolYear, search],
  );
  const { data } = useAnswer(Teachers, variables);
  return useMemo(() => {
    if (!search) return null;
    return (data?.county?.schoolYear?.teachers.nodes ?? []).map(({ staffNo }) => staffNo);
  }, [search, data]);
}
