// What stands on every sheet where nobody says otherwise: the county's bureau, room for the number, one school year of service.
import { addYears, type IsoDate } from '../../../domain/calendar';
import { type County } from '../../../domain/roster';
import { type Letterhead } from './paper-source';

/** Days to object. */
export const OBJECTION_DAYS = 7;

export function letterheadOf(
  county: Pick<County, 'name' | 'startDate'>,
  issuedOn: IsoDate,
  given: Partial<Letterhead> = {},
): Letterhead {
  return {
    bureau: given.bureau ?? `${county.name}教育体育局`,
    number: given.number ?? `${county.name.slice(0, 1)}教函〔${issuedOn.slice(0, 4)}〕　　号`,
    issuedOn,
    reportOn: given.reportOn ?? county.startDate,
    // The day before the next school year starts.
    endsOn: given.endsOn ?? daysLater(addYears(county.startDate, 1), -1),
    objectionUntil: given.objectionUntil ?? daysLater(issuedOn, OBJECTION_DAYS),
    contact: given.contact ?? '　　　　',
    phone: given.phone ?? '　　　　　　　　',
  };
}

export function daysLater(date: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}
