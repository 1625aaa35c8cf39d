// Road distance between places: supplied table first, else great circle (WGS-84) times a detour factor.
import { type School, type SuppliedDistance } from './school';

/** Mean radius of the earth, km (IUGG). */
const EARTH_RADIUS_KM = 6371.0088;

export interface Place {
  /** Degrees, WGS-84. */
  readonly longitude: number;
  /** Degrees, WGS-84. */
  readonly latitude: number;
}

/** Great-circle distance in km on a sphere of 6371.0088 km (haversine formula). */
export function greatCircleKm(a: Place, b: Place): number {
  const radians = Math.PI / 180;
  const sinLat = Math.sin(((b.latitude - a.latitude) * radians) / 2);
  const sinLon = Math.sin(((b.longitude - a.longitude) * radians) / 2);
  const h =
    sinLat * sinLat + Math.cos(a.latitude * radians) * Math.cos(b.latitude * radians) * sinLon * sinLon;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Road distance between two schools in km; symmetric. */
export type RoadDistance = (fromSchoolCode: string, toSchoolCode: string) => number;

/**
 * Road distances of a county: a supplied distance replaces only the pair it lists (one way is enough;
 * when both ways are given each way keeps its own), every other pair is great circle x detour.
 */
export function roadDistances(
  schools: readonly School[],
  supplied: readonly SuppliedDistance[],
  detour: number,
): RoadDistance {
  const places = new Map(schools.map((school) => [school.code, school]));
  const given = new Map<string, number>();
  for (const row of supplied) given.set(`${row.fromSchoolCode}>${row.toSchoolCode}`, row.km);
  return (from, to) => {
    if (from === to) return 0;
    const km = given.get(`${from}>${to}`) ?? given.get(`${to}>${from}`);
    if (km !== undefined) return km;
    const a = places.get(from);
    const b = places.get(to);
    if (!a || !b) throw new Error(`No school ${a ? to : from} to measure a distance to`);
    return greatCircleKm(a, b) * detour;
  };
}
