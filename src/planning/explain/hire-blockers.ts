// What stands in the way of one more hire at a school.
import { type SchoolFacts } from '../county/school-facts';
import { hireNeedsBed } from '../model/hire';
import { type Blocker } from '../plan/reason';
import { mostNew } from '../rules/new-hire-share';
import { type PlannedCounty } from './blockers';

export function hireBlockers({ facts, usage }: PlannedCounty, host: SchoolFacts): readonly Blocker[] {
  const { settings } = facts;
  const { authorisedPosts, freeBeds } = host.school;
  const here = usage.hired.get(host.code) ?? 0;
  const beds = usage.beds.get(host.code) ?? 0;
  const { budget } = settings['hiring-budget'];
  const most = mostNew(host.staffInPost, settings['new-hire-share']);
  const inPost = host.staffInPost + here;
  const checks: readonly [Blocker, boolean][] = [
    [{ code: 'PINNED' }, host.receivesNobody],
    [{ code: 'NO_BED', actual: beds, limit: freeBeds }, hireNeedsBed(facts, host) && beds + 1 > freeBeds],
    [
      { code: 'BUDGET_USED', actual: usage.hires, limit: budget },
      settings['hiring-budget'].enabled && usage.hires + 1 > budget,
    ],
    [
      { code: 'NO_POST', actual: inPost, limit: authorisedPosts },
      settings['authorised-posts'].enabled && inPost + 1 > authorisedPosts,
    ],
    [
      { code: 'NEW_HIRE_SHARE', actual: here, limit: most },
      settings['new-hire-share'].enabled && here + 1 > most,
    ],
  ];
  return checks.filter(([, holds]) => holds).map(([blocker]) => blocker);
}
