// A bar as long as a share of its column, with lines across where limits lie; the figure stands beside it.
import { type ReactElement } from 'react';

interface LengthBarProps {
  /** 0-1. */
  readonly share: number;
  /** Places of limits, 0-1. */
  readonly limits?: readonly number[];
}

const WIDTH = 120;
const HEIGHT = 14;

export function LengthBar({ share, limits = [] }: LengthBarProps): ReactElement {
  const at = (place: number): number => Math.min(1, Math.max(0, place)) * WIDTH;
  return (
    <svg
      className="length-bar"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      aria-hidden="true"
    >
      <rect className="length-bar-ground" width={WIDTH} height={HEIGHT} />
      <rect className="length-bar-value" y={2} width={at(share)} height={HEIGHT - 4} />
      {limits.map((limit) => (
        <path key={limit} className="length-bar-limit" d={`M${at(limit)} 0V${HEIGHT}`} />
      ))}
    </svg>
  );
}
