// One county's facts for one school year: what a roster bundle holds once it is read.
import { type IsoDate } from './calendar';
import { type CurriculumRow, type WorkloadRow } from './curriculum';
import { type Pin } from './pin';
import { type RotationRecord } from './rotation';
import { type RuleSet } from './rule-set';
import { type ClassGroup, type School, type Stage, type SuppliedDistance } from './school';
import { type Subject } from './subject';
import { type Teacher } from './teacher';

export interface County {
  /** Administrative division code (行政区划代码, GB/T 2260), 6 digits. */
  readonly code: string;
  readonly name: string;
  /** For example 2026-2027. */
  readonly schoolYear: string;
  /** First day of the school year (开学日期): the date a plan speaks of. */
  readonly startDate: IsoDate;
  /** Degrees, WGS-84. */
  readonly seatLongitude: number;
  /** Degrees, WGS-84. */
  readonly seatLatitude: number;
}

/** People whom approved plans of the school year hire and who are not in the roster yet (已批准待招聘). */
export interface ExpectedHire {
  readonly schoolCode: string;
  readonly stage: Stage;
  /** Main subject of the post. */
  readonly subject: string;
  /** Persons, full-time. */
  readonly count: number;
}

/** The whole bundle. The order of rows carries no meaning. */
export interface Roster {
  readonly county: County;
  readonly subjects: readonly Subject[];
  readonly schools: readonly School[];
  readonly classes: readonly ClassGroup[];
  readonly curriculum: readonly CurriculumRow[];
  readonly workload: readonly WorkloadRow[];
  readonly teachers: readonly Teacher[];
  readonly rotations: readonly RotationRecord[];
  readonly pins: readonly Pin[];
  readonly ruleSet: RuleSet;
  readonly distances: readonly SuppliedDistance[];
  /** Never part of a bundle: the program adds it to what a plan starts from. Absent when nobody is expected. */
  readonly expectedHires?: readonly ExpectedHire[];
}
