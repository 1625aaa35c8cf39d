// Who meets the exchange conditions (符合交流条件), and the first rule that stands in the way of everybody else.

import { addYears } from '../../domain/calendar';
import { type Settings } from '../settings';
import { coolsOff, lastEligibleDay, type Person } from './person';

/** Why a teacher is not eligible: a rule that can be switched off, or a condition that cannot. */
export type Ineligibility =
  | 'NOT_IN_POST'
  | 'RURAL_SCHOOL'
  | 'ON_ROTATION'
  | 'ITINERANT_ALREADY'
  | 'minimum-tenure'
  | 'exemption'
  | 'cool-off'
  | 'near-retirement';

/** Every reason why a teacher is not eligible on the date; empty when he is. */
export function ineligibilities(person: Person, date: string, settings: Settings): readonly Ineligibility[] {
  const tenure = settings['minimum-tenure'];
  const coolOff = settings['cool-off'];
  const retirement = settings['near-retirement'];
  const reasons: [Ineligibility, boolean][] = [
    ['NOT_IN_POST', !person.inPost],
    ['RURAL_SCHOOL', person.home.rural],
    ['ON_ROTATION', person.service.away !== null],
    ['ITINERANT_ALREADY', person.service.itinerant.length > 0],
    ['minimum-tenure', tenure.enabled && addYears(person.tenureStart, tenure.years) > date],
    ['exemption', settings.exemption.enabled && person.exempt],
    ['cool-off', coolOff.enabled && coolsOff(person, date, coolOff.years)],
    ['near-retirement', retirement.enabled && lastEligibleDay(person.teacher, retirement) < date],
  ];
  return reasons.filter(([, holds]) => holds).map(([reason]) => reason);
}
