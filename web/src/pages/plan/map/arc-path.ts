// An arc from one point to another, bent to the left of its way, so that both directions can be told apart.

type Point = readonly [number, number];

const BEND = 0.18;
const digits = (value: number): string => value.toFixed(1);

export function arcPath([x1, y1]: Point, [x2, y2]: Point): string {
  const bendX = (x1 + x2) / 2 + (y2 - y1) * BEND;
  const bendY = (y1 + y2) / 2 - (x2 - x1) * BEND;
  return `M${digits(x1)} ${digits(y1)}Q${digits(bendX)} ${digits(bendY)} ${digits(x2)} ${digits(y2)}`;
}
