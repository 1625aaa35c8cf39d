// One limit relaxed by one unit, as a change of the county that the model is built from. What one unit means, each rule says.
import { type SchoolFacts } from '../county/school-facts';
import { staffGroups } from '../grouping/staff-groups';
import { PRICED_LIMITS, type PricedLimit } from '../plan/limits';
import { ALL_RULES } from '../rules';
import { type Relaxation as RuleRelaxation } from '../rules/rule';
import { type Settings } from '../settings';
import { type County } from '../solve/county';

export interface Relaxation {
  readonly limit: PricedLimit;
  /** Null for county-wide limits. */
  readonly school: string | null;
  /** Persons, days, km, FTE or a share. */
  readonly step: number;
  /** A limit on the number of people. */
  readonly onPeople: boolean;
  readonly relax: (county: County) => County;
}

/** Limits of the whole county whose rule is switched on, in the order of the price list. */
export function countyRelaxations({ facts: { settings } }: Pick<County, 'facts'>): readonly Relaxation[] {
  return inForce(settings)
    .filter(({ atOneSchool }) => !atOneSchool)
    .map((relaxation) => relaxationAt(relaxation, null));
}

/** One school's limits whose rule is switched on: more beds, more posts. */
export function schoolRelaxation(
  settings: Settings,
  limit: PricedLimit,
  school: string,
): readonly Relaxation[] {
  return inForce(settings)
    .filter((relaxation) => relaxation.limit === limit)
    .map((relaxation) => relaxationAt(relaxation, school));
}

function inForce(settings: Settings): readonly RuleRelaxation[] {
  const found = ALL_RULES.flatMap(({ id, relaxations }) => (settings[id].enabled ? relaxations : []));
  return PRICED_LIMITS.flatMap((limit) => found.filter((relaxation) => relaxation.limit === limit));
}

function relaxationAt(relaxation: RuleRelaxation, school: string | null): Relaxation {
  const { limit, step, onPeople = false } = relaxation;
  return { limit, school, step, onPeople, relax: (county) => relaxed(relaxation, county, school) };
}

function relaxed({ values, school, regroups }: RuleRelaxation, county: County, code: string | null): County {
  const { settings } = county.facts;
  const wider = values ? (values(settings, county.eligibleCount) as Settings) : settings;
  const schools = school
    ? county.facts.schools.map(
        (facts): SchoolFacts =>
          code === null || facts.code === code ? { ...facts, ...school(facts, settings) } : facts,
      )
    : county.facts.schools;
  const schoolByCode = new Map(schools.map((facts) => [facts.code, facts]));
  const facts = { ...county.facts, settings: wider, schools, schoolByCode };
  return { ...county, facts, groups: regroups ? staffGroups(facts) : county.groups };
}
