// dormitory: who comes from too far to go home every day needs a free bed.

import { type School } from '../../domain/school';
import { KM_TOLERANCE } from '../../domain/tolerance';
import { type RuledModel } from '../model/ruled-model';
import { type Violation } from '../plan';
import { type AppliedPlan, type Facts, type Rule } from './rule';
import { violation } from './wording';

export const dormitory: Rule = {
  id: 'dormitory',
  nameZh: '周转宿舍',
  nameEn: 'Dormitory',
  statement: (settings) => ({
    zh: `离原校（新聘教师离县城）超过${settings.dormitory.km}公里的教师需要床位，人数不超过接收学校空余床位。`,
    en: `Arrivals whose home school (a hire: the county seat) is over ${settings.dormitory.km} km away need a free bed.`,
  }),
  constrains: limitBeds,
  check: checkBeds,
};

/** Arrivals who need a bed stay within each school's free beds. */
function limitBeds({ facts, draft }: RuledModel): void {
  for (const { code, school } of facts.schools) {
    const beds = draft.beds.get(code);
    if (beds.length > 0) draft.builder.atMost(beds, school.freeBeds);
  }
}

/** Whether a town teacher who rotates or trades places needs a bed at the host. */
export function arrivalNeedsBed(facts: Facts, from: School, to: School): boolean {
  return facts.km(from.code, to.code) > facts.settings.dormitory.km + KM_TOLERANCE;
}

/** Whether a new hire at the school needs a bed there. */
export function hireNeedsBed(facts: Facts, school: School): boolean {
  return facts.kmToSeat(school) > facts.settings.dormitory.km + KM_TOLERANCE;
}

function checkBeds(applied: AppliedPlan): readonly Violation[] {
  const wanted = new Map<School, number>();
  const want = (school: School, beds: number): void => {
    wanted.set(school, (wanted.get(school) ?? 0) + beds);
  };
  for (const { kind, from, to } of applied.departures) {
    if (kind !== 'PARTNER' && arrivalNeedsBed(applied, from, to)) want(to, 1);
  }
  for (const { school, move } of applied.hires) {
    if (hireNeedsBed(applied, school)) want(school, move.count);
  }
  return [...wanted]
    .filter(([school, beds]) => beds > school.freeBeds)
    .map(([school, beds]) => {
      const sentence = {
        zh: `${school.name}空余床位${school.freeBeds}张，方案中需要住宿的有${beds}人。`,
        en: `${school.name} has ${school.freeBeds} free beds; ${beds} arrivals of the plan need one.`,
      };
      return violation('dormitory', sentence, { school });
    });
}
