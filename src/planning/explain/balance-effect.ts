// Balance between schools before and after a plan: whom pupils find at their school, per stage.
import { BALANCE_LIMITS, coefficientOfVariation } from '../../domain/balance';
import { STAGES, type Stage, stageOfGrade } from '../../domain/school';
import { TITLES } from '../../domain/teacher';
import { type Person } from '../county/person';
import { type CountyFacts } from '../facts/county-facts';
import { type PlanMoves } from '../plan';
import { BALANCE_RESOURCES, type BalanceIndicator } from '../plan/explanation';

type Resource = BalanceIndicator['resource'];

/** Mid or higher title (中级及以上): 一级 and above. */
const MID_TITLE = TITLES.indexOf('FIRST');

const HAS: Readonly<Record<Resource, (person: Person) => boolean>> = {
  TEACHERS: () => true,
  MID_TITLE: ({ teacher }) => TITLES.indexOf(teacher.title) >= MID_TITLE,
  BACKBONE: ({ backbone }) => backbone,
};

/**
 * CV by stage and resource. Persons in post where they are on the start date; rotations and exchanges move them, hires
 * count as teachers without title, itinerant days do not move anybody.
 */
export function balanceEffect(facts: CountyFacts, moves: PlanMoves): readonly BalanceIndicator[] {
  const pupils = pupilsBySchool(facts);
  const before = (person: Person): string => person.service.presentAt;
  const target = new Map<string, string>([
    ...moves.rotations.map(({ staffNo, toSchool }): [string, string] => [staffNo, toSchool]),
    ...moves.exchanges.flatMap(({ staffNo, partnerStaffNo, townSchool, ruralSchool }): [string, string][] => [
      [staffNo, ruralSchool],
      [partnerStaffNo, townSchool],
    ]),
  ]);
  const after = (person: Person): string => target.get(person.teacher.staffNo) ?? before(person);
  return STAGES.flatMap((stage) =>
    BALANCE_RESOURCES.map((resource): BalanceIndicator => {
      const count = (at: (person: Person) => string, hires: PlanMoves['hires']): number | null =>
        coefficientOfVariation(
          [...pupils[stage]].map(([school, amount]) => ({
            pupils: amount,
            amount:
              facts.people.filter(
                (person) =>
                  person.inPost &&
                  person.service.stage === stage &&
                  at(person) === school &&
                  HAS[resource](person),
              ).length + (resource === 'TEACHERS' ? hiredAt(hires, school, stage) : 0),
          })),
        );
      const { basic, quality } = BALANCE_LIMITS[stage];
      return { stage, resource, before: count(before, []), after: count(after, moves.hires), basic, quality };
    }),
  );
}

function hiredAt(hires: PlanMoves['hires'], school: string, stage: Stage): number {
  return hires
    .filter((hire) => hire.school === school && hire.stage === stage)
    .reduce((total, { count }) => total + count, 0);
}

function pupilsBySchool(facts: CountyFacts): Readonly<Record<Stage, ReadonlyMap<string, number>>> {
  const sums = { PRIMARY: new Map<string, number>(), JUNIOR: new Map<string, number>() };
  for (const { schoolCode, grade, pupils } of facts.problem.roster.classes) {
    const stage = sums[stageOfGrade(grade)];
    stage.set(schoolCode, (stage.get(schoolCode) ?? 0) + pupils);
  }
  return sums;
}
