// Who meets the exchange conditions (符合交流条件), and everything that stands in the way of everybody else.
import { type IsoDate } from '../../domain/calendar';
import { RULES } from '../rules';
import { type RuleId, type Settings } from '../settings';
import { type Person } from './person';

/** Why a teacher is not eligible: a condition that no rule set changes, or a rule that can be switched off. */
export type Ineligibility = 'NOT_IN_POST' | 'RURAL_SCHOOL' | 'ON_ROTATION' | 'ITINERANT_ALREADY' | RuleId;

/** Every reason why a teacher is not eligible on the date; empty when he is. */
export function ineligibilities(person: Person, date: IsoDate, settings: Settings): readonly Ineligibility[] {
  const conditions: readonly [Ineligibility, boolean][] = [
    ['NOT_IN_POST', !person.inPost],
    ['RURAL_SCHOOL', person.home.rural],
    ['ON_ROTATION', person.service.away !== null],
    ['ITINERANT_ALREADY', person.service.itinerant.length > 0],
  ];
  const rules = RULES.filter(({ id, forbids }) => settings[id].enabled && forbids?.(person, date, settings));
  return [...conditions.filter(([, holds]) => holds).map(([reason]) => reason), ...rules.map(({ id }) => id)];
}
