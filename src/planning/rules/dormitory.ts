// dormitory: who comes from too far to go home every day needs a free bed.
import { type School } from '../../domain/school';
import { KM_TOLERANCE } from '../../domain/tolerance';
import { type AppliedPlan, type RosterFacts } from './applied-plan';
import { type Finding, finding } from './finding';
import { km, type ValuesOf } from './parameter';
import { defineRule } from './rule';
import { type RuledModel } from './ruled-model';

const parameters = { km: km(20, ['超过几公里需要住宿', 'Distance above which a bed is needed']) };
type Own = ValuesOf<typeof parameters>;

export const dormitory = defineRule({
  id: 'dormitory',
  name: { zh: '周转宿舍', en: 'Dormitory' },
  group: 'TRAVEL',
  parameters,
  statement: (own) => ({
    zh: `离原校（新聘教师离县城）超过${own.km}公里的教师需要床位，人数不超过接收学校空余床位。`,
    en: `Arrivals whose home school (a hire: the county seat) is over ${own.km} km away need a free bed.`,
  }),
  obstacle: {
    code: 'NO_BED',
    rank: 1,
    sentence: ({ actual, limit }) =>
      limit === '0'
        ? { zh: '该校没有周转宿舍床位', en: 'the school has no bed to offer' }
        : {
            zh: `周转宿舍没有空余床位（已用${actual}，共${limit}）`,
            en: `no free bed (${actual} of ${limit} taken)`,
          },
  },
  allowance: { unit: 'BEDS', side: 'MOST' },
  relaxations: [
    {
      limit: 'beds',
      step: 1,
      atOneSchool: true,
      words: (n) => ({ zh: `增加${n}张床位`, en: `${n} more bed` }),
      school: ({ school }) => ({ school: { ...school, freeBeds: school.freeBeds + 1 } }),
    },
  ],
  constrains: limitBeds,
  check: checkBeds,
});

/** Whether somebody who comes from so far needs a bed, as the planner sees it; km. */
export function isBedDistance(way: number, { enabled, km: far }: Own): boolean {
  return enabled && way > far + KM_TOLERANCE;
}

/** Arrivals who need a bed stay within each school's free beds. */
function limitBeds({ schools, draft }: RuledModel): void {
  for (const { code, school } of schools) {
    const beds = draft.beds.get(code);
    if (beds.length > 0) draft.builder.atMost(beds, school.freeBeds);
  }
}

/** Whether a town teacher who rotates or trades places needs a bed at the host. */
function arrivalNeedsBed(
  facts: RosterFacts,
  own: Own,
  { from, to }: Readonly<Record<'from' | 'to', School>>,
): boolean {
  return facts.km(from.code, to.code) > own.km + KM_TOLERANCE;
}

/** Whether a new hire at the school needs a bed there. */
function hireNeedsBed(facts: RosterFacts, own: Own, school: School): boolean {
  return facts.kmToSeat(school) > own.km + KM_TOLERANCE;
}

function checkBeds(applied: AppliedPlan, own: Own): readonly Finding[] {
  const wanted = new Map<School, number>();
  const want = (school: School, beds: number): void => {
    wanted.set(school, (wanted.get(school) ?? 0) + beds);
  };
  for (const { kind, from, to } of applied.departures) {
    if (kind !== 'PARTNER' && arrivalNeedsBed(applied, own, { from, to })) want(to, 1);
  }
  for (const { school, move } of applied.hires) {
    if (hireNeedsBed(applied, own, school)) want(school, move.count);
  }
  return [...wanted]
    .filter(([school, beds]) => beds > school.freeBeds)
    .map(([school, beds]) => {
      const sentence = {
        zh: `${school.name}空余床位${school.freeBeds}张，方案中需要住宿的有${beds}人。`,
        en: `${school.name} has ${school.freeBeds} free beds; ${beds} arrivals of the plan need one.`,
      };
      return finding(sentence, { school });
    });
}
