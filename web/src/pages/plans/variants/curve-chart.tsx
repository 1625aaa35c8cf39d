// The curve drawn by hand: people who go across, shortage upwards, a line for each way, a whisker where a point is not proven.
import { type ReactElement, useMemo } from 'react';
import { fte } from '../../../language/format';
import { useWords } from '../../../language/words';
import { type Curve, isProven } from './curve';
import { CurveMarker } from './curve-marker';
import {
  type CurvePicture,
  type DrawnLine,
  type Frame,
  MARGIN,
  NARROW,
  pictureOf,
  WIDE,
} from './curve-picture';
import { pointWords } from './point-words';
import { useNarrow } from './use-narrow';

interface CurveChartProps {
  readonly curve: Curve;
  /** Id of the point that is looked at. */
  readonly chosen: string;
  readonly onChoose: (point: string) => void;
}

export function CurveChart({ curve, chosen, onChoose }: CurveChartProps): ReactElement {
  const words = useWords(pointWords);
  const frame = useNarrow() ? NARROW : WIDE;
  const picture = useMemo(() => pictureOf(curve, frame), [curve, frame]);
  return (
    <figure className="curve">
      <svg
        viewBox={`0 0 ${frame.width} ${frame.height}`}
        role="img"
        aria-label={words.picture(curve.points.length)}
      >
        <Axes picture={picture} frame={frame} before={curve.before} />
        {picture.lines.map(({ id, path }) => (
          <path key={id} className={`curve-line curve-${id}`} d={path} />
        ))}
        {picture.lines.map((line) => (
          <Marks key={line.id} line={line} chosen={chosen} onChoose={onChoose} />
        ))}
        {picture.labels.map(({ key, text, x, y }) => (
          <text key={key} x={x} y={y} textAnchor="middle">
            {text}
          </text>
        ))}
        <StayLabels picture={picture} />
      </svg>
      <Legend lines={picture.lines} />
    </figure>
  );
}

interface AxesProps {
  readonly picture: CurvePicture;
  readonly frame: Frame;
  readonly before: number | null;
}

function Axes({ picture, frame, before }: AxesProps): ReactElement {
  const words = useWords(pointWords);
  const [right, bottom] = [frame.width - MARGIN.right, frame.height - MARGIN.bottom];
  return (
    <g className="curve-axes">
      {picture.yTicks.map(({ text, at }) => (
        <g key={text}>
          <path d={`M${MARGIN.left} ${at}H${right}`} />
          <text x={MARGIN.left - 6} y={at + 4} textAnchor="end">
            {text}
          </text>
        </g>
      ))}
      {picture.xTicks.map(({ text, at }) => (
        <g key={text}>
          <path d={`M${at} ${bottom}v5`} />
          <text x={at} y={bottom + 18} textAnchor="middle">
            {text}
          </text>
        </g>
      ))}
      <text x={right} y={frame.height - 6} textAnchor="end">
        {words.across}
      </text>
      <text x={4} y={12}>
        {words.upwards}
      </text>
      {before !== null && (
        <>
          <path className="curve-before" d={`M${MARGIN.left} ${picture.beforeY}H${right}`} />
          <text x={right} y={picture.beforeY - 5} textAnchor="end">
            {words.nothing(fte(before))}
          </text>
        </>
      )}
    </g>
  );
}

interface MarksProps {
  readonly line: DrawnLine;
  readonly chosen: string;
  readonly onChoose: (point: string) => void;
}

function Marks({ line, chosen, onChoose }: MarksProps): ReactElement {
  const words = useWords(pointWords);
  return (
    <>
      {line.marks.map(({ point, x, y, boundY }) => (
        // The table has a button for each point, for everybody who uses no mouse.
        // biome-ignore lint/a11y/noStaticElementInteractions: see above
        <g key={point.id} className="curve-point" onClick={() => onChoose(point.id)}>
          <title>{`${point.name}: ${words.going} ${point.going}, ${words.shortage} ${fte(point.t1.value)}`}</title>
          {point.id === chosen && <circle className="curve-chosen" cx={x} cy={y} r={11} />}
          {!isProven(point) && <path className="curve-whisker" d={`M${x} ${y}V${boundY}m-4 0h8`} />}
          <CurveMarker line={line.id} x={x} y={y} hollow={!isProven(point)} />
        </g>
      ))}
    </>
  );
}

/** The points where nobody goes lie on the axis and are named beside it. */
function StayLabels({ picture }: { readonly picture: CurvePicture }): ReactElement {
  const words = useWords(pointWords);
  const names: Readonly<Record<string, string>> = {
    cover: words.cover,
    stay: words.stay,
    'stay+hires': words.stayHires,
  };
  const marks = picture.lines
    .filter(({ id }) => id === 'plain' || id === 'hires')
    .flatMap((line) => line.marks);
  return (
    <>
      {marks
        .filter(({ point }) => names[point.id] !== undefined)
        .map(({ point, x, y }) => (
          <text key={point.id} x={x + 10} y={point.id === 'stay+hires' ? y + 26 : y - 7}>
            {`${names[point.id]} ${fte(point.t1.value)}`}
          </text>
        ))}
    </>
  );
}

function Legend({ lines }: { readonly lines: readonly DrawnLine[] }): ReactElement {
  const words = useWords(pointWords);
  return (
    <figcaption className="curve-legend">
      <ul aria-label={words.legend}>
        {lines.map(({ id }) => (
          <li key={id}>
            <svg viewBox="0 0 36 16" width="36" height="16" aria-hidden="true">
              <path className={`curve-line curve-${id}`} d="M0 8H36" />
              <CurveMarker line={id} x={18} y={8} />
            </svg>
            {words[id]}
          </li>
        ))}
      </ul>
      <p className="hint">
        {words.solid} · {words.hollow}
      </p>
    </figcaption>
  );
}
