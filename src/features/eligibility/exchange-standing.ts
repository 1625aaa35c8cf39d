// Who meets the exchange conditions (符合交流条件), and for everybody else which conditions are missing, in words.
import { type Message } from '../../graphql/language';
import { type Person } from '../../planning/county/person';
import { ineligibilities } from '../../planning/eligibility/eligibility';
import { type CountyFacts } from '../../planning/facts/county-facts';
import { type CountyPicture } from '../shortages';

export interface Obstacle {
  /** Id of the rule, or of a condition that no rule set changes. */
  readonly rule: string;
  readonly sentence: Message;
}

export interface ExchangeStanding {
  readonly staffNo: string;
  readonly name: string;
  readonly mainSubject: string;
  readonly schoolCode: string;
  readonly backbone: boolean;
  /** Empty for the eligible. */
  readonly obstacles: readonly Obstacle[];
}

/** Standing of every teacher of the county who has not left, by staff number: what the planner itself goes by. */
export function exchangeStandings({ facts }: Pick<CountyPicture, 'facts'>): readonly ExchangeStanding[] {
  return facts.people
    .filter(({ service }) => !service.gone)
    .map((person) => {
      const { staffNo, name, mainSubject, schoolCode } = person.teacher;
      const { backbone } = person;
      return { staffNo, name, mainSubject, schoolCode, backbone, obstacles: obstaclesOf(person, facts) };
    });
}

/** Being away and travelling are one condition to the office: it is told once. */
function obstaclesOf(person: Person, { startDate, settings }: CountyFacts): readonly Obstacle[] {
  const missing = ineligibilities(person, startDate, settings);
  return missing
    .filter(({ id }, i) => missing.findIndex((other) => other.id === id) === i)
    .map(({ id, why }) => ({ rule: id, sentence: why(person, startDate, settings) }));
}
