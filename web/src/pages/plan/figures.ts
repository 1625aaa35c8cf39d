// Figures of a plan as officers read them.
import { fte } from '../../language/format';

/** A dash where nothing is: an exchange fills no shortage. */
export function fteOrNone(value: number): string {
  return Math.abs(value) < 0.05 ? '—' : fte(value);
}

/** Two digits: parts of a day of one teacher. */
export function fine(value: number): string {
  const text = value.toFixed(2);
  return text === '-0.00' ? '0.00' : text;
}
