// Who meets the exchange conditions (符合交流条件), and everything that stands in the way of everybody else.
import { type IsoDate } from '../../domain/calendar';
import { RULES } from '../rules';
import { type RuleId, type Settings } from '../settings';
import { type Person } from './person';

/** Why a teacher is not eligible: a condition that no rule set changes, or a rule that can be switched off. */
export type Ineligibility = 'NOT_IN_POST' | 'RURAL_SCHOOL' | 'ON_ROTATION' | 'ITINERANT_ALREADY' | RuleId;

const CONDITIONS: readonly (readonly [Ineligibility, (person: Person) => boolean])[] = [
  ['NOT_IN_POST', ({ inPost }) => !inPost],
  ['RURAL_SCHOOL', ({ home }) => home.rural],
  ['ON_ROTATION', ({ service }) => service.away !== null],
  ['ITINERANT_ALREADY', ({ service }) => service.itinerant.length > 0],
];

/** Every reason why a teacher is not eligible on the date; empty when he is. */
export function ineligibilities(person: Person, date: IsoDate, settings: Settings): readonly Ineligibility[] {
  const rules = RULES.filter(({ id, forbids }) => settings[id].enabled && forbids?.(person, date, settings));
  return [
    ...CONDITIONS.filter(([, holds]) => holds(person)).map(([reason]) => reason),
    ...rules.map(({ id }) => id),
  ];
}

/** Whether nothing makes a teacher ineligible on the date. */
export function isEligible(person: Person, date: IsoDate, settings: Settings): boolean {
  return (
    !CONDITIONS.some(([, holds]) => holds(person)) &&
    !RULES.some(({ id, forbids }) => forbids && settings[id].enabled && forbids(person, date, settings))
  );
}
