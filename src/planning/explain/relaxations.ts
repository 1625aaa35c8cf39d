// One limit relaxed by one unit, as a change of the county that the model is built from.
import { floorShare, wholePersons } from '../../domain/tolerance';
import { type CountyFacts } from '../facts/county-facts';
import { type SchoolFacts } from '../facts/school-facts';
import { staffGroups } from '../facts/staff-groups';
import { type PricedLimit } from '../plan/explanation';
import { type Settings } from '../settings';
import { type County } from '../solve/solve-tiers';

export interface Relaxation {
  readonly limit: PricedLimit;
  /** Null for county-wide limits. */
  readonly school: string | null;
  /** Persons, days, km, FTE or a share. */
  readonly step: number;
  readonly relax: (county: County) => County;
}

/** Limits of the whole county whose rule is switched on. */
export function countyRelaxations({ settings }: CountyFacts, eligibleCount: number): readonly Relaxation[] {
  const ceiling = settings['rotation-ceiling'];
  const oneMore = floorShare(ceiling.share, eligibleCount) + 1;
  const all: readonly (readonly [keyof Settings, Relaxation])[] = [
    ['hiring-budget', setting('hiring-budget', 1, 'hiring-budget', (rule) => ({ budget: rule.budget + 1 }))],
    [
      'rotation-ceiling',
      setting('rotation-ceiling', 1, 'rotation-ceiling', () => ({
        share: oneMore / Math.max(1, eligibleCount),
      })),
    ],
    ['sender-cap', { limit: 'sender-cap', school: null, step: 1, relax: everySenderOneMore }],
    [
      'backbone-share',
      setting('backbone-share', 0.05, 'backbone-share', (rule) => ({ share: rule.share - 0.05 })),
    ],
    [
      'itinerant-reach',
      { ...setting('itinerant-days', 1, 'itinerant-reach', (rule) => ({ days: rule.days + 1 })) },
    ],
    ['itinerant-reach', setting('itinerant-km', 1, 'itinerant-reach', (rule) => ({ km: rule.km + 1 }))],
    ['cover', setting('cover-share', 0.1, 'cover', (rule) => ({ share: Math.min(1, rule.share + 0.1) }))],
    [
      'other-subjects',
      setting('other-subjects', 0.1, 'other-subjects', (rule) => ({ share: Math.min(1, rule.share + 0.1) })),
    ],
    [
      'useful-load',
      setting('useful-load', 0.1, 'useful-load', (rule) => ({
        rotation: Math.max(0, rule.rotation - 0.1),
        hire: Math.max(0, rule.hire - 0.1),
      })),
    ],
    ['new-hire-share', { limit: 'new-hire-share', school: null, step: 1, relax: everyHostOneMore }],
  ];
  return all.filter(([rule]) => settings[rule].enabled).map(([, relaxation]) => relaxation);
}

function setting<Id extends keyof Settings>(
  limit: PricedLimit,
  step: number,
  id: Id,
  change: (rule: Settings[Id]) => Partial<Settings[Id]>,
): Relaxation {
  return {
    limit,
    school: null,
    step,
    relax: (county) => {
      const rule = county.facts.settings[id];
      const settings = { ...county.facts.settings, [id]: { ...rule, ...change(rule) } };
      const facts = { ...county.facts, settings };
      // The days a week are part of what makes people alike.
      return { ...county, facts, groups: limit === 'itinerant-days' ? staffGroups(facts) : county.groups };
    },
  };
}

export function oneMoreBed(school: string): Relaxation {
  return atSchool('beds', school, (facts) => ({
    school: { ...facts.school, freeBeds: facts.school.freeBeds + 1 },
  }));
}

export function oneMorePost(school: string): Relaxation {
  return atSchool('posts', school, (facts) => ({
    school: {
      ...facts.school,
      authorisedPosts: Math.max(facts.staffInPost, facts.school.authorisedPosts) + 1,
    },
  }));
}

/** Senders are town schools, where nobody is hired: a larger staff raises their cap and nothing else. */
function everySenderOneMore(county: County): County {
  const { share } = county.facts.settings['sender-cap'];
  if (share <= 0) return county;
  return county.facts.schools
    .filter(({ rural }) => !rural)
    .reduce((changed, { code }) => withSchool(changed, code, (facts) => oneMoreSent(facts, share)), county);
}

function oneMoreSent(facts: SchoolFacts, share: number): Partial<SchoolFacts> {
  return { staffInPost: wholePersons((floorShare(share, facts.staffInPost) + 1) / share) };
}

/** A larger staff raises the share of new people; as many more posts keep the vacancies as they are. */
function everyHostOneMore(county: County): County {
  const { 'new-hire-share': rule, ...settings } = county.facts.settings;
  if (rule.share <= 0) {
    const wider = { ...settings, 'new-hire-share': { ...rule, minimum: rule.minimum + 1 } };
    return { ...county, facts: { ...county.facts, settings: wider } };
  }
  return county.facts.schools
    .filter(({ rural }) => rural)
    .reduce((changed, { code }) => withSchool(changed, code, (facts) => oneMoreHired(facts, rule)), county);
}

function oneMoreHired(
  { school, staffInPost }: SchoolFacts,
  { share, minimum }: Settings['new-hire-share'],
): Partial<SchoolFacts> {
  const most = Math.max(minimum, floorShare(share, staffInPost)) + 1;
  const staff = wholePersons(most / share);
  const authorisedPosts = school.authorisedPosts + staff - staffInPost;
  return { staffInPost: staff, school: { ...school, authorisedPosts } };
}

function atSchool(
  limit: PricedLimit,
  school: string,
  change: (facts: SchoolFacts) => Partial<SchoolFacts>,
): Relaxation {
  return { limit, school, step: 1, relax: (county) => withSchool(county, school, change) };
}

function withSchool(
  county: County,
  code: string,
  change: (facts: SchoolFacts) => Partial<SchoolFacts>,
): County {
  const schools = county.facts.schools.map((facts) =>
    facts.code === code ? { ...facts, ...change(facts) } : facts,
  );
  const schoolByCode = new Map(schools.map((facts) => [facts.code, facts]));
  return { ...county, facts: { ...county.facts, schools, schoolByCode } };
}
