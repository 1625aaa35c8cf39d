// The mark of a line: its shape tells the line without its colour; hollow where the point is not proven.
import { type ReactElement } from 'react';
import { type LineId } from './curve';

interface CurveMarkerProps {
  readonly line: LineId;
  readonly x: number;
  readonly y: number;
  readonly hollow?: boolean;
}

const R = 5;

export function CurveMarker({ line, x, y, hollow = false }: CurveMarkerProps): ReactElement {
  const className = `curve-mark curve-${line}${hollow ? ' curve-hollow' : ''}`;
  switch (line) {
    case 'plain':
      return <circle className={className} cx={x} cy={y} r={R} />;
    case 'exchanges':
      return <path className={className} d={`M${x} ${y - R - 1}l${R + 1} ${2 * R}h${-2 * (R + 1)}z`} />;
    case 'hires':
      return <rect className={className} x={x - R} y={y - R} width={2 * R} height={2 * R} />;
    case 'both':
      return (
        <path
          className={className}
          d={`M${x} ${y - R - 2}l${R + 2} ${R + 2}l${-R - 2} ${R + 2}l${-R - 2} ${-R - 2}z`}
        />
      );
  }
}
