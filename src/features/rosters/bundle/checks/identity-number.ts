// Citizen identity numbers: check character, birth date and gender (GB 11643-1999).
import { type Gender } from '../../../../domain/teacher';

const CHECK_CHARACTERS = '10X98765432';

/** The 18th character that the first 17 digits ask for (ISO 7064 MOD 11-2). */
export function identityCheckCharacter(first17: string): string {
  let sum = 0;
  for (let index = 0; index < 17; index += 1) sum += Number(first17[index]) * (2 ** (17 - index) % 11);
  return CHECK_CHARACTERS[sum % 11] ?? '';
}

export function hasValidCheckCharacter(id: string): boolean {
  return identityCheckCharacter(id.slice(0, 17)) === id[17];
}

/** Birth date as the number states it, YYYY-MM-DD, whether or not such a day exists. */
export function birthDateOf(id: string): string {
  return `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`;
}

export function genderOf(id: string): Gender {
  return Number(id[16]) % 2 === 1 ? 'MALE' : 'FEMALE';
}
