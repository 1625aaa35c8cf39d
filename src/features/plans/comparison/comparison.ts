// Plans side by side: whom each moves in sum, and where they send the same teacher.
import { type Stage } from '../../../domain/school';
import { type MoveKind } from '../plan';

/** A move as the comparison needs it. */
export interface ComparedMove {
  readonly planId: string;
  readonly kind: MoveKind;
  readonly staffNo: string | null;
  readonly partnerStaffNo: string | null;
  readonly fromSchoolCode: string | null;
  readonly toSchoolCode: string;
  readonly stage: Stage | null;
  readonly subjectCode: string | null;
  readonly daysPerWeek: number | null;
  readonly headCount: number | null;
  /** Shortage filled in total. */
  readonly fte: number;
}

/** Persons, pairs and days a week. */
export interface PeopleMoved {
  readonly covers: number;
  readonly itinerants: number;
  readonly itinerantDays: number;
  readonly rotations: number;
  /** Pairs. */
  readonly exchanges: number;
  /** Rotations and exchanges: the people who go to the countryside. */
  readonly going: number;
  readonly hires: number;
}

export function peopleMoved(moves: readonly ComparedMove[]): PeopleMoved {
  const of = (kind: MoveKind): readonly ComparedMove[] => moves.filter((move) => move.kind === kind);
  const persons = (list: readonly ComparedMove[]): number => new Set(list.map(({ staffNo }) => staffNo)).size;
  const [rotations, exchanges] = [of('ROTATION').length, of('EXCHANGE').length];
  return {
    covers: persons(of('COVER')),
    itinerants: persons(of('ITINERANT')),
    itinerantDays: of('ITINERANT').reduce((sum, { daysPerWeek }) => sum + (daysPerWeek ?? 0), 0),
    rotations,
    exchanges,
    going: rotations + exchanges,
    hires: of('HIRE').reduce((sum, { headCount }) => sum + (headCount ?? 0), 0),
  };
}

/** What several plans do with the same teacher, or hire at the same place; one list a plan, in the plans' order. */
export interface ComparedThing {
  readonly key: string;
  readonly inPlans: readonly (readonly ComparedMove[])[];
  /** Whether the plans do not all do the same. */
  readonly differs: boolean;
}

/** Every teacher whom any of the plans moves; an exchange counts for both people. */
export function comparedTeachers(
  planIds: readonly string[],
  moves: readonly ComparedMove[],
): readonly ComparedThing[] {
  const entries = moves.flatMap((move): [string, ComparedMove][] =>
    [move.staffNo, move.partnerStaffNo].flatMap((staffNo) => (staffNo === null ? [] : [[staffNo, move]])),
  );
  return compared(planIds, entries);
}

/** Every school, stage and main subject for which any of the plans hires. */
export function comparedHires(
  planIds: readonly string[],
  moves: readonly ComparedMove[],
): readonly ComparedThing[] {
  const entries = moves
    .filter(({ kind }) => kind === 'HIRE')
    .map((move): [string, ComparedMove] => [`${move.toSchoolCode}|${move.stage}|${move.subjectCode}`, move]);
  return compared(planIds, entries);
}

function compared(
  planIds: readonly string[],
  entries: readonly (readonly [string, ComparedMove])[],
): readonly ComparedThing[] {
  const places = new Map(planIds.map((planId, place) => [planId, place]));
  const things = new Map<string, ComparedMove[][]>();
  for (const [key, move] of entries) {
    const place = places.get(move.planId);
    if (place === undefined) continue;
    const inPlans = things.get(key) ?? planIds.map(() => []);
    things.set(key, inPlans);
    inPlans[place]!.push(move);
  }
  return [...things].map(([key, inPlans]) => {
    const signatures = new Set(inPlans.map((list) => list.map(signature).sort().join(';')));
    return { key, inPlans, differs: signatures.size > 1 };
  });
}

/** Two moves with the same signature are the same decision; amounts of cover count to a thousandth. */
function signature(move: ComparedMove): string {
  const { kind, staffNo, partnerStaffNo, toSchoolCode, stage, subjectCode, daysPerWeek, headCount } = move;
  const amount = kind === 'COVER' ? move.fte.toFixed(3) : '';
  return [
    kind,
    staffNo,
    partnerStaffNo,
    toSchoolCode,
    stage,
    subjectCode,
    daysPerWeek,
    headCount,
    amount,
  ].join();
}
