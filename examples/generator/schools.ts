// Schools of the invented county: names, codes, remoteness, pairs, authorised posts and free beds.
import { greatCircleKm } from '../../src/domain/distance';
import { type ClassGroup, type School, stageOfGrade } from '../../src/domain/school';
import { SEAT, type Site } from './layout';
import { VILLAGE_NAMES } from './place-names';
import { type Random } from './random';

const ROAD = 1.3;

export function roadKmToSeat(site: Site): number {
  return greatCircleKm(site.place, SEAT) * ROAD;
}

/** Remoteness 0-3 grows with the road to the seat; only rural schools are remote. */
export function remotenessOf(site: Site): number {
  if (site.area !== 'RURAL') return 0;
  const km = roadKmToSeat(site);
  return km < 15 ? 0 : km < 29 ? 1 : km < 43 ? 2 : 3;
}

/** School code: level digit as in the national codes (2 primary, 3 secondary), county code, serial number. */
export function schoolCode(site: Site, countyCode: string, serial: number): string {
  const level = site.kind === 'JUNIOR' || site.kind === 'NINE_YEAR' ? '3' : '2';
  return `${level}${countyCode}${String(serial).padStart(3, '0')}`;
}

/** Chinese numeral of 1-99. */
function numeral(value: number): string {
  const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
  const tens = Math.floor(value / 10);
  return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${digits[value % 10]}`;
}

const SUFFIX = {
  PRIMARY: '小学',
  JUNIOR: '中学',
  NINE_YEAR: '学校',
  TEACHING_POINT: '教学点',
  SPECIAL: '特殊教育学校',
} as const;

/** Names as they are usual: numbered in town, central schools by township, the others by village. */
export function nameSchools(sites: readonly Site[], county: string, random: Random): string[] {
  const counts = new Map<string, number>();
  const villages = random.shuffled(VILLAGE_NAMES);
  const count = (key: string): number => {
    const next = (counts.get(key) ?? 0) + 1;
    counts.set(key, next);
    return next;
  };
  return sites.map((site) => {
    const place = site.area === 'URBAN' ? county : site.township.name;
    const suffix = SUFFIX[site.kind];
    if (site.area !== 'RURAL' || site.central) {
      const number = count(`${place}${suffix}`);
      if (site.kind === 'SPECIAL') return `${place}${number > 1 ? `第${numeral(number)}` : ''}${suffix}`;
      if (site.area === 'URBAN' || number > 1) return `${place}第${numeral(number)}${suffix}`;
      return `${place}${site.kind === 'PRIMARY' ? '中心' : ''}${suffix}`;
    }
    return `${place}${villages[count('village') % villages.length]}${suffix}`;
  });
}

/** One school with one (Yueyang; Linxiang: strong with weak): the remotest rural schools first, nearest partner of the same kind. */
export function pairSchools(sites: readonly Site[]): (number | null)[] {
  const stages = (site: Site): string =>
    site.kind === 'JUNIOR' || site.kind === 'NINE_YEAR' ? 'JUNIOR' : 'PRIMARY';
  const paired: (number | null)[] = sites.map(() => null);
  const rural = sites
    .map((_, i) => i)
    .filter((i) => sites[i]!.area === 'RURAL' && sites[i]!.kind !== 'TEACHING_POINT');
  rural.sort((a, b) => roadKmToSeat(sites[b]!) - roadKmToSeat(sites[a]!));
  for (const i of rural) {
    const free = sites
      .map((_, j) => j)
      .filter((j) => sites[j]!.area !== 'RURAL' && sites[j]!.kind !== 'SPECIAL' && paired[j] === null)
      .filter((j) => stages(sites[j]!) === stages(sites[i]!));
    if (free.length === 0) continue;
    const km = (j: number): number => greatCircleKm(sites[i]!.place, sites[j]!.place);
    const partner = free.reduce((best, j) => (km(j) < km(best) ? j : best));
    paired[i] = partner;
    paired[partner] = i;
  }
  return paired;
}

/**
 * Authorised posts: the pupil norm (1:19 primary, 1:13.5 junior) or, at small rural schools, a number of posts a
 * class, whichever is more; approved numbers then lag behind or run ahead school by school.
 */
export function authorisedPosts(
  site: Site,
  groups: readonly ClassGroup[],
  factor: number,
  random: Random,
): number {
  let posts = 0;
  for (const stage of ['PRIMARY', 'JUNIOR'] as const) {
    const own = groups.filter((group) => stageOfGrade(group.grade) === stage);
    const pupils = own.reduce((sum, group) => sum + group.pupils, 0);
    const classes = own.reduce((sum, group) => sum + group.classes, 0);
    const byPupils = pupils / (stage === 'PRIMARY' ? 19 : 13.5);
    // Posts a class differ by province; these keep a school with one class a grade open.
    const byClasses = classes * (stage === 'PRIMARY' ? 2 : 2.65);
    posts += site.area === 'RURAL' || site.kind === 'SPECIAL' ? Math.max(byPupils, byClasses) : byPupils;
  }
  const approved = site.area === 'RURAL' ? random.between(0.93, 1.1) : random.between(0.88, 1.03);
  return Math.max(1, Math.round(posts * approved * factor));
}

/** Free beds are scarce (Tianjin: 76 flats for 600 teachers of 211 far schools). */
export function freeBeds(site: Site, mean: number, random: Random): number {
  if (site.area !== 'RURAL' || site.kind === 'TEACHING_POINT') return 0;
  // A third of the schools have none; the others between one and twice their mean.
  return random.chance(1 / 3) ? 0 : random.int(1, Math.max(1, Math.round(3 * mean) - 1));
}

export type SchoolFacts = Pick<
  School,
  'code' | 'name' | 'cluster' | 'pairedSchoolCode' | 'authorisedPosts' | 'freeBeds'
>;

export function toSchool(site: Site, facts: SchoolFacts): School {
  return {
    ...facts,
    supportClass: null,
    kind: site.kind,
    area: site.area,
    township: site.township.name,
    longitude: site.place.longitude,
    latitude: site.place.latitude,
    remoteness: remotenessOf(site),
  };
}
