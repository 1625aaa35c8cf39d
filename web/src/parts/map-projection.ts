// From degrees to points of a picture: schools fitted into a frame, and a bar of a round number of kilometres.
import { type GeoProjection, geoDistance, geoMercator } from 'd3-geo';

export interface MapFrame {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
}

interface Place {
  readonly longitude: number;
  readonly latitude: number;
}

export interface ScaleBar {
  readonly barWidth: number;
  readonly barKilometres: number;
}

const EARTH_KILOMETRES = 6371.0088;
const BARS = [1, 2, 5, 10, 20, 50, 100];
const WIDEST_BAR = 120;

export function fitProjection(places: readonly Place[], { width, height, margin }: MapFrame): GeoProjection {
  const coordinates = places.map(({ longitude, latitude }) => [longitude, latitude]);
  const frame: [[number, number], [number, number]] = [
    [margin, margin],
    [width - margin, height - margin],
  ];
  const fitted = geoMercator().fitExtent(frame, { type: 'MultiPoint', coordinates });
  // One school, or all in one place: no extent to fit to.
  const [centre] = coordinates;
  return Number.isFinite(fitted.scale()) && fitted.scale() > 0
    ? fitted
    : geoMercator()
        .center([centre?.[0] ?? 0, centre?.[1] ?? 0])
        .scale(50_000)
        .translate([width / 2, height / 2]);
}

/** The longest bar of a round number of kilometres that fits into its corner. */
export function scaleBarFor(projection: GeoProjection, { width, height }: MapFrame): ScaleBar {
  const degrees = (x: number): [number, number] => projection.invert?.([x, height / 2]) ?? [0, 0];
  const kilometresOfPoint = geoDistance(degrees(width / 2), degrees(width / 2 + 1)) * EARTH_KILOMETRES;
  const fitting = BARS.filter((kilometres) => kilometres / kilometresOfPoint <= WIDEST_BAR);
  const barKilometres = fitting[fitting.length - 1] ?? BARS[0]!;
  return { barKilometres, barWidth: barKilometres / kilometresOfPoint };
}
