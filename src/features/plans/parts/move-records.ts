// The moves of a plan document as rows of one table, whatever their kind.
import { type Stage } from '../../../domain/school';
import { type Fill, type PlanMoves } from '../../../planning/plan';
import { type MoveKind } from '../plan';

export interface MoveRecord {
  readonly kind: MoveKind;
  /** Place among the moves of its kind in the document, from 0. */
  readonly position: number;
  readonly staff_no?: string;
  readonly partner_staff_no?: string;
  readonly from_school_code?: string;
  readonly to_school_code: string;
  readonly stage?: Stage;
  readonly subject_code?: string;
  readonly days_per_week?: number;
  readonly head_count?: number;
  readonly fills: readonly Fill[];
}

export function moveRecords(plan: PlanMoves): readonly MoveRecord[] {
  return [
    ...plan.covers.map(
      ({ staffNo, school, stage, subject, fte }, position): MoveRecord => ({
        kind: 'COVER',
        position,
        staff_no: staffNo,
        to_school_code: school,
        stage,
        subject_code: subject,
        fills: [{ stage, subject, fte }],
      }),
    ),
    ...plan.itinerants.map(
      (move, position): MoveRecord => ({
        kind: 'ITINERANT',
        position,
        staff_no: move.staffNo,
        from_school_code: move.fromSchool,
        to_school_code: move.toSchool,
        stage: move.stage,
        subject_code: move.subject,
        days_per_week: move.daysPerWeek,
        fills: [{ stage: move.stage, subject: move.subject, fte: move.fillsFte }],
      }),
    ),
    ...plan.rotations.map(
      (move, position): MoveRecord => ({
        kind: 'ROTATION',
        position,
        staff_no: move.staffNo,
        from_school_code: move.fromSchool,
        to_school_code: move.toSchool,
        fills: move.fills,
      }),
    ),
    ...plan.exchanges.map(
      (move, position): MoveRecord => ({
        kind: 'EXCHANGE',
        position,
        staff_no: move.staffNo,
        partner_staff_no: move.partnerStaffNo,
        from_school_code: move.townSchool,
        to_school_code: move.ruralSchool,
        stage: move.stage,
        subject_code: move.subject,
        fills: [],
      }),
    ),
    ...plan.hires.map(
      (move, position): MoveRecord => ({
        kind: 'HIRE',
        position,
        to_school_code: move.school,
        stage: move.stage,
        subject_code: move.mainSubject,
        head_count: move.count,
        fills: move.fills,
      }),
    ),
  ];
}
