// Named files (from a folder or a zip) -> raw bundle.
import { type SheetName } from '../../../../domain/sheet';
import { type BundleReport, type Problem } from '../bundle-issue';
import { type PartName, partNamed, type RawBundle, type RawSheet } from '../raw-bundle';
import { csvSheet } from './csv-sheet';
import { decodeText } from './decode-text';

export interface NamedFile {
  /** File name without folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

const UNDECODABLE: Problem = {
  code: 'ROSTER_BAD_ENCODING',
  zh: '文字编码无法识别',
  en: 'The text encoding is not recognised',
  hintZh: '另存为 UTF-8 或 GBK（GB18030）编码的 CSV',
  hintEn: 'Save the file as CSV in UTF-8 or GBK (GB18030)',
};

const MIXED: Problem = {
  code: 'ROSTER_MIXED_ENCODING',
  zh: '这一行的文字编码与文件其余部分不同（一处 GBK、一处 UTF-8）',
  en: 'The text of this line is in another encoding than the rest of the file (GBK within UTF-8)',
  hintZh: '在表格软件中重新打开、核对这一行，整份另存为 UTF-8 编码的 CSV',
  hintEn: 'Open the file in a spreadsheet, check this line and save all of it as CSV in UTF-8',
};

function repeatedFile(other: string): Problem {
  return {
    code: 'ROSTER_REPEATED_FILE',
    zh: `与 ${other} 是同一张表`,
    en: `Holds the same sheet as ${other}`,
    hintZh: '每张表只保留一个文件',
    hintEn: 'Keep one file for each sheet',
  };
}

/** The part of the bundle a file holds: CSV for sheets, JSON for rules; null for every other file. */
export function partOfFile(name: string): PartName | null {
  const part = partNamed(name);
  const json = name.toLowerCase().endsWith('.json');
  if (json) return part === 'rules' ? part : null;
  return name.toLowerCase().endsWith('.csv') && part !== 'rules' && part !== 'hiring' ? part : null;
}

/** The text of a file; null after an issue, in every line that is in another encoding. */
function textOf({ name, bytes }: NamedFile, report: BundleReport): string | null {
  const decoded = decodeText(bytes);
  if ('text' in decoded) return decoded.text;
  if (decoded.mixedLines === null) report.issue({ sheet: name }, UNDECODABLE);
  for (const row of decoded.mixedLines ?? []) report.issue({ sheet: name, row }, MIXED);
  return null;
}

/** Files that are none of the bundle are ignored. */
export function bundleOfFiles(files: readonly NamedFile[], report: BundleReport): RawBundle {
  const sheets: Partial<Record<SheetName, RawSheet>> = {};
  const seen = new Map<PartName, string>();
  let rules: RawBundle['rules'] = null;
  for (const { name, bytes } of files) {
    const part = partOfFile(name);
    if (part === null) continue;
    const earlier = seen.get(part);
    if (earlier !== undefined) {
      report.issue({ sheet: name }, repeatedFile(earlier));
      continue;
    }
    seen.set(part, name);
    const text = textOf({ name, bytes }, report);
    if (part === 'rules' && text !== null) rules = { label: name, text };
    else if (part !== 'rules' && part !== 'hiring') {
      const sheet = text === null ? null : csvSheet(name, text, report);
      // A sheet that could not be read is present all the same: it is not reported as missing too.
      sheets[part] = sheet ?? { label: name, rows: [], unread: true };
    }
  }
  return { sheets, rules, labelOf: (name) => `${name}.csv` };
}
