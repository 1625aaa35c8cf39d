// The cells of an .xlsx as its XML says them, read without the library that wrote it: text, red or not, remark.
import { DOMParser, type Element } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';

export interface WorkbookCell {
  readonly text: string;
  /** Filled with the colour of a mistake. */
  readonly red: boolean;
  /** Text of the cell's remark; null for none. */
  readonly remark: string | null;
}

export type WorkbookCells = Readonly<Record<string, Readonly<Record<string, WorkbookCell>>>>;

const RED = 'FFC7CE';

/** Cells by sheet name and place, for example `teachers` and `B3`; cells without text, colour and remark are left out. */
export function workbookCells(bytes: Uint8Array): WorkbookCells {
  const parts = unzipSync(bytes);
  const all = (part: string, tag: string): readonly Element[] =>
    parts[part] ? within(new DOMParser().parseFromString(strFromU8(parts[part]), 'text/xml'), tag) : [];
  const targets = (part: string): ReadonlyMap<string, string> => {
    const [, folder = '', name = ''] = /^(.*)\/([^/]+)$/.exec(part) ?? [];
    const rels = all(`${folder}/_rels/${name}.rels`, 'Relationship');
    return new Map(
      rels.map((rel) => {
        const target = rel.getAttribute('Target') ?? '';
        const path = target.startsWith('/') ? target : new URL(target, `file:///${folder}/`).pathname;
        return [rel.getAttribute('Id') ?? '', path.slice(1)];
      }),
    );
  };
  const shared = all('xl/sharedStrings.xml', 'si').map(textOf);
  const fills = all('xl/styles.xml', 'fill').map((fill) =>
    within(fill, 'fgColor').some((color) => (color.getAttribute('rgb') ?? '').endsWith(RED)),
  );
  const styles = all('xl/styles.xml', 'cellXfs').flatMap((list) => within(list, 'xf'));
  const redStyles = styles.map((style) => fills[Number(style.getAttribute('fillId') ?? 0)] === true);
  const files = targets('xl/workbook.xml');
  const sheets = all('xl/workbook.xml', 'sheet').map((sheet) => {
    const file = files.get(sheet.getAttribute('r:id') ?? '') ?? '';
    const notes = [...targets(file).values()].filter((part) => /comments[^/]*\.xml$/.test(part));
    const remarks = new Map(
      notes
        .flatMap((part) => all(part, 'comment'))
        .map((note) => [note.getAttribute('ref') ?? '', textOf(note)] as const),
    );
    const cells: Record<string, WorkbookCell> = {};
    for (const cell of all(file, 'c')) {
      const place = cell.getAttribute('r') ?? '';
      const value = within(cell, 'v').map(textOf).join('') || within(cell, 'is').map(textOf).join('');
      const text = cell.getAttribute('t') === 's' ? (shared[Number(value)] ?? '') : value;
      const red = redStyles[Number(cell.getAttribute('s') ?? 0)] === true;
      const remark = remarks.get(place) ?? null;
      if (text !== '' || red || remark !== null) cells[place] = { text, red, remark };
      remarks.delete(place);
    }
    for (const [place, remark] of remarks) cells[place] = { text: '', red: false, remark };
    return [sheet.getAttribute('name') ?? '', cells] as const;
  });
  return Object.fromEntries(sheets);
}

/** The rows of a sheet as texts, empty cells included, up to its last cell. */
export function workbookRows(bytes: Uint8Array, sheet: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  for (const [place, { text }] of Object.entries(workbookCells(bytes)[sheet] ?? {})) {
    const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(place) ?? [];
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    while (rows.length < Number(digits)) rows.push([]);
    const row = rows[Number(digits) - 1]!;
    while (row.length <= column) row.push('');
    row[column] = text;
  }
  return rows;
}

function within(
  node: { getElementsByTagName: Element['getElementsByTagName'] },
  tag: string,
): readonly Element[] {
  return Array.from(node.getElementsByTagName(tag));
}

function textOf(node: Element): string {
  const texts = within(node, 't');
  return texts.length > 0 ? texts.map((text) => text.textContent ?? '').join('') : (node.textContent ?? '');
}
