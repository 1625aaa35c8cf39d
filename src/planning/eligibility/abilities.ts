// What a teacher may be asked to do under the rules and pins in force.
import { type Person } from '../county/person';
import { type Abilities } from '../county/staff-group';
import { type CountyFacts } from '../facts/county-facts';
import { ALL_RULES } from '../rules';
import { direction, mayEverSend } from '../rules/direction';
import { exchange, hasPartnerYears } from '../rules/exchange';
import { itinerantReach } from '../rules/itinerant-reach';
import { type AlsoKeptFrom } from '../rules/rule';
import { isEligible, isFit } from './eligibility';

export type { Abilities } from '../county/staff-group';

/** Abilities of one teacher under the rules and pins in force. */
export function abilitiesOf(person: Person, facts: CountyFacts): Abilities {
  const { settings, startDate } = facts;
  const eligible = isEligible(person, startDate, settings);
  const { stays, neverAtAll, sendTo } = person.pins;
  const free = person.fullTime && !stays && !neverAtAll;
  const mayRotate =
    free && mayEverSend(person.home, direction.of(settings)) && isFit(person, startDate, settings);
  const trade = exchange.of(settings);
  const mayPartner =
    trade.enabled &&
    person.home.receives &&
    person.movable &&
    person.fullTime &&
    !stays &&
    !neverAtAll &&
    sendTo.length === 0 &&
    person.service.itinerant.length === 0 &&
    !isKept(person, facts, 'PARTNER') &&
    hasPartnerYears(person, startDate, trade);
  const mayTravel = person.movable && person.fullTime && !neverAtAll && !isKept(person, facts, 'ITINERANT');
  return {
    eligible,
    mayRotate,
    mayExchange: eligible && free && trade.enabled && sendTo.length === 0,
    mayPartner,
    freeDays: mayTravel ? Math.max(0, itinerantReach.of(settings).days - person.runningDays) : 0,
  };
}

/** Whether a rule that keeps town teachers from going keeps this person from a partnership or from travelling too. */
function isKept(person: Person, { startDate, settings }: CountyFacts, from: AlsoKeptFrom): boolean {
  return ALL_RULES.some(
    ({ id, eligibility }) =>
      eligibility?.also?.includes(from) &&
      settings[id].enabled &&
      eligibility.forbids(person, startDate, settings),
  );
}
