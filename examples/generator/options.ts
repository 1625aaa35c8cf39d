// What can be chosen about a generated county, and the sizes that the example, the tests and the bench use.

/** Shares of school kinds; they are scaled to the number of schools. */
export interface StageMix {
  readonly primary: number;
  readonly teachingPoint: number;
  readonly junior: number;
  readonly nineYear: number;
  readonly special: number;
}

export interface CountyOptions {
  readonly seed: number;
  /** Division code (6 digits); also the area code of the invented identity numbers. */
  readonly code: string;
  readonly name: string;
  readonly schools: number;
  /** Rows of teachers.csv: staff in post, away, leaving and substitutes. */
  readonly teachers: number;
  /** Share of the schools that lie in the countryside (RURAL). */
  readonly ruralShare: number;
  readonly townships: number;
  /** Clusters (学区) inside which itinerant work is allowed. */
  readonly clusters: number;
  /** FTE by which the county's supply stays below its need; negative when it has too many teachers. */
  readonly shortage: number;
  readonly hiringBudget: number;
  /** Staff of rural schools against their need, relative to the schools in town. */
  readonly ruralFill: number;
  /** Authorised posts against the norms. */
  readonly postFactor: number;
  /** Free beds of a rural school, on average. */
  readonly bedsPerRuralSchool: number;
  /** Subjects in which a town school has gathered specialists: times the usual number. */
  readonly gathering: number;
  readonly mix: StageMix;
  /** Great-circle distance of the farthest township from the county seat, km. */
  readonly radiusKm: number;
  /** Running and past rotations, exemptions and part-timers: times the usual frequency. */
  readonly troubles: number;
  readonly pins: 'NONE' | 'FEASIBLE' | 'CONFLICTING';
}

/**
 * Yueyang: 59 primary and 43 junior schools with 1 special school on 20 townships. Its nine-year schools and
 * teaching points are not reported apart; they are taken out of the junior and the primary schools.
 */
const YUEYANG_MIX: StageMix = { primary: 46, teachingPoint: 13, junior: 28, nineYear: 14, special: 1 };

const SMALL_MIX: StageMix = { primary: 5, teachingPoint: 1, junior: 2, nineYear: 1, special: 0 };

const county: CountyOptions = {
  seed: 20260901,
  code: '439921',
  name: '岚泽县',
  schools: 102,
  teachers: 2800,
  ruralShare: 0.62,
  townships: 20,
  clusters: 22,
  shortage: 20,
  hiringBudget: 60,
  ruralFill: 0.95,
  postFactor: 1.02,
  bedsPerRuralSchool: 1.2,
  gathering: 1,
  mix: YUEYANG_MIX,
  radiusKm: 44,
  troubles: 1,
  pins: 'FEASIBLE',
};

const cluster: CountyOptions = {
  ...county,
  seed: 37,
  code: '439922',
  name: '芷溪县',
  schools: 8,
  teachers: 190,
  townships: 3,
  clusters: 1,
  shortage: 3,
  hiringBudget: 4,
  mix: SMALL_MIX,
  radiusKm: 9,
};

const twentyFour: CountyOptions = {
  ...county,
  seed: 24,
  code: '439923',
  name: '砚山湖县',
  schools: 24,
  teachers: 640,
  townships: 6,
  clusters: 5,
  shortage: 6,
  hiringBudget: 14,
  mix: { ...YUEYANG_MIX, special: 0 },
  radiusKm: 26,
};

/** Neither beds nor posts bind, and town schools have people of many subjects to spare: the choices are people and places. */
const open = { bedsPerRuralSchool: 14, postFactor: 1.6, gathering: 3 } satisfies Partial<CountyOptions>;

const shortCounty: CountyOptions = {
  ...county,
  seed: 2686,
  // Xingwen: 2,686 teachers, about 600 below establishment.
  teachers: 2686,
  shortage: 500,
  hiringBudget: 320,
  ruralFill: 0.86,
  postFactor: 1.1,
  bedsPerRuralSchool: 5,
};

/** Presets by name. `county` is the committed example; the others serve the bench. */
export const PRESETS = {
  cluster,
  '24-schools': twentyFour,
  county,
  'county-open': { ...county, ...open, hiringBudget: 120 },
  /** Fewer, larger clusters and more gathered subjects: several times the choices, as hard as published yardsticks. */
  'county-many-choices': {
    ...county,
    ...open,
    gathering: 4,
    hiringBudget: 120,
    clusters: 8,
    ruralFill: 0.85,
  },
  'county-large-clusters': { ...county, ...open, gathering: 5, clusters: 5, ruralFill: 0.75 },
  'short-county': shortCounty,
  'short-county-open': { ...shortCounty, ...open, ruralFill: 0.62, gathering: 4 },
  large: {
    ...county,
    seed: 350,
    schools: 350,
    teachers: 11300,
    townships: 48,
    clusters: 75,
    shortage: 80,
    hiringBudget: 200,
    radiusKm: 62,
  },
} satisfies Readonly<Record<string, CountyOptions>>;
