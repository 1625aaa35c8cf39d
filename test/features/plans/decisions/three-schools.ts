// A county to decide about: a town school, a far rural school with few posts and beds, a near one within a day's travel.
import { type Roster } from '../../../../src/domain/roster';
import { type School } from '../../../../src/domain/school';
import { type PlanMoves } from '../../../../src/planning/plan';
import { aSchool, aTeacher, needs } from '../../../builders';
import {
  aHireMove,
  anExchangeMove,
  anItinerantMove,
  aRotationMove,
  RURAL,
  type SceneChange,
  scene,
} from '../../../support/scene';

export const NEAR = '5300000003';

/** The scene with its rural school 40 km away: 2 free posts, 3 free beds; budget for 2 hires. */
export function threeSchools(far: Partial<School> = {}, rules: SceneChange['rules'] = {}): Roster {
  const base = scene({
    rural: { latitude: 25.3, freeBeds: 3, authorisedPosts: 6, ...far },
    rules: { 'hiring-budget': { budget: 2 }, ...rules },
  });
  return {
    ...base,
    schools: [
      ...base.schools,
      aSchool({ code: NEAR, name: '柳溪小学', area: 'RURAL', latitude: 25.05, authorisedPosts: 5 }),
    ],
    classes: [...base.classes, ...needs(NEAR, { ART: 1, CHN: 1 })],
    teachers: [
      ...base.teachers,
      aTeacher({ staffNo: 'L-1', name: '孙兰', schoolCode: NEAR, mainSubject: 'CHN' }),
    ],
  };
}

/** One move of each kind: T-1 rotates, T-2 and R-1 trade places, T-3 travels, one is hired. */
export const ONE_OF_EACH: Partial<PlanMoves> = {
  rotations: [
    aRotationMove({
      fills: [
        { stage: 'PRIMARY', subject: 'ART', fte: 0.3 },
        { stage: 'PRIMARY', subject: 'MUS', fte: 0.7 },
      ],
    }),
  ],
  exchanges: [anExchangeMove({ staffNo: 'T-2' })],
  itinerants: [anItinerantMove({ staffNo: 'T-3', toSchool: NEAR, subject: 'ART' })],
  hires: [aHireMove()],
};

/** Only one new music teacher for the far school. */
export function hires(count: number, school = RURAL): Partial<PlanMoves> {
  return {
    hires: [aHireMove({ school, count, fills: [{ stage: 'PRIMARY', subject: 'MUS', fte: count }] })],
  };
}
