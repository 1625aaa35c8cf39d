// What resolvers hand down: parts of explanations with the plan they belong to, and a move's row as sentences need it.
import {
  type CellDetail,
  type MoveExplanation,
  type NextBest,
  type StayExplanation,
  type ToldMove,
  type Way,
} from '../../../planning/explain';
import { type CellSource, type MoveSource } from '../parts';
import { type PlanSource } from '../plan';

export type ToldNextBest = NextBest & { readonly fromSchoolCode: string; readonly plan: PlanSource };
export type ToldWay = Way & { readonly plan: PlanSource };
export type ToldStay = StayExplanation & { readonly plan: PlanSource };
export type ToldMoveExplanation = MoveExplanation & { readonly of: MoveSource };
export interface ToldCell {
  readonly of: CellSource;
  readonly detail: CellDetail | null;
}

/** The row of a move as its kind has it. */
export function toldMove(row: MoveSource): ToldMove {
  const { kind: measure, staffNo, partnerStaffNo, fromSchoolCode, toSchoolCode, stage, subjectCode } = row;
  switch (measure) {
    case 'COVER':
      return {
        measure,
        move: { staffNo: staffNo!, school: toSchoolCode, stage: stage!, subject: subjectCode! },
      };
    case 'ITINERANT': {
      const [daysPerWeek, subject] = [row.daysPerWeek!, subjectCode!];
      const way = { staffNo: staffNo!, fromSchool: fromSchoolCode!, toSchool: toSchoolCode };
      return { measure, move: { ...way, stage: stage!, subject, daysPerWeek } };
    }
    case 'ROTATION':
      return {
        measure,
        move: { staffNo: staffNo!, fromSchool: fromSchoolCode!, toSchool: toSchoolCode },
      };
    case 'EXCHANGE': {
      const people = { staffNo: staffNo!, partnerStaffNo: partnerStaffNo! };
      const schools = { townSchool: fromSchoolCode!, ruralSchool: toSchoolCode };
      return { measure, move: { ...people, ...schools, stage: stage!, subject: subjectCode! } };
    }
    case 'HIRE':
      return {
        measure,
        move: { school: toSchoolCode, stage: stage!, mainSubject: subjectCode!, count: row.headCount! },
      };
  }
}
