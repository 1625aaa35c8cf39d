// A plan applied to its county, as every rule checks it: facts read afresh from the roster, and moves with whom they name.
import { type IsoDate } from '../../domain/calendar';
import { type RoadDistance } from '../../domain/distance';
import { type Roster } from '../../domain/roster';
import { type RotationRecord } from '../../domain/rotation';
import { type School } from '../../domain/school';
import { type Service } from '../../domain/service';
import { type StaffingCell } from '../../domain/shortage';
import { type Teacher } from '../../domain/teacher';
import {
  type CoverMove,
  type ExchangeMove,
  type HireMove,
  type ItinerantMove,
  type RotationMove,
} from '../plan/moves';

/** The county on the start date, before any move. */
export interface RosterFacts {
  readonly roster: Roster;
  readonly startDate: IsoDate;
  /** By school code. */
  readonly schools: ReadonlyMap<string, School>;
  /** By staff number. */
  readonly people: ReadonlyMap<string, Service>;
  /** Every rotation record of a person, by staff number. */
  readonly records: ReadonlyMap<string, readonly RotationRecord[]>;
  /** By cell id; FTE. */
  readonly cells: ReadonlyMap<string, StaffingCell>;
  /** Persons by school code. */
  readonly staffInPost: ReadonlyMap<string, number>;
  /** Staff numbers of those who meet the exchange conditions (符合交流条件). */
  readonly eligible: ReadonlySet<string>;
  /** Road distance between schools, km. */
  readonly km: RoadDistance;
  /** Road distance to the county seat, km; never from the supplied table. */
  readonly kmToSeat: (school: School) => number;
}

export interface CoverEntry {
  readonly move: CoverMove;
  readonly person: Service;
  readonly school: School;
}

export interface ItinerantEntry {
  readonly move: ItinerantMove;
  readonly person: Service;
  readonly host: School;
}

export interface RotationEntry {
  readonly move: RotationMove;
  readonly person: Service;
  readonly home: School;
  readonly host: School;
}

export interface ExchangeEntry {
  readonly move: ExchangeMove;
  readonly person: Service;
  readonly partner: Service;
  readonly town: School;
  readonly rural: School;
}

export interface HireEntry {
  readonly move: HireMove;
  readonly school: School;
}

/** Somebody who leaves the school for good: by rotation, or on either side of an exchange. */
export interface Departure {
  readonly kind: 'ROTATION' | 'EXCHANGE' | 'PARTNER';
  readonly teacher: Teacher;
  readonly from: School;
  readonly to: School;
}

/** Work a teacher gets from the plan in one subject at one school. */
export interface Lesson {
  readonly teacher: Teacher;
  readonly school: School;
  readonly move: 'COVER' | 'ITINERANT' | 'ROTATION';
  readonly stage: Teacher['stage'];
  readonly subject: string;
  readonly fte: number;
}

/** The facts and every move of a plan that names known people and schools. */
export interface AppliedPlan extends RosterFacts {
  readonly covers: readonly CoverEntry[];
  readonly itinerants: readonly ItinerantEntry[];
  readonly rotations: readonly RotationEntry[];
  readonly exchanges: readonly ExchangeEntry[];
  readonly hires: readonly HireEntry[];
  readonly departures: readonly Departure[];
  readonly lessons: readonly Lesson[];
}
