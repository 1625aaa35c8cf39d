// Every move of a plan: what it fills, what it costs, which rules let it pass and who else could have made it.
import { FTE_PER_DAY } from '../../domain/service';
import { type Person } from '../county/person';
import { type Fill, type PlanMoves } from '../plan';
import { type MoveExplanation } from '../plan/explanation';
import { direction, mayEverSend } from '../rules/direction';
import { NO_MOVES } from '../solve/solve-tier';
import {
  coverAllowances,
  exchangeAllowances,
  hireAllowances,
  itinerantAllowances,
  rotationAllowances,
} from './allowances';
import { type PlannedCounty } from './blockers';
import { isQualified } from './candidates';
import { leftAt } from './load';
import {
  type Chosen,
  coverAttempt,
  exchangeAttempt,
  exchangeCostOf,
  itinerantAttempt,
  nextBest,
  rotationAttempt,
  rotationCostOf,
} from './next-best';
import { usageOf, usageWithout } from './usage';

export function moveExplanations(planned: PlannedCounty): readonly MoveExplanation[] {
  const { facts } = planned;
  const town = facts.people.filter(
    (person) => person.inPost && mayEverSend(person.home, direction.of(facts.settings)),
  );
  const inPost = facts.people.filter((person) => person.inPost);
  return [
    ...explainCovers(planned, inPost),
    ...explainItinerants(planned, inPost),
    ...explainRotations(planned, town),
    ...explainHires(planned, town),
    ...explainExchanges(planned, town),
  ];
}

const total = (fills: readonly Fill[]): number => fills.reduce((sum, { fte }) => sum + fte, 0);

/** The plan without one of its moves. */
function without<Key extends keyof PlanMoves>(
  planned: PlannedCounty,
  list: Key,
  index: number,
): PlannedCounty {
  const { moves } = planned.usage;
  const rest = { ...moves, [list]: [...moves[list]].filter((_move, i) => i !== index) };
  const part = usageOf(planned.facts, { ...NO_MOVES, [list]: [moves[list][index]] });
  return { ...planned, usage: usageWithout(planned.usage, part, rest) };
}

function chosenOne(
  { facts }: PlannedCounty,
  staffNo: string,
  made: Omit<Chosen, 'staffNo' | 'backbone'>,
): Chosen {
  return { staffNo, backbone: facts.personByStaffNo.get(staffNo)!.backbone, ...made };
}

function explainCovers(planned: PlannedCounty, people: readonly Person[]): readonly MoveExplanation[] {
  const { facts, usage } = planned;
  return usage.moves.covers.map((move, index) => {
    const { staffNo, school, stage, subject, fte } = move;
    const cost = 0.1 * fte;
    const rest = without(planned, 'covers', index);
    const work = { host: facts.schoolByCode.get(school)!, stage, subject, days: 0 };
    const chosen = chosenOne(planned, staffNo, { fill: fte, cost });
    const here = people.filter(({ home }) => home.code === school);
    const others = nextBest(here, chosen, (person) => coverAttempt(rest, person, work));
    return {
      measure: 'COVER',
      index,
      fills: fte,
      cost,
      allowedBy: coverAllowances(planned, move),
      nextBest: others,
    };
  });
}

function explainItinerants(planned: PlannedCounty, people: readonly Person[]): readonly MoveExplanation[] {
  const { facts, usage } = planned;
  return usage.moves.itinerants.map((move, index) => {
    const { staffNo, fromSchool, toSchool, stage, subject, daysPerWeek: days, fillsFte } = move;
    const cost = days * FTE_PER_DAY * (1 + facts.km(fromSchool, toSchool) / 10);
    const rest = without(planned, 'itinerants', index);
    const work = { host: facts.schoolByCode.get(toSchool)!, stage, subject, days };
    const chosen = chosenOne(planned, staffNo, { fill: fillsFte, cost });
    const qualified = people.filter((person) => isQualified(person, subject));
    const others = nextBest(qualified, chosen, (person) => itinerantAttempt(rest, person, work));
    return {
      measure: 'ITINERANT',
      index,
      fills: fillsFte,
      cost,
      allowedBy: itinerantAllowances(planned, move),
      nextBest: others,
    };
  });
}

function explainRotations(planned: PlannedCounty, people: readonly Person[]): readonly MoveExplanation[] {
  const { facts, usage } = planned;
  return usage.moves.rotations.map((move, index) => {
    const { staffNo, toSchool, fills } = move;
    const host = facts.schoolByCode.get(toSchool)!;
    const cost = rotationCostOf(planned, facts.personByStaffNo.get(staffNo)!, toSchool);
    const rest = without(planned, 'rotations', index);
    const stage = facts.personByStaffNo.get(staffNo)!.teacher.stage;
    const chosen = chosenOne(planned, staffNo, { fill: total(fills), cost });
    const left = leftAt(rest, toSchool, stage);
    const others = nextBest(people, chosen, (person) =>
      person.teacher.stage === stage ? rotationAttempt(rest, person, host, left) : null,
    );
    return {
      measure: 'ROTATION',
      index,
      fills: total(fills),
      cost,
      allowedBy: rotationAllowances(planned, move),
      nextBest: others,
    };
  });
}

/** Hires compete with teachers of town who might rotate there instead. */
function explainHires(planned: PlannedCounty, people: readonly Person[]): readonly MoveExplanation[] {
  const { facts, usage } = planned;
  return usage.moves.hires.map((move, index) => {
    const host = facts.schoolByCode.get(move.school)!;
    const rest = without(planned, 'hires', index);
    const cost = 0.5 * move.count;
    const each = total(move.fills) / move.count;
    const chosen: Chosen = { staffNo: '', backbone: false, fill: each, cost: 0.5 };
    const left = leftAt(rest, move.school, move.stage);
    const others = nextBest(people, chosen, (person) =>
      person.teacher.stage === move.stage ? rotationAttempt(rest, person, host, left) : null,
    );
    return {
      measure: 'HIRE',
      index,
      fills: total(move.fills),
      cost,
      allowedBy: hireAllowances(planned, move),
      nextBest: others,
    };
  });
}

function explainExchanges(planned: PlannedCounty, people: readonly Person[]): readonly MoveExplanation[] {
  const { facts, usage } = planned;
  return usage.moves.exchanges.map((move, index) => {
    const person = facts.personByStaffNo.get(move.staffNo)!;
    const cost = exchangeCostOf(planned, person, move.ruralSchool);
    const rest = without(planned, 'exchanges', index);
    const chosen = chosenOne(planned, move.staffNo, { fill: 0, cost });
    const others = nextBest(people, chosen, (other) => exchangeAttempt(rest, other, move));
    return {
      measure: 'EXCHANGE',
      index,
      fills: 0,
      cost,
      allowedBy: exchangeAllowances(planned, move),
      nextBest: others,
    };
  });
}
