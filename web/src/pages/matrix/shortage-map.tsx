// The schools where they lie: a dot each, larger and darker the more is short; drawn by hand, no map from outside.
import { type ReactElement, useMemo } from 'react';
import { fte } from '../../language/format';
import { useWords } from '../../language/words';
import { schoolLevel } from './level';
import { HEIGHT, type MapPicture, pictureOf, WIDTH } from './map-picture';
import { type ShownRow } from './matrix-view';
import { matrixWords } from './matrix-words';

interface ShortageMapProps {
  readonly rows: readonly ShownRow[];
  readonly onChoose: (school: string) => void;
}

export function ShortageMap({ rows, onChoose }: ShortageMapProps): ReactElement {
  const words = useWords(matrixWords);
  const picture = useMemo(() => pictureOf(rows), [rows]);
  const short = rows.filter(({ gap }) => schoolLevel(gap) !== 'ENOUGH').length;
  return (
    <figure className="matrix-map">
      <figcaption>{words.map}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={words.mapOf(rows.length, short)}>
        {picture.dots.map(({ row, x, y, radius }) => (
          // The table has the same schools for everybody who uses no mouse.
          // biome-ignore lint/a11y/noStaticElementInteractions: see above
          <circle
            key={row.school.code}
            className={`dot level-${schoolLevel(row.gap).toLowerCase()}`}
            cx={x}
            cy={y}
            r={radius}
            onClick={() => onChoose(row.school.name)}
          >
            <title>{`${row.school.name} ${words[schoolLevel(row.gap)]} ${fte(row.gap)}`}</title>
          </circle>
        ))}
        <Names picture={picture} />
        <ScaleBar picture={picture} label={words.kilometres(picture.barKilometres)} />
      </svg>
    </figure>
  );
}

/** Only the worst are named: more would cover each other. */
function Names({ picture }: { readonly picture: MapPicture }): ReactElement {
  return (
    <>
      {picture.named.map(({ row, x, y, radius }) => (
        <text
          key={row.school.code}
          x={x > WIDTH * 0.7 ? x - radius - 3 : x + radius + 3}
          y={y + 4}
          textAnchor={x > WIDTH * 0.7 ? 'end' : 'start'}
        >
          {row.school.name}
        </text>
      ))}
    </>
  );
}

function ScaleBar({
  picture,
  label,
}: {
  readonly picture: MapPicture;
  readonly label: string;
}): ReactElement {
  const y = HEIGHT - 8;
  return (
    <g className="scale-bar">
      <path d={`M8 ${y - 4}v4h${picture.barWidth}v-4`} />
      <text x={8} y={y - 8}>
        {label}
      </text>
    </g>
  );
}
