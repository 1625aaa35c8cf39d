// Paragraphs every official paper has: number, title, addressee, text, headings, signature.

import { SIZE } from './official-page';
import { paragraph, run, type TableCell } from './ooxml';

/** Document number (发文字号), at the right edge below the red line. */
export const documentNumber = (text: string): string => paragraph(text, { align: 'right', face: 'BODY' });

/** Title in 二号 小标宋, lines at 33 pt; broken where the sense breaks, so the lines are given. */
export const title = (...lines: readonly string[]): string =>
  lines
    .map((line) =>
      paragraph(line, { face: 'TITLE', size: SIZE.ERHAO, align: 'center', line: 660, keepNext: true }),
    )
    .join('');

export const blankLine = (): string => paragraph('');

/** At the left edge, above the text. */
export const addressee = (text: string): string => paragraph(text, { face: 'BODY' });

export const text = (content: string): string => paragraph(content, { indented: true, face: 'BODY' });

/** "一、报到。" in 黑体, the text goes on in 仿宋. */
export const numbered = (head: string, content: string): string =>
  paragraph([run(head, { face: 'HEADING' }), run(content, { face: 'BODY' })], { indented: true });

/** A heading on a line of its own. */
export const heading = (content: string): string =>
  paragraph(content, { indented: true, face: 'HEADING', keepNext: true });

/** Signature and date, to be sealed: the date four characters in from the right, the name above its middle. */
export function signature(name: string, date: string): string {
  return [
    blankLine(),
    paragraph(name, { align: 'right', right: 3.5 * 320, keepNext: true, face: 'BODY' }),
    paragraph(date, { align: 'right', right: 4 * 320, face: 'BODY' }),
  ].join('');
}

/** Column heads of a table. */
export const heads = (...texts: readonly string[]): readonly TableCell[] =>
  texts.map((content) => ({ text: content, style: { face: 'HEADING' } }));

export const cells = (...texts: readonly string[]): readonly TableCell[] =>
  texts.map((content) => ({ text: content, style: { face: 'BODY' } }));
