// Paragraphs every official paper has: number, title, addressee, text, headings, signature.

import { SIZE, TEXT_WIDTH } from './official-page';
import { paragraph, run, type TableCell } from './ooxml';

/** Document number (发文字号), at the right edge below the red line; two lines above the title (10.1). */
export const documentNumber = (text: string): string =>
  paragraph(text, { align: 'right', face: 'BODY' }) + blankLine() + blankLine();

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

/** Middle of a date of usual length (six and a half characters) that ends four characters in from the right. */
const DATE_MIDDLE = TEXT_WIDTH - (4 + 6.5 / 2) * 320;

/** Signature and date, to be sealed: the date four characters in from the right, the name above its middle (7.3.5). */
export function signature(name: string, date: string): string {
  return [
    blankLine(),
    paragraph(name, { align: 'left', centredAt: DATE_MIDDLE, keepNext: true, face: 'BODY' }),
    paragraph(date, { align: 'left', centredAt: DATE_MIDDLE, face: 'BODY' }),
  ].join('');
}

/** A note (附注) below the date, in brackets, two characters in (7.3.6). */
export const note = (content: string): string =>
  paragraph(`（${content}）`, { indented: true, face: 'BODY' });

/** Column heads of a table. */
export const heads = (...texts: readonly string[]): readonly TableCell[] =>
  texts.map((content) => ({ text: content, style: { face: 'HEADING' } }));

export const cells = (...texts: readonly string[]): readonly TableCell[] =>
  texts.map((content) => ({ text: content, style: { face: 'BODY' } }));
