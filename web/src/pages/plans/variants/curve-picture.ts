// Places of the points, axes and labels of a curve, from people and shortage to points of the picture.
import { scaleLinear } from 'd3-scale';
import { type Curve, type Line, linesOf, type SolvedPoint, share } from './curve';

export interface Frame {
  readonly width: number;
  readonly height: number;
}

/** Letters keep their size, so a phone gets a picture of its own. */
export const WIDE: Frame = { width: 760, height: 400 };
export const NARROW: Frame = { width: 360, height: 360 };

export const MARGIN = { top: 22, right: 20, bottom: 44, left: 46 };

const X_TICKS = 6;
const Y_TICKS = 6;
/** Fewer people than this make an axis of a single step. */
const SHORTEST_AXIS = 10;
/** Labels nearer than this would lie on each other. */
const TOUCHING = { x: 26, y: 14 };

export interface Mark {
  readonly point: SolvedPoint;
  readonly x: number;
  readonly y: number;
  /** Where the proven bound lies; below the mark where it is not proven. */
  readonly boundY: number;
}

export interface Label {
  readonly key: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

export interface DrawnLine {
  readonly id: Line['id'];
  readonly marks: readonly Mark[];
  /** Path through the marks. */
  readonly path: string;
}

export interface Tick {
  readonly text: string;
  readonly at: number;
}

export interface CurvePicture {
  readonly lines: readonly DrawnLine[];
  readonly labels: readonly Label[];
  readonly beforeY: number;
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
}

export function pictureOf({ points, before }: Pick<Curve, 'points' | 'before'>, frame: Frame): CurvePicture {
  const lines = linesOf(points).filter(isDrawn);
  const all = lines.flatMap((line) => line.points);
  const most = Math.max(SHORTEST_AXIS, ...all.map(({ going }) => going));
  const highest = Math.max(before ?? 0, ...all.map(({ t1 }) => t1.value), 1);
  const x = scaleLinear([0, most], [MARGIN.left, frame.width - MARGIN.right]).nice(X_TICKS);
  const y = scaleLinear([0, highest], [frame.height - MARGIN.bottom, MARGIN.top]).nice(Y_TICKS);
  const mark = (point: SolvedPoint): Mark => ({
    point,
    x: x(point.going),
    y: y(point.t1.value),
    boundY: y(point.t1.bound),
  });
  const drawing = lines.map(({ id, points: found }) => drawn(id, found.map(mark)));
  return {
    lines: drawing,
    labels: labelsOf(drawing),
    beforeY: y(before ?? 0),
    xTicks: x.ticks(X_TICKS).map((at) => ({ text: String(at), at: x(at) })),
    yTicks: y.ticks(Y_TICKS).map((at) => ({ text: String(at), at: y(at) })),
  };
}

/** Where nobody goes the lines with exchanges are those without them. */
function isDrawn({ id, points }: Line): boolean {
  if (id === 'plain' || id === 'hires') return points.length > 0;
  return points.some(({ ceiling }) => ceiling !== null);
}

function drawn(id: Line['id'], marks: readonly Mark[]): DrawnLine {
  const path = marks.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');
  return { id, marks, path };
}

/** Twins lie on the same height, with exchanges or without: they share their labels. */
const TWINS: readonly { readonly lines: readonly Line['id'][]; readonly side: number }[] = [
  { lines: ['plain', 'exchanges'], side: -11 },
  { lines: ['hires', 'both'], side: 20 },
];

/** Ceilings beside their marks; marks in one place share a label: 5–15%. */
function labelsOf(lines: readonly DrawnLine[]): readonly Label[] {
  return TWINS.flatMap((twins) => {
    const marks = lines.filter(({ id }) => twins.lines.includes(id)).flatMap((line) => line.marks);
    const going = marks.filter(({ point }) => point.ceiling !== null).sort((one, other) => one.x - other.x);
    return grouped(going).map((group) => ({
      key: group[0]!.point.id,
      text: rangeOf(group.map(({ point }) => point.ceiling ?? 0)),
      x: group.reduce((sum, { x }) => sum + x, 0) / group.length,
      y: group[0]!.y + twins.side,
    }));
  });
}

function grouped(marks: readonly Mark[]): readonly (readonly Mark[])[] {
  const groups: Mark[][] = [];
  for (const mark of marks) {
    const near = groups.find((group) =>
      group.some(({ x, y }) => Math.abs(x - mark.x) < TOUCHING.x && Math.abs(y - mark.y) < TOUCHING.y),
    );
    if (near) near.push(mark);
    else groups.push([mark]);
  }
  return groups;
}

function rangeOf(ceilings: readonly number[]): string {
  const [least, most] = [Math.min(...ceilings), Math.max(...ceilings)];
  return least === most ? share(least) : `${share(least).replace('%', '')}–${share(most)}`;
}
