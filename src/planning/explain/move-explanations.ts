// Every move of a plan: what it fills, what it costs, which rules let it pass and who else could have made it.
import { FTE_PER_DAY } from '../../domain/service';
import { type Person } from '../facts/person';
import { type Fill, type PlanMoves } from '../plan';
import { NO_MOVES } from '../solve/solve-tiers';
import {
  coverAllowances,
  exchangeAllowances,
  hireAllowances,
  itinerantAllowances,
  rotationAllowances,
} from './allowances';
import { type Standing } from './blockers';
import { isQualified } from './candidates';
import { type MoveExplanation } from './explanation';
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

export function moveExplanations(standing: Standing): readonly MoveExplanation[] {
  const { facts } = standing;
  const town = facts.people.filter((person) => person.inPost && !person.home.rural);
  const inPost = facts.people.filter((person) => person.inPost);
  return [
    ...explainCovers(standing, inPost),
    ...explainItinerants(standing, inPost),
    ...explainRotations(standing, town),
    ...explainHires(standing, town),
    ...explainExchanges(standing, town),
  ];
}

const total = (fills: readonly Fill[]): number => fills.reduce((sum, { fte }) => sum + fte, 0);

/** The plan without one of its moves. */
function without<Key extends keyof PlanMoves>(standing: Standing, list: Key, index: number): Standing {
  const { moves } = standing.usage;
  const rest = { ...moves, [list]: [...moves[list]].filter((_move, i) => i !== index) };
  const part = usageOf(standing.facts, { ...NO_MOVES, [list]: [moves[list][index]] });
  return { ...standing, usage: usageWithout(standing.usage, part, rest) };
}

function chosenOne({ facts }: Standing, staffNo: string, made: Omit<Chosen, 'staffNo' | 'backbone'>): Chosen {
  return { staffNo, backbone: facts.personByStaffNo.get(staffNo)!.backbone, ...made };
}

function explainCovers(standing: Standing, people: readonly Person[]): readonly MoveExplanation[] {
  const { facts, usage } = standing;
  return usage.moves.covers.map((move, index) => {
    const { staffNo, school, stage, subject, fte } = move;
    const cost = 0.1 * fte;
    const rest = without(standing, 'covers', index);
    const work = { host: facts.schoolByCode.get(school)!, stage, subject, days: 0 };
    const chosen = chosenOne(standing, staffNo, { fill: fte, cost });
    const here = people.filter(({ home }) => home.code === school);
    const others = nextBest(here, chosen, (person) => coverAttempt(rest, person, work));
    return {
      measure: 'COVER',
      index,
      fills: fte,
      cost,
      allowedBy: coverAllowances(standing, move),
      nextBest: others,
    };
  });
}

function explainItinerants(standing: Standing, people: readonly Person[]): readonly MoveExplanation[] {
  const { facts, usage } = standing;
  return usage.moves.itinerants.map((move, index) => {
    const { staffNo, fromSchool, toSchool, stage, subject, daysPerWeek: days, fillsFte } = move;
    const cost = days * FTE_PER_DAY * (1 + facts.km(fromSchool, toSchool) / 10);
    const rest = without(standing, 'itinerants', index);
    const work = { host: facts.schoolByCode.get(toSchool)!, stage, subject, days };
    const chosen = chosenOne(standing, staffNo, { fill: fillsFte, cost });
    const qualified = people.filter((person) => isQualified(person, subject));
    const others = nextBest(qualified, chosen, (person) => itinerantAttempt(rest, person, work));
    return {
      measure: 'ITINERANT',
      index,
      fills: fillsFte,
      cost,
      allowedBy: itinerantAllowances(standing, move),
      nextBest: others,
    };
  });
}

function explainRotations(standing: Standing, people: readonly Person[]): readonly MoveExplanation[] {
  const { facts, usage } = standing;
  return usage.moves.rotations.map((move, index) => {
    const { staffNo, toSchool, fills } = move;
    const host = facts.schoolByCode.get(toSchool)!;
    const cost = rotationCostOf(standing, facts.personByStaffNo.get(staffNo)!, toSchool);
    const rest = without(standing, 'rotations', index);
    const stage = facts.personByStaffNo.get(staffNo)!.teacher.stage;
    const chosen = chosenOne(standing, staffNo, { fill: total(fills), cost });
    const left = leftAt(rest, toSchool, stage);
    const others = nextBest(people, chosen, (person) =>
      person.teacher.stage === stage ? rotationAttempt(rest, person, host, left) : null,
    );
    return {
      measure: 'ROTATION',
      index,
      fills: total(fills),
      cost,
      allowedBy: rotationAllowances(standing, move),
      nextBest: others,
    };
  });
}

/** Hires compete with teachers of town who might rotate there instead. */
function explainHires(standing: Standing, people: readonly Person[]): readonly MoveExplanation[] {
  const { facts, usage } = standing;
  return usage.moves.hires.map((move, index) => {
    const host = facts.schoolByCode.get(move.school)!;
    const rest = without(standing, 'hires', index);
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
      allowedBy: hireAllowances(standing, move),
      nextBest: others,
    };
  });
}

function explainExchanges(standing: Standing, people: readonly Person[]): readonly MoveExplanation[] {
  const { facts, usage } = standing;
  return usage.moves.exchanges.map((move, index) => {
    const person = facts.personByStaffNo.get(move.staffNo)!;
    const cost = exchangeCostOf(standing, person, move.ruralSchool);
    const rest = without(standing, 'exchanges', index);
    const chosen = chosenOne(standing, move.staffNo, { fill: 0, cost });
    const others = nextBest(people, chosen, (other) => exchangeAttempt(rest, other, move));
    return {
      measure: 'EXCHANGE',
      index,
      fills: 0,
      cost,
      allowedBy: exchangeAllowances(standing, move),
      nextBest: others,
    };
  });
}
