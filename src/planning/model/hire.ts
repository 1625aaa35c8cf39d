// Measure 2d, new hires (新招聘): whole people of a hiring profile, at receivers, or wherever the rule set allows.

import { type HiringProfile } from '../../domain/rule-set';
import { stageOfGrade } from '../../domain/school';
import { type SchoolFacts } from '../county/school-facts';
import { type CountyFacts } from '../facts/county-facts';
import { type ModelDraft } from '../linear/model-draft';
import { vacantPosts } from '../rules/authorised-posts';
import { direction, mayHire } from '../rules/direction';
import { isBedDistance } from '../rules/dormitory';
import { mostNew } from '../rules/new-hire-share';
import {
  addLoad,
  type Certificates,
  type LoadLimits,
  mostPeople,
  type UsefulSubjects,
  usefulKey,
  usefulSubjects,
} from './person-load';
import { inScope, type ModelInput } from './scope';

export interface HireColumn {
  /** Persons. */
  readonly column: number;
  readonly host: string;
  readonly profile: HiringProfile;
  readonly fills: readonly { readonly subject: string; readonly column: number }[];
}

export function hireLimits(facts: CountyFacts): LoadLimits {
  const { 'useful-load': load, 'other-subjects': others } = facts.settings;
  return { useful: load.enabled ? load.hire : 0, others: others.enabled ? others.share : 1 };
}

/** A hire needs a bed where the county seat is more than `dormitory.km` away. */
export function hireNeedsBed(facts: CountyFacts, host: SchoolFacts): boolean {
  return isBedDistance(host.seatKm, facts.settings.dormitory);
}

/** Hiring profiles of the rule set; one for each stage and subject taught when it names none. */
export function hiringProfiles(facts: CountyFacts): readonly HiringProfile[] {
  const { ruleSet, curriculum } = facts.problem.roster;
  if (ruleSet.hiringProfiles) return ruleSet.hiringProfiles;
  const keys = new Map<string, HiringProfile>();
  for (const row of curriculum) {
    const stage = stageOfGrade(row.grade);
    keys.set(`${stage}|${row.subject}`, { stage, main: row.subject, also: [] });
  }
  return [...keys].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, profile]) => profile);
}

/** What a hire of the profile may teach. */
export function certificatesOf({ stage, main, also }: HiringProfile): Certificates {
  return { stage, main, others: also };
}

/** Most hires at a school by posts and by the share of new people (each rule also has its own row). */
export function mostHires(facts: CountyFacts, host: SchoolFacts): number {
  const { settings } = facts;
  const limits = [
    settings['authorised-posts'].enabled ? vacantPosts(host) : Number.POSITIVE_INFINITY,
    settings['hiring-budget'].enabled ? settings['hiring-budget'].budget : Number.POSITIVE_INFINITY,
    settings['new-hire-share'].enabled
      ? mostNew(host.staffInPost, settings['new-hire-share'])
      : Number.POSITIVE_INFINITY,
    hireNeedsBed(facts, host) ? host.school.freeBeds : Number.POSITIVE_INFINITY,
  ];
  return Math.min(...limits);
}

export function addHires(input: ModelInput, draft: ModelDraft): readonly HireColumn[] {
  const { facts } = input;
  const limits = hireLimits(facts);
  const own = direction.of(facts.settings);
  const columns: HireColumn[] = [];
  for (const host of facts.schools) {
    if (host.receivesNobody || !inScope(input, host.code) || !mayHire(host, own)) continue;
    const ceiling = mostHires(facts, host);
    if (ceiling <= 0) continue;
    const seen = new Set<string>();
    for (const profile of hiringProfiles(facts)) {
      const subjects = usefulSubjects(facts, host.code, certificatesOf(profile));
      const upper = mostPeople(facts, subjects, limits, Math.min(ceiling, totalShortage(facts, subjects)));
      if (upper <= 0 || seen.has(usefulKey(subjects))) continue;
      seen.add(usefulKey(subjects));
      const column = draft.builder.column({ upper, integer: true });
      draft.hires.add(host.code, column);
      draft.disruption.add('all', column, 0.5);
      if (hireNeedsBed(facts, host)) draft.beds.add(host.code, column);
      const people = [{ column, coefficient: 1 }];
      columns.push({
        column,
        host: host.code,
        profile,
        fills: addLoad(facts, draft, { subjects, limits }, people).fills,
      });
    }
  }
  return columns;
}

/** People beyond the whole shortage would only share what fewer can do. */
function totalShortage(facts: CountyFacts, { school, stage, main, others }: UsefulSubjects): number {
  const all = main === null ? others : [main, ...others];
  return Math.ceil(all.reduce((total, subject) => total + facts.shortage(school, stage, subject), 0) / 0.5);
}
