// Names of the people in a difference, which holds staff numbers: the two plans know them.
import { useMemo } from 'react';
import { PlanMoves } from '../../../graphql/generated/plan-moves';
import { type PlanMovesQuery } from '../../../graphql/generated/types';
import { useAnswer } from '../../../graphql/use-answer';
import { type MoveChange } from './plan-difference';

export type TeacherNames = ReadonlyMap<string, string>;

const LARGEST_PAGE = 200;

export function useTeacherNames(
  [plan, previous]: readonly [string, string],
  changes: readonly MoveChange[],
): TeacherNames {
  const staffNos = useMemo(() => peopleOf(changes), [changes]);
  const filter = useMemo(() => ({ staffNos }), [staffNos]);
  const now = useAnswer(PlanMoves, { plan, filter, first: LARGEST_PAGE });
  const then = useAnswer(PlanMoves, { plan: previous, filter, first: LARGEST_PAGE });
  return useMemo(() => new Map([...namesIn(then.data), ...namesIn(now.data)]), [now.data, then.data]);
}

function peopleOf(changes: readonly MoveChange[]): readonly string[] {
  const briefs = changes.flatMap(({ before, after }) => [before, after]);
  const people = briefs.flatMap((brief) => [brief?.staffNo, brief?.partnerStaffNo]);
  return [...new Set(people.filter((staffNo) => typeof staffNo === 'string'))];
}

function namesIn(data: PlanMovesQuery | undefined): readonly (readonly [string, string])[] {
  const people = data?.plan?.moves.nodes.flatMap(({ teacher, partner }) => [teacher, partner]) ?? [];
  return people.flatMap((person) => (person ? [[person.staffNo, person.name] as const] : []));
}
