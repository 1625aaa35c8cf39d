// A stored record as the history that the domain reads: terms and events, also for records that came with a roster.
import { type IsoDate } from '../../domain/calendar';
import {
  type EventDetail,
  type HostAssessment,
  type RecordedEvent,
  type RotationEventKind,
  type RotationHistory,
  type RotationTerms,
} from '../../domain/rotation-lifecycle';
import { needsBed } from '../../planning/model/flow';
import { type CountyPicture } from '../shortages';
import { type RotationRow } from './rotation.store';

/** One row of rotation_event. */
export interface EventRow {
  readonly sequence: number;
  readonly kind: RotationEventKind;
  readonly happenedOn: IsoDate;
  readonly deadline: IsoDate | null;
  readonly endsOn: IsoDate | null;
  readonly upheld: boolean | null;
  readonly assessment: HostAssessment | null;
  readonly reason: string;
  readonly recordedBy: string;
  /** Sequence of the event whose place it takes. */
  readonly corrects: number | null;
}

/** The same with the day it was written down. */
export interface KeptEvent extends EventRow {
  readonly recordedOn: IsoDate;
}

/** What is kept of one record besides its current state. */
export interface KeptEvents {
  /** The day the record was made. */
  readonly createdOn: IsoDate;
  readonly rows: readonly KeptEvent[];
}

/** Author of the events that stand for a record's state when it was imported. */
export const IMPORT = 'roster';
const IMPORTED = '随名册导入 Imported with the roster';

/** The history of a record; `needsBed` is settled by distance, which only the county knows. */
export function historyOf(row: RotationRow, kept: KeptEvents, needsBed: boolean): RotationHistory {
  const first = kept.rows[0];
  const terms: RotationTerms = {
    staffNo: row.staffNo,
    kind: row.kind,
    fromSchoolCode: row.fromSchoolCode,
    toSchoolCode: row.toSchoolCode,
    stage: row.stage,
    subject: row.subjectCode,
    daysPerWeek: row.daysPerWeek,
    startsOn: row.startsOn,
    // The record carries today's last day; the first event carries the one that was agreed.
    endsOn: first ? first.endsOn : row.endsOn,
    needsBed,
  };
  const events = first ? kept.rows.map(eventOf) : importedEvents(row, kept.createdOn);
  return { terms, events };
}

/**
 * What was known of a record at the end of a day; null before it was made. What came with a roster was known from then
 * on, although it is written down with the first event.
 */
export function knownOn({ createdOn, rows }: KeptEvents, day: IsoDate): KeptEvents | null {
  if (createdOn > day) return null;
  return {
    createdOn,
    rows: rows.filter(({ recordedBy, recordedOn }) => recordedBy === IMPORT || recordedOn <= day),
  };
}

/** A row back into an event; what a kind must have is there because only such events were recorded. */
function eventOf(row: EventRow): RecordedEvent {
  const { sequence, happenedOn, reason, recordedBy, corrects } = row;
  const place = corrects === null ? {} : { corrects };
  return { sequence, happenedOn, reason, recordedBy, ...place, ...detailOf(row) };
}

function detailOf({ kind, deadline, endsOn, upheld, assessment }: EventRow): EventDetail {
  switch (kind) {
    case 'NOTIFIED':
    case 'OBJECTED':
      return { kind, deadline: deadline ?? '' };
    case 'OBJECTION_DECIDED':
      return { kind, upheld: upheld ?? false };
    case 'EXTENDED':
    case 'LEFT_EARLY':
      return { kind, endsOn: endsOn ?? '' };
    case 'ASSESSED':
      return { kind, assessment: assessment ?? { grade: 'BASIC', done: [], remarks: '' } };
    default:
      return { kind };
  }
}

/** Columns of an event; the first one keeps the last day that was agreed. */
export function rowOf(event: RecordedEvent, terms: RotationTerms): EventRow {
  const { sequence, kind, happenedOn, reason, recordedBy } = event;
  return {
    sequence,
    kind,
    happenedOn,
    reason,
    recordedBy,
    deadline: 'deadline' in event ? event.deadline : null,
    endsOn: 'endsOn' in event ? event.endsOn : kind === 'PLANNED' ? terms.endsOn : null,
    upheld: 'upheld' in event ? event.upheld : null,
    assessment: 'assessment' in event ? event.assessment : null,
    corrects: event.corrects ?? null,
  };
}

/** The shortest history that ends in the status a roster gave: nothing is known of the way there. */
function importedEvents(row: RotationRow, createdOn: IsoDate): readonly RecordedEvent[] {
  const day = createdOn < row.startsOn ? createdOn : row.startsOn;
  const planned: readonly [IsoDate, EventDetail][] = [[day, { kind: 'PLANNED' }]];
  const reported: readonly [IsoDate, EventDetail][] = [
    ...planned,
    [day, { kind: 'NOTIFIED', deadline: day }],
    [row.startsOn, { kind: 'REPORTED' }],
  ];
  const known: Readonly<Record<RotationRow['status'], readonly (readonly [IsoDate, EventDetail])[]>> = {
    PLANNED: planned,
    ACTIVE: reported,
    COMPLETED: [...reported, [row.endsOn ?? row.startsOn, { kind: 'COMPLETED' }]],
    WITHDRAWN: [...planned, [day, { kind: 'WITHDRAWN' }]],
  };
  return known[row.status].map(([happenedOn, detail], index) => ({
    sequence: index + 1,
    happenedOn,
    reason: IMPORTED,
    recordedBy: IMPORT,
    ...detail,
  }));
}

/** Full-time service of a town teacher farther away than the rule `dormitory` allows without a bed. */
export function takesBed(row: RotationRow, { facts }: CountyPicture): boolean {
  const home = facts.schoolByCode.get(row.fromSchoolCode);
  if (row.kind === 'ITINERANT' || !home || !home.sends) return false;
  return needsBed(facts, home.code, row.toSchoolCode);
}
