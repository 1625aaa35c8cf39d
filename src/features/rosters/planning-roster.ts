// What a plan starts from: the stored roster less what approved plans of the school year hold already.
import { type EntityManager } from 'typeorm';
import { type ExpectedHire, type Roster } from '../../domain/roster';
import { canonicalRoster } from '../../planning/problem';
import { type HeldByPlans, heldByPlans } from '../claims';
import { sameYear } from '../school-years';
import { loadScopedRoster } from './roster-load';
import { type Scope } from './roster-scope';

/**
 * The roster for planning. Postings of approved plans are among its rotation records; posts, beds and budget that such
 * plans hold are taken off, the people they hire are expected, and pins they have settled are gone. Exports and pictures of the county show the stored
 * roster instead. Throws RosterNotFoundError.
 */
export async function loadPlanningRoster(
  manager: EntityManager,
  countyCode: string,
  schoolYear: string,
): Promise<Roster> {
  const { scope, roster } = await loadScopedRoster(manager, countyCode, schoolYear);
  const open = withoutSettledPins(roster, await postedByPlans(manager, scope));
  return lessHeld(open, await heldByPlans(manager, scope));
}

interface Posted {
  readonly staffNo: string;
  readonly toSchoolCode: string;
}

/** Whom approved plans have posted where, and nobody has taken back. */
function postedByPlans(
  manager: EntityManager,
  { countyId, schoolYearId }: Scope,
): Promise<readonly Posted[]> {
  return manager.query<Posted[]>(
    // In SQL: the builder does not join tables that have no relation.
    `SELECT t.staff_no AS "staffNo", s.code AS "toSchoolCode"
     FROM rotation_record r JOIN teacher t ON ${sameYear('t', 'r')} AND t.id = r.teacher_id
     JOIN school s ON ${sameYear('s', 'r')} AND s.id = r.to_school_id
     WHERE r.county_id = $1 AND r.school_year_id = $2 AND r.source = 'PLAN' AND r.kind <> 'ITINERANT'
       AND r.status IN ('PLANNED', 'ACTIVE')`,
    [countyId, schoolYearId],
  );
}

/** A pin that sends somebody where an approved plan has sent them is done: to the next plan it would be a contradiction. */
export function withoutSettledPins(roster: Roster, posted: readonly Posted[]): Roster {
  const done = new Set(posted.map(({ staffNo, toSchoolCode }) => `${staffNo}>${toSchoolCode}`));
  const pins = roster.pins.filter(
    ({ kind, staffNo, toSchoolCode }) => kind !== 'SEND_TO' || !done.has(`${staffNo}>${toSchoolCode}`),
  );
  return pins.length === roster.pins.length ? roster : { ...roster, pins };
}

/** The roster without what is held; the same roster when nothing is. */
export function lessHeld(roster: Roster, held: readonly HeldByPlans[]): Roster {
  if (held.length === 0) return roster;
  const at = (resource: HeldByPlans['resource'], schoolCode: string | null): number =>
    held
      .filter((each) => each.resource === resource && each.schoolCode === schoolCode)
      .reduce((sum, { count }) => sum + count, 0);
  return canonicalRoster({
    ...roster,
    schools: roster.schools.map((school) => ({
      ...school,
      authorisedPosts: Math.max(0, school.authorisedPosts - at('POST', school.code)),
      freeBeds: Math.max(0, school.freeBeds - at('BED', school.code)),
    })),
    ruleSet: { ...roster.ruleSet, rules: lessBudget(roster.ruleSet.rules, at('BUDGET', null)) },
    expectedHires: held.flatMap(({ resource, schoolCode, stage, subject, count }): ExpectedHire[] =>
      resource === 'POST' && schoolCode !== null && stage !== null && subject !== null
        ? [{ schoolCode, stage, subject, count }]
        : [],
    ),
  });
}

/** A rule set that gives no budget has none to lessen. */
function lessBudget(rules: Roster['ruleSet']['rules'], hires: number): Roster['ruleSet']['rules'] {
  const given = rules['hiring-budget'];
  const budget = given?.['budget'];
  if (given === undefined || typeof budget !== 'number') return rules;
  return { ...rules, 'hiring-budget': { ...given, budget: Math.max(0, budget - hires) } };
}
