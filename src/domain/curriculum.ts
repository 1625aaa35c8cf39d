// The curriculum (periods a week by grade) and the workload of one full-time teacher.
import { type Stage } from './school';

/** Weekly periods one class of a grade has in a subject (课程计划). */
export interface CurriculumRow {
  readonly grade: number;
  readonly subject: string;
  /** Periods a week of one class. */
  readonly weeklyPeriods: number;
}

/** Weekly periods one full-time teacher teaches (周工作量). */
export interface WorkloadRow {
  readonly stage: Stage;
  readonly subject: string;
  /** Periods a week of one full-time teacher. */
  readonly weeklyPeriodsPerTeacher: number;
}
