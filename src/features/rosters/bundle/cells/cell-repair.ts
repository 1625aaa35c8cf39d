// Cells as spreadsheets and old systems spoil them: invisible characters, spaced names, keys turned into numbers.
import { hasValidCheckCharacter } from '../checks/identity-number';
import { type Cell } from '../raw-bundle';

/** One line without format characters (zero-width, direction marks, soft hyphens) and doubled blanks. */
export function plainText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  return String(cell)
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Comparable form of a word: half-width, lower case, without blanks. */
export function bareWord(cell: Cell | undefined): string {
  return plainText(cell).normalize('NFKC').toLowerCase().replace(/\s+/gu, '');
}

const INTERPUNCTS = /[.．•・‧∙⋅●‐-]/gu;

/** A person's name: no blanks between Han characters, one interpunct (·) between the parts of a long name. */
export function personName(cell: Cell | undefined): string {
  const text = plainText(cell).replace(
    /(?<=\p{Script=Han}|[·.．•・‧∙⋅●])\s+(?=\p{Script=Han}|[·.．•・‧∙⋅●])/gu,
    '',
  );
  return text.replace(
    new RegExp(`(?<=\\p{Script=Han})(?:${INTERPUNCTS.source})(?=\\p{Script=Han})`, 'gu'),
    '·',
  );
}

/** Characters that only the fonts of an old system can show. */
export function hasPrivateCharacters(text: string): boolean {
  return /\p{Co}/u.test(text);
}

export type KeyRepair =
  | { readonly key: string }
  /** A spreadsheet took the number for an amount: its last digits are gone. */
  | { readonly lost: 'EXPONENT' | 'DIGITS' };

/** A staff number, school code or identity number as it was meant, or why it cannot be known any more. */
export function repairKey(cell: Cell | undefined): KeyRepair {
  const text = plainText(cell).normalize('NFKC').replace(/\s+/gu, '').replace(/^'/, '');
  if (/^\d(?:\.\d+)?E\+\d+$/i.test(text)) return { lost: 'EXPONENT' };
  const whole = text.replace(/^(\d+)\.0+$/, '$1');
  if (typeof cell === 'number' && !Number.isSafeInteger(cell) && Number.isInteger(cell))
    return { lost: 'DIGITS' };
  // Typed as text after the digits were gone: 15 digits are all a spreadsheet keeps of a number.
  if (/^\d{15}0{3}$/.test(whole) && !hasValidCheckCharacter(whole)) return { lost: 'DIGITS' };
  return { key: whole.toUpperCase() === whole || !/^\d{17}x$/.test(whole) ? whole : whole.toUpperCase() };
}
