// Where the schools of an invented county lie: a seat, townships around it, schools around township centres.

import { type Place } from '../../src/domain/distance';
import { type Area, type SchoolKind } from '../../src/domain/school';
import { type CountyOptions, type StageMix } from './options';
import { TOWNSHIP_NAMES } from './place-names';
import { type Random } from './random';

/** Seat of the county: hill country at the latitude of Hunan. */
export const SEAT: Place = { longitude: 111.37, latitude: 27.58 };

const KM_PER_DEGREE = 111.195;
/** Angle that never repeats: townships spread evenly around the seat. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

export interface Township {
  readonly name: string;
  readonly place: Place;
  /** 镇 with town schools, or the seat; the others are 乡 with village schools only. */
  readonly isTown: boolean;
}

/** A school before it has classes and staff. */
export interface Site {
  readonly kind: SchoolKind;
  readonly area: Area;
  readonly township: Township;
  /** First of its kind in the township: the central school. */
  readonly central: boolean;
  readonly place: Place;
}

/** The place `km` away in direction `angle` (radians), rounded to about a metre. */
export function placeAt(from: Place, km: number, angle: number): Place {
  const latitude = from.latitude + (km * Math.sin(angle)) / KM_PER_DEGREE;
  const scale = KM_PER_DEGREE * Math.cos((from.latitude * Math.PI) / 180);
  const longitude = from.longitude + (km * Math.cos(angle)) / scale;
  return { longitude: Number(longitude.toFixed(5)), latitude: Number(latitude.toFixed(5)) };
}

function layTownships(options: CountyOptions, towns: number, random: Random): Township[] {
  const outer = options.townships - 1;
  const seat: Township = { name: `${TOWNSHIP_NAMES[0]}镇`, place: SEAT, isTown: true };
  const nearest = Math.min(6, options.radiusKm / 3);
  return [
    seat,
    ...Array.from({ length: outer }, (_, i): Township => {
      const reach = nearest + (options.radiusKm - nearest) * ((i + 0.4) / outer) ** 0.85;
      const angle = i * GOLDEN_ANGLE + random.between(-0.25, 0.25);
      // Every other township is a 镇 until there are enough of them, so that near and far ones exist.
      const isTown = i % 2 === 0 && i / 2 < towns;
      return {
        name: `${TOWNSHIP_NAMES[i + 1]}${isTown ? '镇' : '乡'}`,
        place: placeAt(SEAT, reach * random.between(0.92, 1.06), angle),
        isTown,
      };
    }),
  ];
}

/** Whole numbers with the given proportions that add up to `total` (largest remainders). */
export function apportion(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  const exact = weights.map((weight) => (total * weight) / sum);
  const whole = exact.map(Math.floor);
  const order = exact.map((x, i) => [x - whole[i]!, i] as const).sort((a, b) => b[0] - a[0] || a[1] - b[1]);
  let left = total - whole.reduce((a, b) => a + b, 0);
  for (const [, i] of order) {
    if (left-- <= 0) break;
    whole[i] = whole[i]! + 1;
  }
  return whole;
}

function countKinds(schools: number, mix: StageMix): Map<SchoolKind, number> {
  const kinds: readonly SchoolKind[] = ['PRIMARY', 'TEACHING_POINT', 'JUNIOR', 'NINE_YEAR', 'SPECIAL'];
  const counts = apportion(schools, [mix.primary, mix.teachingPoint, mix.junior, mix.nineYear, mix.special]);
  return new Map(kinds.map((kind, i) => [kind, counts[i]!]));
}

/** Takes up to `count` schools of the kinds named, in turn, out of what is left. */
function take(left: Map<SchoolKind, number>, count: number, kinds: readonly SchoolKind[]): SchoolKind[] {
  const taken: SchoolKind[] = [];
  while (taken.length < count) {
    const before = taken.length;
    for (const kind of kinds) {
      const rest = left.get(kind) ?? 0;
      if (rest === 0 || taken.length === count) continue;
      left.set(kind, rest - 1);
      taken.push(kind);
    }
    if (taken.length === before) break;
  }
  return taken;
}

/** Sites of a county: urban ones at the seat, town ones at the centres of the 镇, rural ones everywhere else. */
export function laySites(options: CountyOptions, random: Random): Site[] {
  const rural = Math.round(options.schools * options.ruralShare);
  const urban = Math.round((options.schools - rural) * (options.schools > 15 ? 0.3 : 0));
  const town = options.schools - rural - urban;
  const left = countKinds(options.schools, options.mix);
  const urbanKinds = take(left, urban, ['SPECIAL', 'PRIMARY', 'JUNIOR', 'PRIMARY']);
  const townKinds = take(left, town, ['PRIMARY', 'JUNIOR']);
  const ruralKinds = take(left, rural, ['PRIMARY', 'NINE_YEAR', 'JUNIOR', 'PRIMARY', 'TEACHING_POINT']);
  const townships = layTownships(options, Math.ceil(town / 2.4), random);
  const centres = townships.filter((township, i) => township.isTown && (i > 0 || urban === 0));
  const villages = townships.slice(1);
  const seen = new Set<string>();
  const site = (kind: SchoolKind, area: Area, township: Township): Site => {
    const first = `${township.name}|${kind}`;
    const central = !seen.has(first) && kind !== 'TEACHING_POINT' && (area !== 'RURAL' || !township.isTown);
    seen.add(first);
    const spread =
      area === 'URBAN' ? 2.5 : area === 'TOWN' || central ? 0.9 : Math.min(7, options.radiusKm / 3);
    const km = random.between(area === 'RURAL' && !central ? spread / 3 : 0.1, spread);
    return {
      kind,
      area,
      township,
      central,
      place: placeAt(township.place, km, random.between(0, 2 * Math.PI)),
    };
  };
  return [
    ...urbanKinds.map((kind) => site(kind, 'URBAN', townships[0]!)),
    ...townKinds.map((kind, i) => site(kind, 'TOWN', centres[Math.floor(i / 2) % centres.length]!)),
    ...ruralKinds.map((kind, i) => site(kind, 'RURAL', villages[i % villages.length]!)),
  ];
}
