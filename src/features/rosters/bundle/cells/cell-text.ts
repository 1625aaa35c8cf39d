// The text of a cell: half-width forms, surrounding space, harmless and harmful characters.
import { type Cell } from '../raw-bundle';

/** Full-width letters, digits, signs and spaces (as Chinese input methods type them) in their half-width form. */
export function halfWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ');
}

/** NUL and other control characters (tab and line ends apart), lone surrogates and text-direction controls. */
const POISON = /(?![\t\r\n])\p{Cc}|\p{Surrogate}|\p{Noncharacter_Code_Point}|\p{Bidi_Control}/u;

export function isPoisonous(text: string): boolean {
  return POISON.test(text);
}

const GUARDED = /^'+[=+\-@\t\r]/;
const NEEDS_GUARD = /^'*[=+\-@\t\r]/;

/** Makes a cell harmless that a spreadsheet would run as a formula: an apostrophe in front. */
export function guardFormula(text: string): string {
  return NEEDS_GUARD.test(text) ? `'${text}` : text;
}

/** Takes the apostrophe of guardFormula off again; every other text stays as it is. */
export function unguardFormula(text: string): string {
  return GUARDED.test(text) ? text.slice(1) : text;
}

/** Text of a cell on one line, without surrounding space, byte order marks and zero-width spaces. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  const bare = cell.replace(/[\u200b\ufeff]/g, '').trim();
  return unguardFormula(bare)
    .replace(/[\t\r\n]+/g, ' ')
    .trim();
}
