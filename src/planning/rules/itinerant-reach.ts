// itinerant-reach: itinerant teachers stay in the cluster, near home and within the days of a week.
import { type School } from '../../domain/school';
import { KM_TOLERANCE } from '../../domain/tolerance';
import { type Violation } from '../plan';
import { type AppliedPlan, type Facts, type ItinerantEntry, type Rule } from './rule';
import { figure, naming, violation } from './wording';

export const itinerantReach: Rule = {
  id: 'itinerant-reach',
  nameZh: '走教范围',
  nameEn: 'Itinerant reach',
  statement: (settings) => {
    const { km, days, sameCluster } = settings['itinerant-reach'];
    return {
      zh: `走教${sameCluster ? '限本学区，' : ''}道路距离不超过${km}公里，每人每周不超过${days}天。`,
      en: `Itinerant work is ${sameCluster ? 'inside the cluster, ' : ''}within ${km} km by road, at most ${days} days a week.`,
    };
  },
  check: (applied) => [
    ...applied.itinerants.flatMap((entry) => checkReach(applied, entry)),
    ...checkDays(applied),
  ],
  // Switched off, cluster and distance are free; the days of a week are not.
  checkWhenOff: checkDays,
};

/** Same cluster where the rule asks for it; schools in no cluster share none. */
export function sharesCluster(facts: Facts, home: School, host: School): boolean {
  return (
    !facts.settings['itinerant-reach'].sameCluster || (home.cluster !== '' && home.cluster === host.cluster)
  );
}

/** Exactly the rule's distance is in reach. */
export function isNearEnough(facts: Facts, home: School, host: School): boolean {
  return facts.km(home.code, host.code) <= facts.settings['itinerant-reach'].km + KM_TOLERANCE;
}

function checkReach(applied: AppliedPlan, { person, host }: ItinerantEntry): readonly Violation[] {
  const { teacher } = person;
  const home = applied.schools.get(teacher.schoolCode)!;
  const found: Violation[] = [];
  if (!sharesCluster(applied, home, host)) {
    const sentence = {
      zh: `${naming(teacher).zh}的学校${home.name}与${host.name}不在同一学区，不能走教。`,
      en: `${naming(teacher).en}: ${home.name} and ${host.name} are not in one cluster.`,
    };
    found.push(violation('itinerant-reach', sentence, { teacher, school: host }));
  }
  if (!isNearEnough(applied, home, host)) {
    const km = figure(applied.km(home.code, host.code));
    const most = applied.settings['itinerant-reach'].km;
    const sentence = {
      zh: `${naming(teacher).zh}从${home.name}到${host.name}走教${km}公里，超过${most}公里。`,
      en: `${naming(teacher).en} would travel ${km} km from ${home.name} to ${host.name}; the limit is ${most} km.`,
    };
    found.push(violation('itinerant-reach', sentence, { teacher, school: host }));
  }
  return found;
}

/** Days of the plan and of running itinerant records together. */
function checkDays(applied: AppliedPlan): readonly Violation[] {
  const most = applied.settings['itinerant-reach'].days;
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
    return [violation('itinerant-reach', sentence, { teacher })];
  });
}
