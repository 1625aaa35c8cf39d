// A curve of variants as the page reads it: its points, the lines they belong to.
import { type VariantCurveQuery, type VariantCurvesQuery } from '../../../graphql/generated/types';

export type Curve = NonNullable<VariantCurveQuery['variantCurve']>;
export type CurvePoint = Curve['points'][number];
export type ListedCurve = NonNullable<ReturnType<typeof curvesOf>>['nodes'][number];

export function curvesOf({ county }: VariantCurvesQuery) {
  return county?.schoolYear?.variantCurves;
}

/** A point that has a plan. */
export interface SolvedPoint extends CurvePoint {
  readonly going: number;
  readonly t1: NonNullable<CurvePoint['t1']>;
}

export function isSolved(point: CurvePoint): point is SolvedPoint {
  return point.t1 !== null && point.going !== null;
}

export type LineId = 'plain' | 'exchanges' | 'hires' | 'both';

export interface Line {
  readonly id: LineId;
  /** In the order of their ceilings; the first ones are those where nobody goes. */
  readonly points: readonly SolvedPoint[];
}

const LINES: readonly { readonly id: LineId; readonly hires: boolean; readonly exchanges: boolean }[] = [
  { id: 'plain', hires: false, exchanges: false },
  { id: 'exchanges', hires: false, exchanges: true },
  { id: 'hires', hires: true, exchanges: false },
  { id: 'both', hires: true, exchanges: true },
];

/** A line with exchanges begins where its twin without them does: where nobody goes there is no choice. */
export function linesOf(points: readonly CurvePoint[]): readonly Line[] {
  const solved = points.filter(isSolved);
  return LINES.map(({ id, hires, exchanges }) => ({
    id,
    points: solved.filter(
      ({ measures, ceiling }) =>
        measures.includes('HIRE') === hires &&
        (ceiling === null
          ? !exchanges || measures.includes('ITINERANT')
          : measures.includes('EXCHANGE') === exchanges),
    ),
  }));
}

export function isProven({ t1 }: SolvedPoint): boolean {
  return t1.status === 'PROVEN';
}

/** 0.05 as 5%. */
export function share(ceiling: number): string {
  return `${Math.round(ceiling * 100)}%`;
}
