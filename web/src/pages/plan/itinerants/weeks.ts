// The week of each itinerant teacher, put together from the moves of the plan.
import { type Move } from '../moves/use-moves';

export const WORKING_DAYS = 5;

export interface Week {
  readonly staffNo: string;
  readonly name: string;
  readonly homeCode: string;
  readonly home: string;
  /** Days on the road. */
  readonly days: number;
  readonly visits: readonly Move[];
}

export function weeksOf(moves: readonly Move[]): readonly Week[] {
  const people = new Map<string, Move[]>();
  for (const move of moves) {
    const staffNo = move.teacher?.staffNo ?? '';
    people.set(staffNo, [...(people.get(staffNo) ?? []), move]);
  }
  return [...people].map(([staffNo, visits]) => ({
    staffNo,
    name: visits[0]?.teacher?.name ?? '',
    homeCode: visits[0]?.fromSchool?.code ?? '',
    home: visits[0]?.fromSchool?.name ?? '',
    days: visits.reduce((sum, { daysPerWeek }) => sum + (daysPerWeek ?? 0), 0),
    visits,
  }));
}

export function concerns({ homeCode, visits }: Week, school: string): boolean {
  return homeCode === school || visits.some(({ toSchool }) => toSchool?.code === school);
}
