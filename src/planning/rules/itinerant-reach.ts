// itinerant-reach: itinerant teachers stay in the cluster, near home and within the days of a week.
import { type School } from '../../domain/school';
import { KM_TOLERANCE } from '../../domain/tolerance';
import { type SchoolFacts } from '../county/school-facts';
import { type AppliedPlan, type ItinerantEntry, type RosterFacts } from './applied-plan';
import { type Finding, finding } from './finding';
import { count, km, type ValuesOf, yesOrNo } from './parameter';
import { defineRule } from './rule';
import { figure, naming } from './wording';

const parameters = {
  km: km(15, ['走教最远距离', 'Longest distance']),
  days: count(2, ['每周走教天数上限', 'Days a week, at most'], { unit: 'days', maximum: 5 }),
  sameCluster: yesOrNo(true, ['限本学区', 'Same cluster only']),
};
type Own = ValuesOf<typeof parameters>;

export const itinerantReach = defineRule({
  id: 'itinerant-reach',
  name: { zh: '走教范围', en: 'Itinerant reach' },
  group: 'TRAVEL',
  parameters,
  statement: (own) => ({
    zh: `走教${own.sameCluster ? '限本学区，' : ''}道路距离不超过${own.km}公里，每人每周不超过${own.days}天。`,
    en: `Itinerant work is ${own.sameCluster ? 'inside the cluster, ' : ''}within ${own.km} km by road, at most ${own.days} days a week.`,
  }),
  obstacle: {
    code: 'OUT_OF_REACH',
    rank: 11,
    decimals: 1,
    sentence: ({ actual, limit }) => ({
      zh: `走教够不着（相距${actual}公里，须在${limit}公里以内且同一学区）`,
      en: `out of itinerant reach (${actual} km away; within ${limit} km and the cluster only)`,
    }),
  },
  allowance: { unit: 'KM', side: 'MOST' },
  relaxations: [
    {
      limit: 'itinerant-days',
      step: 1,
      words: (n) => ({ zh: `走教每周增加${n}天`, en: `${n} more itinerant day a week` }),
      values: (own) => ({ days: own.days + 1 }),
      regroups: true,
    },
    {
      limit: 'itinerant-km',
      step: 1,
      words: (n) => ({ zh: `走教距离放宽${n}公里`, en: `itinerant reach longer by ${n} km` }),
      values: (own) => ({ km: own.km + 1 }),
    },
  ],
  check: (applied, own) => [
    ...applied.itinerants.flatMap((entry) => checkReach(applied, own, entry)),
    ...checkDays(applied, own),
  ],
  // Switched off, cluster and distance are free; the days of a week are not.
  checkWhenOff: checkDays,
});

/** Whether `to` is in reach of `from`, so many km away, as the planner sees it. */
export function isInReach(from: SchoolFacts, to: SchoolFacts, way: number, own: Own): boolean {
  if (!own.enabled) return true;
  const together = from.school.cluster !== '' && from.school.cluster === to.school.cluster;
  return (!own.sameCluster || together) && way <= own.km + KM_TOLERANCE;
}

/** Same cluster where the rule asks for it; schools in no cluster share none. */
function sharesCluster(own: Own, home: School, host: School): boolean {
  return !own.sameCluster || (home.cluster !== '' && home.cluster === host.cluster);
}

/** Exactly the rule's distance is in reach. */
function isNearEnough(facts: RosterFacts, own: Own, [home, host]: readonly [School, School]): boolean {
  return facts.km(home.code, host.code) <= own.km + KM_TOLERANCE;
}

function checkReach(applied: AppliedPlan, own: Own, { person, host }: ItinerantEntry): readonly Finding[] {
  const { teacher } = person;
  const home = applied.schools.get(teacher.schoolCode)!;
  const found: Finding[] = [];
  if (!sharesCluster(own, home, host)) {
    const sentence = {
      zh: `${naming(teacher).zh}的学校${home.name}与${host.name}不在同一学区，不能走教。`,
      en: `${naming(teacher).en}: ${home.name} and ${host.name} are not in one cluster.`,
    };
    found.push(finding(sentence, { teacher, school: host }));
  }
  if (!isNearEnough(applied, own, [home, host])) {
    const way = figure(applied.km(home.code, host.code));
    const sentence = {
      zh: `${naming(teacher).zh}从${home.name}到${host.name}走教${way}公里，超过${own.km}公里。`,
      en: `${naming(teacher).en} would travel ${way} km from ${home.name} to ${host.name}; the limit is ${own.km} km.`,
    };
    found.push(finding(sentence, { teacher, school: host }));
  }
  return found;
}

/** Days of the plan and of running itinerant records together. */
function checkDays(applied: AppliedPlan, { days: most }: Own): readonly Finding[] {
  const travelling = [...new Set(applied.itinerants.map(({ person }) => person))];
  return travelling.flatMap((person) => {
    const { teacher } = person;
    const planned = applied.itinerants
      .filter((entry) => entry.person === person)
      .reduce((sum, { move }) => sum + move.daysPerWeek, 0);
    const running = person.itinerant.reduce((sum, record) => sum + (record.daysPerWeek ?? 0), 0);
    if (planned + running <= most) return [];
    const sentence = {
      zh: `${naming(teacher).zh}每周走教${planned + running}天（其中已有${running}天），超过${most}天。`,
      en: `${naming(teacher).en} would travel ${planned + running} days a week (${running} already running); the limit is ${most}.`,
    };
    return [finding(sentence, { teacher })];
  });
}
