// Citizen identity numbers of the form of GB 11643-1999, for invented persons only.
import { type IsoDate } from '../../src/domain/calendar';
import { type Gender } from '../../src/domain/teacher';

const CHECK_DIGITS = '10X98765432';

/** ISO 7064 MOD 11-2 check character of 17 digits: digit i from the left weighs 2^(18-i). */
export function checkDigit(digits: string): string {
  let sum = 0;
  for (const digit of digits) sum = (sum + Number(digit)) * 2;
  return CHECK_DIGITS[sum % 11]!;
}

/**
 * Identity number of an invented person. `area` must be a division code that was never given out, so that the
 * number belongs to nobody. `serial` counts people of one birth date and gender from 0, at most 499.
 */
export function inventIdentityNumber(
  area: string,
  birthDate: IsoDate,
  gender: Gender,
  serial: number,
): string {
  const order = serial * 2 + (gender === 'MALE' ? 1 : 2);
  const digits = `${area}${birthDate.replaceAll('-', '')}${String(order).padStart(3, '0')}`;
  return digits + checkDigit(digits);
}
