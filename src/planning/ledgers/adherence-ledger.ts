// Adherence ledger (执行台账): the plan against what became of it, person by person and hire by hire.
import { type Roster } from '../../domain/roster';
import { type RotationStatus } from '../../domain/rotation';
import { currentState, type RotationHistory, type RotationPhase } from '../../domain/rotation-lifecycle';
import { type Stage } from '../../domain/school';
import { type PlanMoves } from '../plan';
import { isWithin, schoolYearSpan } from './school-year-span';

/** Service that really exists: one rotation record as it stands. */
export interface ActualService {
  readonly staffNo: string;
  readonly toSchool: string;
  readonly phase: RotationPhase;
  readonly arrivedLate: boolean;
}

/** NO_RECORD: planned, but nobody made a record of it. UNPLANNED: a record of this year that no plan asked for. */
export const ADHERENCE_OUTCOMES = [
  'NO_RECORD',
  'WAITING',
  'SERVING',
  'ARRIVED_LATE',
  'LEFT_EARLY',
  'FULFILLED',
  'WITHDRAWN',
  'UNPLANNED',
] as const;
export type AdherenceOutcome = (typeof ADHERENCE_OUTCOMES)[number];

export interface AdherenceLine {
  readonly staffNo: string;
  readonly toSchool: string;
  readonly outcome: AdherenceOutcome;
}

export interface HireAdherence {
  readonly school: string;
  readonly stage: Stage;
  readonly subject: string;
  readonly planned: number;
  /** Joined the school in the school year, in post, with this stage and main subject. */
  readonly arrived: number;
}

export interface AdherenceLedger {
  readonly lines: readonly AdherenceLine[];
  readonly hires: readonly HireAdherence[];
  readonly planned: number;
  /** Planned services that are, or were, really given (late arrivals included, early leavers not). */
  readonly kept: number;
}

/** Everybody whom a plan sends to another school: rotations, both sides of exchanges, itinerant days. */
export function plannedServices(
  plan: PlanMoves,
): readonly { readonly staffNo: string; readonly toSchool: string }[] {
  const exchanged = plan.exchanges.flatMap((move) => [
    { staffNo: move.staffNo, toSchool: move.ruralSchool },
    { staffNo: move.partnerStaffNo, toSchool: move.townSchool },
  ]);
  const services = [...plan.rotations, ...exchanged, ...plan.itinerants];
  const byPlace = new Map(
    services.map(({ staffNo, toSchool }) => [`${staffNo}|${toSchool}`, { staffNo, toSchool }]),
  );
  return [...byPlace.values()];
}

/** Records with their events, as they stand after the last one. */
export function actualOfHistories(histories: readonly RotationHistory[]): readonly ActualService[] {
  return histories.flatMap((history) => {
    const state = currentState(history);
    const { staffNo, toSchoolCode } = history.terms;
    return state
      ? [{ staffNo, toSchool: toSchoolCode, phase: state.phase, arrivedLate: state.arrivedLate }]
      : [];
  });
}

const PHASE: Readonly<Record<RotationStatus, RotationPhase>> = {
  PLANNED: 'PLANNED',
  ACTIVE: 'SERVING',
  COMPLETED: 'COMPLETED',
  WITHDRAWN: 'WITHDRAWN',
};

/** Records of a roster that start in its school year: status only, no word of lateness. */
export function actualOfRecords(roster: Roster): readonly ActualService[] {
  const span = schoolYearSpan(roster.county.startDate);
  return roster.rotations
    .filter((record) => isWithin(span, record.startsOn))
    .map(({ staffNo, toSchoolCode, status }) => ({
      staffNo,
      toSchool: toSchoolCode,
      phase: PHASE[status],
      arrivedLate: false,
    }));
}

function outcomeOf(actual: ActualService): AdherenceOutcome {
  switch (actual.phase) {
    case 'PLANNED':
    case 'NOTIFIED':
    case 'OBJECTED':
      return 'WAITING';
    case 'SERVING':
      return actual.arrivedLate ? 'ARRIVED_LATE' : 'SERVING';
    case 'LEFT_EARLY':
    case 'WITHDRAWN':
      return actual.phase;
    case 'COMPLETED':
    case 'RETURNED':
      return 'FULFILLED';
  }
}

const KEPT: ReadonlySet<AdherenceOutcome> = new Set(['SERVING', 'ARRIVED_LATE', 'FULFILLED']);

/** Plan lines first, in the plan's order, then what nobody planned. `roster` is the county as it is now. */
export function adherenceLedger(
  plan: PlanMoves,
  actual: readonly ActualService[],
  roster: Roster,
): AdherenceLedger {
  const byPlace = new Map(actual.map((service) => [`${service.staffNo}|${service.toSchool}`, service]));
  const planned = plannedServices(plan);
  const lines = planned.map(({ staffNo, toSchool }): AdherenceLine => {
    const service = byPlace.get(`${staffNo}|${toSchool}`);
    return { staffNo, toSchool, outcome: service ? outcomeOf(service) : 'NO_RECORD' };
  });
  const known = new Set(planned.map(({ staffNo, toSchool }) => `${staffNo}|${toSchool}`));
  const extra = [...byPlace]
    .filter(([place, service]) => !known.has(place) && service.phase !== 'WITHDRAWN')
    .map(([, { staffNo, toSchool }]): AdherenceLine => ({ staffNo, toSchool, outcome: 'UNPLANNED' }));
  return {
    lines: [...lines, ...extra],
    hires: hireAdherence(plan, roster),
    planned: lines.length,
    kept: lines.filter((line) => KEPT.has(line.outcome)).length,
  };
}

function hireAdherence(plan: PlanMoves, roster: Roster): readonly HireAdherence[] {
  const span = schoolYearSpan(roster.county.startDate);
  const newcomers = roster.teachers.filter(
    (teacher) => teacher.employment !== 'CONTRACT' && isWithin(span, teacher.joinedSchoolOn),
  );
  return plan.hires.map(({ school, stage, mainSubject, count }) => ({
    school,
    stage,
    subject: mainSubject,
    planned: count,
    arrived: newcomers.filter(
      (teacher) =>
        teacher.schoolCode === school && teacher.stage === stage && teacher.mainSubject === mainSubject,
    ).length,
  }));
}
