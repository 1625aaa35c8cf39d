// Balance indicators of a county (差异系数): teachers, mid or higher titles and backbone teachers per 100 pupils, by stage.
import { BALANCE_LIMITS, coefficientOfVariation, type ResourceRow } from '../../domain/balance';
import { STAGES, type Stage, stageOfGrade } from '../../domain/school';
import { TITLES } from '../../domain/teacher';
import { type Person } from '../../planning/county/person';
import { type CountyPicture } from './county-picture';

export type BalanceMeasure = 'TEACHERS' | 'MID_OR_HIGHER_TITLE' | 'BACKBONE';

export interface BalanceIndicator {
  readonly stage: Stage;
  readonly measure: BalanceMeasure;
  /** Null when there are no pupils or no teachers of the kind. */
  readonly cv: number | null;
  /** Per 100 pupils, over all schools of the stage; null without pupils. */
  readonly mean: number | null;
  /** Schools with pupils of the stage. */
  readonly schools: number;
  readonly basicLimit: number;
  readonly qualityLimit: number;
}

/**
 * Persons present at a school on the start date (guests at their host, substitutes not counted) against the
 * pupils of the stage there. Nine-year schools count once in each stage.
 */
export function balanceIndicators(picture: CountyPicture): readonly BalanceIndicator[] {
  const present = picture.facts.people.filter(({ inPost }) => inPost);
  const measures: readonly [BalanceMeasure, (person: Person) => boolean][] = [
    ['TEACHERS', () => true],
    ['MID_OR_HIGHER_TITLE', ({ teacher }) => TITLES.indexOf(teacher.title) >= TITLES.indexOf('FIRST')],
    ['BACKBONE', ({ backbone }) => backbone],
  ];
  return STAGES.flatMap((stage) => {
    const pupils = pupilsBySchool(picture, stage);
    const staff = present.filter((person) => person.service.stage === stage);
    return measures.map(([measure, counts]) => {
      const rows = resourceRows(pupils, staff.filter(counts));
      return {
        stage,
        measure,
        ...summary(rows),
        basicLimit: BALANCE_LIMITS[stage].basic,
        qualityLimit: BALANCE_LIMITS[stage].quality,
      };
    });
  });
}

function pupilsBySchool(picture: CountyPicture, stage: Stage): ReadonlyMap<string, number> {
  const pupils = new Map<string, number>();
  for (const group of picture.roster.classes) {
    if (stageOfGrade(group.grade) !== stage) continue;
    pupils.set(group.schoolCode, (pupils.get(group.schoolCode) ?? 0) + group.pupils);
  }
  return pupils;
}

function resourceRows(pupils: ReadonlyMap<string, number>, staff: readonly Person[]): readonly ResourceRow[] {
  const persons = new Map<string, number>();
  for (const {
    service: { presentAt },
  } of staff)
    persons.set(presentAt, (persons.get(presentAt) ?? 0) + 1);
  return [...pupils].map(([school, count]) => ({ pupils: count, amount: persons.get(school) ?? 0 }));
}

function summary(rows: readonly ResourceRow[]): Pick<BalanceIndicator, 'cv' | 'mean' | 'schools'> {
  const counted = rows.filter((row) => row.pupils > 0);
  const pupils = counted.reduce((sum, row) => sum + row.pupils, 0);
  const amount = counted.reduce((sum, row) => sum + row.amount, 0);
  return {
    cv: coefficientOfVariation(counted),
    mean: pupils > 0 ? (100 * amount) / pupils : null,
    schools: counted.length,
  };
}
