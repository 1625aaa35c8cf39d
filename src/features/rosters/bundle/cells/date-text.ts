// Dates as counties write them: 2019-09-01, 2019.9, 2019年9月1日, 20190901, Excel serials.
import { type IsoDate } from '../../../../domain/calendar';
import { type Cell } from '../raw-bundle';
import { cellText, halfWidth } from './cell-text';

export interface WrittenDate {
  /** First day of the month when only year and month are written. */
  readonly date: IsoDate;
  readonly precision: 'day' | 'month';
}

/** Serials of 1927-2099: smaller ones are rather years or counts, larger ones do not occur. */
const FIRST_SERIAL = 10_000;
const LAST_SERIAL = 73_050;
const DAY_MS = 86_400_000;

const COMPACT = /^(\d{4})(\d{2})(\d{2})?$/;
const SEPARATED =
  /^(\d{4})[-./年](\d{1,2})(?:月?|[-./月](\d{1,2})[日号]?(?:[T ]?\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?)$/;

function calendarDate(year: number, month: number, day: number): IsoDate | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1900 || year > 2100) return null;
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}

function fromSerial(serial: number): WrittenDate {
  const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * DAY_MS);
  return { date: date.toISOString().slice(0, 10), precision: 'day' };
}

/**
 * A workbook stores 2019.10 as the number 2019.1: such a number could mean January or October,
 * so it is no date. As text the same characters mean January.
 */
function isAmbiguous(cell: Cell, text: string): boolean {
  return typeof cell === 'number' && /^\d{4}\.1$/.test(text);
}

/** The date a cell means, or null when it means none. */
export function readDate(cell: Cell): WrittenDate | null {
  const text = halfWidth(cellText(cell))
    .replace(/\s*([-./年月日号])\s*/g, '$1')
    .trim();
  if (/^\d{5}(\.\d+)?$/.test(text)) {
    const serial = Number(text);
    return serial >= FIRST_SERIAL && serial < LAST_SERIAL ? fromSerial(serial) : null;
  }
  if (isAmbiguous(cell, text)) return null;
  const parts = COMPACT.exec(text) ?? SEPARATED.exec(text);
  if (!parts) return null;
  const date = calendarDate(Number(parts[1]), Number(parts[2]), Number(parts[3] ?? 1));
  return date === null ? null : { date, precision: parts[3] === undefined ? 'month' : 'day' };
}
