// One picture of the county: dots as large as the shortage, arcs from the school left to the school served.
import { type ReactElement, useMemo } from 'react';
import { fte } from '../../../language/format';
import { moveKindWords } from '../../../language/vocabulary';
import { useWords } from '../../../language/words';
import { fitProjection, scaleBarFor } from '../../../parts/map-projection';
import { arcPath } from './arc-path';
import { type MapFacts } from './map-facts';
import { mapWords } from './map-words';
import { type SchoolGap } from './school-gaps';

const FRAME = { width: 480, height: 400, margin: 26 };
const SMALLEST_DOT = 2.5;
const LARGEST_DOT = 14;
/** Below it nobody notices. */
const NOTICED = 0.05;
const SEVERE = 3;
const THICKEST = 4;

interface CountyMapProps extends MapFacts {
  readonly time: keyof SchoolGap;
}

export function CountyMap({ facts, flows, gaps, time }: CountyMapProps): ReactElement {
  const words = useWords(mapWords);
  const kinds = useWords(moveKindWords);
  const places = useMemo(() => placesOf(facts.schools), [facts.schools]);
  const largest = Math.max(1, ...[...gaps.values()].map(({ before }) => before));
  const gapOf = (code: string): number => gaps.get(code)?.[time] ?? 0;
  const short = facts.schools.filter(({ code }) => gapOf(code) >= NOTICED).length;
  const total = facts.schools.length;
  return (
    <figure className="plan-figure">
      <figcaption>{words[time]}</figcaption>
      <svg
        viewBox={`0 0 ${FRAME.width} ${FRAME.height}`}
        role="img"
        aria-label={
          time === 'before' ? words.beforeOf(total, short) : words.afterOf(total, short, flows.length)
        }
      >
        {facts.schools.map(({ code, name }) => {
          const [x, y] = places.at(code);
          const gap = gapOf(code);
          return (
            <circle
              key={code}
              className={`map-dot map-${levelOf(gap)}`}
              cx={x}
              cy={y}
              r={SMALLEST_DOT + (LARGEST_DOT - SMALLEST_DOT) * Math.sqrt(gap / largest)}
            >
              <title>{`${name} ${fte(gap)}`}</title>
            </circle>
          );
        })}
        {flows.map(({ key, kind, from, to, people }) => (
          <path
            key={key}
            className={`map-arc map-${kind.toLowerCase()}`}
            d={from ? arcPath(places.at(from), places.at(to)) : triangle(places.at(to))}
            strokeWidth={Math.min(THICKEST, 0.8 + people * 0.4)}
          >
            <title>
              {`${kinds[kind]} ${from ? `${facts.schoolName(from)} → ` : ''}${facts.schoolName(to)} ${people}`}
            </title>
          </path>
        ))}
        <path className="map-bar" d={`M8 ${FRAME.height - 12}v4h${places.barWidth}v-4`} />
        <text x={8} y={FRAME.height - 16}>
          {words.kilometres(places.barKilometres)}
        </text>
      </svg>
    </figure>
  );
}

function levelOf(gap: number): string {
  if (gap < NOTICED) return 'filled';
  return gap < SEVERE ? 'short' : 'severe';
}

type Point = readonly [number, number];

function placesOf(schools: MapFacts['facts']['schools']) {
  const projection = fitProjection(schools, FRAME);
  const points = new Map<string, Point>(
    schools.map(({ code, longitude, latitude }) => [code, projection([longitude, latitude]) ?? [0, 0]]),
  );
  return { at: (code: string): Point => points.get(code) ?? [0, 0], ...scaleBarFor(projection, FRAME) };
}

/** Beside the dot of the school that hires. */
function triangle([x, y]: Point): string {
  return `M${x + 5} ${y - 4}l4 -7l4 7z`;
}
