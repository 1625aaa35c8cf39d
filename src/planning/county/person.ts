// What the rules ask about one teacher, settled once: presence, certificates, exemption, pins.
import { type ServiceHistory } from '../../domain/burden';
import { type IsoDate } from '../../domain/calendar';
import { type RotationRecord } from '../../domain/rotation';
import { isSubstitute, type Service } from '../../domain/service';
import { BACKBONE_LEVELS, type BackboneLevel, type Teacher } from '../../domain/teacher';
import { FTE_TOLERANCE } from '../../domain/tolerance';
import { type SchoolFacts } from './school-facts';

/** Pins that concern one teacher. */
export interface PersonPins {
  /** Schools this teacher must rotate to; more than one contradict each other. */
  readonly sendTo: readonly string[];
  readonly stays: boolean;
  /** NEVER without a school: no rotation, no exchange, no itinerant day. */
  readonly neverAtAll: boolean;
  readonly neverTo: readonly string[];
}

export interface Person {
  readonly teacher: Teacher;
  readonly service: Service;
  readonly home: SchoolFacts;
  /** At home and present on the start date with a post there: the only people a plan may move. */
  readonly movable: boolean;
  /** In post on the start date (not a substitute, not gone). */
  readonly inPost: boolean;
  readonly fullTime: boolean;
  /** Other certified subjects; every subject of the stage when `qualified-subject` is off. */
  readonly otherSubjects: readonly string[];
  /** At least the level of `backbone-share`. */
  readonly backbone: boolean;
  readonly tenureStart: IsoDate;
  readonly exempt: boolean;
  /** Rotation records of every kind, whatever their date. */
  readonly rotations: readonly RotationRecord[];
  /** Itinerant days a week already running. */
  readonly runningDays: number;
  /** Fewer than 1 rural year for FIRST -> SENIOR or SENIOR -> PROFESSOR (planning model, section 8). */
  readonly lacksRuralService: boolean;
  readonly pins: PersonPins;
}

export const NO_PINS: PersonPins = { sendTo: [], stays: false, neverAtAll: false, neverTo: [] };

/** An exemption holds up to and including its last day; without one it is open. */
export function isExempt(teacher: Teacher, date: IsoDate): boolean {
  return teacher.exemption !== 'NONE' && (teacher.exemptionUntil === null || teacher.exemptionUntil >= date);
}

/** Backbone teacher (骨干教师) of at least the level. */
export function isBackbone(teacher: Teacher, least: BackboneLevel): boolean {
  return BACKBONE_LEVELS.indexOf(teacher.backbone) >= BACKBONE_LEVELS.indexOf(least);
}

/** Rural service (at least one year) that the next title asks for and the teacher still lacks. */
export function lacksRuralService(teacher: Teacher): boolean {
  return (teacher.title === 'FIRST' || teacher.title === 'SENIOR') && teacher.ruralServiceYears < 1;
}

/** What the rule `burden` asks about a teacher. */
export function historyOf(
  { teacher, home, rotations: records }: Person,
  schoolByCode: ReadonlyMap<string, SchoolFacts>,
): ServiceHistory {
  return { teacher, home: home.school, records, schoolOf: (code) => schoolByCode.get(code)?.school };
}

export interface PersonSources {
  readonly service: Service;
  readonly home: SchoolFacts;
  readonly rotations: readonly RotationRecord[];
  readonly pins: PersonPins;
  readonly stageSubjects: readonly string[];
}

/** What a rule set says about reading the facts of a person. */
export interface PersonReading {
  /** Only certified subjects count; every subject of the stage otherwise. */
  readonly certifiedOnly: boolean;
  /** Lowest level that makes a backbone teacher. */
  readonly backboneLevel: BackboneLevel;
}

/** Settles the facts about one teacher on the start date. */
export function personOf(sources: PersonSources, date: IsoDate, reading: PersonReading): Person {
  const { service, home, rotations, pins, stageSubjects } = sources;
  const { teacher } = service;
  const inPost = !isSubstitute(teacher) && !service.gone;
  const certified = reading.certifiedOnly ? teacher.otherSubjects : stageSubjects;
  return {
    teacher,
    service,
    home,
    inPost,
    movable: inPost && service.away === null && service.absent === null,
    fullTime: teacher.fte >= 1 - FTE_TOLERANCE,
    otherSubjects: certified.filter((subject) => subject !== teacher.mainSubject),
    backbone: isBackbone(teacher, reading.backboneLevel),
    tenureStart: teacher.joinedSchoolOn,
    exempt: isExempt(teacher, date),
    rotations,
    runningDays: service.itinerant.reduce((days, record) => days + (record.daysPerWeek ?? 0), 0),
    lacksRuralService: lacksRuralService(teacher),
    pins,
  };
}
