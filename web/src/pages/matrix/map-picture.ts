// Places of the dots on the map, from degrees to points of the picture.
import { fitProjection, scaleBarFor } from '../../parts/map-projection';
import { type ShownRow } from './matrix-view';

export const WIDTH = 480;
export const HEIGHT = 340;

const MARGIN = 28;
const SMALLEST_DOT = 3;
const LARGEST_DOT = 16;
const NAMED = 6;
const NAME_WIDTH = 120;
const NAME_HEIGHT = 16;
const FRAME = { width: WIDTH, height: HEIGHT, margin: MARGIN };

export interface Dot {
  readonly row: ShownRow;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export interface MapPicture {
  /** Large dots first, so that small ones lie on top. */
  readonly dots: readonly Dot[];
  /** Dots of the worst schools, which carry their names. */
  readonly named: readonly Dot[];
  readonly barWidth: number;
  readonly barKilometres: number;
}

export function pictureOf(rows: readonly ShownRow[]): MapPicture {
  const projection = fitProjection(
    rows.map(({ school }) => school),
    FRAME,
  );
  const largest = Math.max(1, ...rows.map(({ gap }) => gap));
  // The area of a dot grows with the gap.
  const radius = (gap: number): number =>
    SMALLEST_DOT + (LARGEST_DOT - SMALLEST_DOT) * Math.sqrt(gap / largest);
  const dots = rows
    .map((row) => {
      const [x, y] = projection([row.school.longitude, row.school.latitude]) ?? [0, 0];
      return { row, x, y, radius: radius(row.gap) };
    })
    .sort((one, other) => other.radius - one.radius);
  return { dots, named: namedOf(dots), ...scaleBarFor(projection, FRAME) };
}

/** The worst first, without those whose name would lie on another. */
function namedOf(dots: readonly Dot[]): readonly Dot[] {
  const named: Dot[] = [];
  for (const dot of dots) {
    const covers = named.some(
      ({ x, y }) => Math.abs(x - dot.x) < NAME_WIDTH && Math.abs(y - dot.y) < NAME_HEIGHT,
    );
    if (named.length < NAMED && dot.row.gap > 0 && !covers) named.push(dot);
  }
  return named;
}
