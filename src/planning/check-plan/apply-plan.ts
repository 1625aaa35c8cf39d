// Applies the moves of a plan to its county; a move that names unknown people or schools is left to the form check.
import { type PlanMoves } from '../plan';
import {
  type AppliedPlan,
  type CoverEntry,
  type Departure,
  type ExchangeEntry,
  type HireEntry,
  type ItinerantEntry,
  type Lesson,
  type RosterFacts,
  type RotationEntry,
} from '../rules/applied-plan';
import { type RuledFacts, type RuledPlan } from './ruled-plan';

type Entries = Pick<AppliedPlan, 'covers' | 'itinerants' | 'rotations' | 'exchanges' | 'hires'>;

/** The plan applied to the facts; keeps the rule set that comes with them. */
export function applyPlan(facts: RuledFacts, moves: PlanMoves): RuledPlan {
  const entries: Entries = {
    covers: moves.covers.flatMap((move): CoverEntry[] => {
      const person = facts.people.get(move.staffNo);
      const school = facts.schools.get(move.school);
      return person && school ? [{ move, person, school }] : [];
    }),
    itinerants: moves.itinerants.flatMap((move): ItinerantEntry[] => {
      const person = facts.people.get(move.staffNo);
      const host = facts.schools.get(move.toSchool);
      return person && host ? [{ move, person, host }] : [];
    }),
    rotations: moves.rotations.flatMap((move): RotationEntry[] => {
      const person = facts.people.get(move.staffNo);
      const home = person && facts.schools.get(person.teacher.schoolCode);
      const host = facts.schools.get(move.toSchool);
      return person && home && host ? [{ move, person, home, host }] : [];
    }),
    exchanges: moves.exchanges.flatMap((move) => exchangeEntry(facts, move)),
    hires: moves.hires.flatMap((move): HireEntry[] => {
      const school = facts.schools.get(move.school);
      return school ? [{ move, school }] : [];
    }),
  };
  return { ...facts, ...entries, departures: departuresOf(entries), lessons: lessonsOf(entries) };
}

/** Schools are taken from the people, so that a wrongly named school cannot hide a rule. */
function exchangeEntry(facts: RosterFacts, move: ExchangeEntry['move']): readonly ExchangeEntry[] {
  const person = facts.people.get(move.staffNo);
  const partner = facts.people.get(move.partnerStaffNo);
  const town = person && facts.schools.get(person.teacher.schoolCode);
  const rural = partner && facts.schools.get(partner.teacher.schoolCode);
  return person && partner && town && rural ? [{ move, person, partner, town, rural }] : [];
}

function departuresOf({ rotations, exchanges }: Entries): readonly Departure[] {
  return [
    ...rotations.map(({ person, home, host }): Departure => {
      return { kind: 'ROTATION', teacher: person.teacher, from: home, to: host };
    }),
    ...exchanges.flatMap(({ person, partner, town, rural }): Departure[] => [
      { kind: 'EXCHANGE', teacher: person.teacher, from: town, to: rural },
      { kind: 'PARTNER', teacher: partner.teacher, from: rural, to: town },
    ]),
  ];
}

function lessonsOf({ covers, itinerants, rotations }: Entries): readonly Lesson[] {
  return [
    ...covers.map(({ move, person, school }): Lesson => {
      return {
        move: 'COVER',
        teacher: person.teacher,
        school,
        stage: move.stage,
        subject: move.subject,
        fte: move.fte,
      };
    }),
    ...itinerants.map(({ move, person, host }): Lesson => {
      return {
        move: 'ITINERANT',
        teacher: person.teacher,
        school: host,
        stage: move.stage,
        subject: move.subject,
        fte: move.fillsFte,
      };
    }),
    ...rotations.flatMap(({ move, person, host }) =>
      move.fills.map(
        (fill): Lesson => ({ move: 'ROTATION', teacher: person.teacher, school: host, ...fill }),
      ),
    ),
  ];
}
