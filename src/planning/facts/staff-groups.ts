// Identical teachers count together: groups of people between whom no rule and no cost can tell.
import { addYears } from '../../domain/calendar';
import { type Stage } from '../../domain/school';
import { cellId } from '../../domain/staffing-need';
import { burdenPrice } from '../rules/burden';
import { type CountyFacts } from './county-facts';
import { isEligible } from './eligibility';
import { coolsOff, historyOf, type Person } from './person';
import { type SchoolFacts } from './school-facts';

/** What a teacher may be asked to do. */
export interface Abilities {
  readonly eligible: boolean;
  /** Eligible, full-time and not pinned to stay: may rotate. */
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

/** Abilities of one teacher under the rules and pins in force. */
export function abilitiesOf(person: Person, facts: CountyFacts): Abilities {
  const { settings, startDate } = facts;
  const eligible = isEligible(person, startDate, settings);
  const { stays, neverAtAll, sendTo } = person.pins;
  const barred = settings.exemption.enabled && person.exempt;
  const mayGo = eligible && person.fullTime && !stays && !neverAtAll;
  const coolOff = settings['cool-off'];
  const mayPartner =
    settings.exchange.enabled &&
    person.home.rural &&
    person.movable &&
    person.fullTime &&
    !barred &&
    !stays &&
    !neverAtAll &&
    sendTo.length === 0 &&
    person.service.itinerant.length === 0 &&
    !(coolOff.enabled && coolsOff(person, startDate, coolOff.years)) &&
    addYears(person.tenureStart, settings.exchange.partnerYears) <= startDate;
  const mayTravel = person.movable && person.fullTime && !barred && !neverAtAll;
  return {
    eligible,
    mayRotate: mayGo,
    mayExchange: mayGo && settings.exchange.enabled && sendTo.length === 0,
    mayPartner,
    freeDays: mayTravel ? Math.max(0, settings['itinerant-reach'].days - person.runningDays) : 0,
  };
}

/**
 * Groups of all people who are at home on the start date and may be moved, in the order of their first staff number.
 * People with different marks are not alike.
 */
export function staffGroups(
  facts: CountyFacts,
  markOf: (person: Person) => string = () => '',
): readonly StaffGroup[] {
  const groups = new Map<string, Alike & { members: Person[] }>();
  for (const person of facts.people) {
    if (!person.movable) continue;
    const alike = alikeOf(person, facts, markOf(person));
    const key = keyOf(alike);
    const group = groups.get(key);
    if (group) group.members.push(person);
    else groups.set(key, { ...alike, members: [person] });
  }
  return [...groups.values()].map((group, index) => ({ ...group, index }));
}

/** What the members of a group have in common. */
type Alike = Omit<StaffGroup, 'index' | 'members'>;

function alikeOf(person: Person, facts: CountyFacts, mark: string): Alike {
  const { teacher, home, pins } = person;
  const { stage, mainSubject: main } = teacher;
  const others = person.otherSubjects;
  const { mayRotate, mayExchange, mayPartner, freeDays } = abilitiesOf(person, facts);
  return {
    mayRotate,
    mayExchange,
    mayPartner,
    freeDays,
    classKey: [home.code, stage, main, others.join('+'), pins.neverTo.join('+'), mark].join('|'),
    home,
    stage,
    main,
    others,
    fte: teacher.fte,
    backbone: person.backbone,
    lacksRuralService: person.lacksRuralService,
    burden: burdenPrice(facts.settings, historyOf(person, facts.schoolByCode), facts.startDate),
    homeCell: cellId(home.code, stage, main),
    sendTo: pins.sendTo,
    neverTo: pins.neverTo,
  };
}

function keyOf(alike: Alike): string {
  return [
    alike.classKey,
    alike.fte,
    alike.mayRotate,
    alike.mayExchange,
    alike.mayPartner,
    alike.freeDays,
    alike.backbone,
    alike.lacksRuralService,
    alike.burden,
    alike.sendTo.join('+'),
  ].join('/');
}
