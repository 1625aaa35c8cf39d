// What a teacher may be asked to do, and people between whom no rule and no cost can tell.
import { type Stage } from '../../domain/school';
import { type Person } from './person';
import { type SchoolFacts } from './school-facts';

/** What a teacher may be asked to do. */
export interface Abilities {
  readonly eligible: boolean;
  /** Full-time, free to go, and some direction leads out of the school: may rotate. */
  readonly mayRotate: boolean;
  /** May be the town side of an exchange. */
  readonly mayExchange: boolean;
  /** May be the rural partner of an exchange. */
  readonly mayPartner: boolean;
  /** Itinerant days a week still free; 0 when the teacher may not travel. */
  readonly freeDays: number;
}

/** People who differ in nothing a plan can see; whether part-timers are eligible it cannot. */
export interface StaffGroup extends Omit<Abilities, 'eligible'> {
  readonly index: number;
  readonly members: readonly Person[];
  /** Home cell, certificates and barred schools: groups of one class share their cover and itinerant work. */
  readonly classKey: string;
  readonly home: SchoolFacts;
  readonly stage: Stage;
  readonly main: string;
  readonly others: readonly string[];
  /** FTE of one member. */
  readonly fte: number;
  readonly backbone: boolean;
  readonly lacksRuralService: boolean;
  /** Tier-5 price of sending a member, by the rule `burden`. */
  readonly burden: number;
  readonly homeCell: string;
  readonly sendTo: readonly string[];
  readonly neverTo: readonly string[];
}
