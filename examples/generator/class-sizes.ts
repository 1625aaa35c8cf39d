// Classes and pupils: large parallel classes in town, one class a grade in the villages, 复式班 at teaching points.
import { type ClassGroup } from '../../src/domain/school';
import { type Site } from './layout';
import { type Random } from './random';

/** One grade of a school while sizes are drawn: parallel classes before scaling, and two fixed draws. */
interface GradePlan {
  readonly site: number;
  readonly grade: number;
  /** Parallel classes at scale 1; a fixed number when the grade cannot grow. */
  readonly tracks: number;
  readonly fixed: boolean;
  /** Draw in [0, 1) that decides how a fraction of a class is rounded. */
  readonly rounding: number;
  /** Pupils a class, before rounding. */
  readonly size: number;
}

type TrackRange = readonly [low: number, high: number];

/** Parallel classes a grade; after Wuhua's township schools of 7 and 15 classes, and town schools two to four times that. */
const TRACKS: Readonly<Record<'PRIMARY' | 'JUNIOR', Readonly<Record<Site['area'], TrackRange>>>> = {
  PRIMARY: { URBAN: [3.6, 7.5], TOWN: [1.8, 3.6], RURAL: [0.6, 1.1] },
  JUNIOR: { URBAN: [6, 11], TOWN: [2.8, 5.5], RURAL: [1, 2.2] },
};

/**
 * Pupils a class: at most about 50 in town (quality balance asks for 45 and 50), small in the villages; together
 * near Midu's 17.22 pupils a teacher in primary and 13.80 in junior schools.
 */
const CLASS_SIZE: Readonly<Record<'PRIMARY' | 'JUNIOR', Readonly<Record<Site['area'], TrackRange>>>> = {
  PRIMARY: { URBAN: [43, 50], TOWN: [37, 47], RURAL: [11, 29] },
  JUNIOR: { URBAN: [38, 44], TOWN: [31, 40], RURAL: [19, 34] },
};

function planSite(site: Site, index: number, random: Random): GradePlan[] {
  if (site.kind === 'SPECIAL') return planSpecial(index, random);
  if (site.kind === 'TEACHING_POINT') return planTeachingPoint(index, random);
  const plan = (stage: 'PRIMARY' | 'JUNIOR', grades: readonly number[]): GradePlan[] => {
    const [low, high] = TRACKS[stage][site.area];
    const base = random.between(low, high) * (site.central && site.area === 'RURAL' ? 1.5 : 1);
    const tracks = site.kind === 'NINE_YEAR' ? Math.max(1, base * 0.75) : base;
    const [smallest, largest] = CLASS_SIZE[stage][site.area];
    const size = random.between(smallest, largest);
    return grades.map((grade) => ({
      site: index,
      grade,
      tracks,
      fixed: false,
      rounding: random.next(),
      size: size * random.between(0.92, 1.05),
    }));
  };
  const primary = site.kind === 'JUNIOR' ? [] : plan('PRIMARY', [1, 2, 3, 4, 5, 6]);
  const junior = site.kind === 'PRIMARY' ? [] : plan('JUNIOR', [7, 8, 9]);
  return [...primary, ...junior];
}

/** One class a grade of about 12 pupils, after Yueyang's special school of 109 pupils and 21 teachers. */
function planSpecial(index: number, random: Random): GradePlan[] {
  return [1, 2, 3, 4, 5, 6, 7, 8, 9].map((grade) => ({
    site: index,
    grade,
    tracks: 1,
    fixed: true,
    rounding: 0,
    size: random.between(10.5, 13.5),
  }));
}

/** Grades 1-2, 1-3 or 1-4 of a few pupils; two grades in one room count half a class each. */
function planTeachingPoint(index: number, random: Random): GradePlan[] {
  const last = random.int(2, 4);
  const shared = random.chance(0.6) ? 2 : 0;
  return Array.from({ length: last }, (_, i) => ({
    site: index,
    grade: i + 1,
    tracks: i < shared || (last === 4 && shared > 0) ? 0.5 : 1,
    fixed: true,
    rounding: 0,
    size: random.between(4, 11) * (shared > 0 ? 1 : 1.4),
  }));
}

function classesAt(plan: GradePlan, scale: number): number {
  return plan.fixed ? plan.tracks : Math.max(1, Math.floor(plan.tracks * scale + plan.rounding));
}

/**
 * Draws the classes of every site and scales the schools that can grow until they need `target` FTE
 * (`needOfClass`: FTE of one class of a grade). Village schools with one class a grade stay as they are, so the town carries the difference.
 */
export function sizeClasses(
  sites: readonly Site[],
  codes: readonly string[],
  target: number,
  tools: { readonly random: Random; readonly needOfClass: (grade: number) => number },
): ClassGroup[] {
  const plans = sites.flatMap((site, i) => planSite(site, i, tools.random.fork(`classes ${i}`)));
  const groupsAt = (scale: number): ClassGroup[] =>
    plans.map((plan) => {
      const classes = classesAt(plan, scale);
      const pupils = plan.fixed ? plan.size : classes * plan.size;
      return { schoolCode: codes[plan.site]!, grade: plan.grade, classes, pupils: Math.round(pupils) };
    });
  const needAt = (scale: number): number =>
    plans.reduce((sum, plan) => sum + classesAt(plan, scale) * tools.needOfClass(plan.grade), 0);
  let low = 0.2;
  let high = 5;
  for (let i = 0; i < 40; i++) {
    const middle = (low + high) / 2;
    if (needAt(middle) < target) low = middle;
    else high = middle;
  }
  return groupsAt(high);
}
