// Writes a roster as a bundle: folder of CSV files, zip or workbook; reading it gives the same roster.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { type Roster } from '../../../domain/roster';
import { runBundleTask } from './bundle-thread';
import { type Language } from './cells/cell-format';
import { hiringTable, rulesTable } from './containers/rules-sheet';
import { DEFAULT_LIMITS } from './limits';
import { csvText } from './writing/csv-text';
import { type CellSheet, emptySheets, rosterSheets } from './writing/roster-sheets';
import { layoutOf } from './writing/workbook-layout';

export interface WritingOptions {
  /** Headers and words: English keys (en, the default of files), or Chinese (zh, the default of workbooks). */
  readonly language?: Language;
}

/** Time stamp of every file in a zip, so that the same roster gives the same bytes. */
const ZIP_TIME = new Date(2000, 0, 1);

/** The bundle's files by name. */
export function bundleFiles(
  roster: Roster,
  options: WritingOptions = {},
): Readonly<Record<string, Uint8Array>> {
  const sheets = rosterSheets(roster, options.language ?? 'en');
  const files = sheets.map(({ name, rows }) => [`${name}.csv`, strToU8(csvText(rows))] as const);
  const { version, rules, hiringProfiles } = roster.ruleSet;
  const json = { version, rules, ...(hiringProfiles === null ? {} : { hiringProfiles }) };
  return { ...Object.fromEntries(files), 'rules.json': strToU8(`${JSON.stringify(json, null, 2)}\n`) };
}

/** Writes the files into a folder, which is made when it is not there. */
export async function writeBundleFolder(
  roster: Roster,
  folder: string,
  options: WritingOptions = {},
): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, bytes] of Object.entries(bundleFiles(roster, options)))
    await writeFile(join(folder, name), bytes);
}

/** A zip of the files; the same roster gives the same bytes. */
export function bundleZip(roster: Roster, options: WritingOptions = {}): Uint8Array {
  return zipSync({ ...bundleFiles(roster, options) }, { mtime: ZIP_TIME, level: 6 });
}

function ruleSheets(roster: Roster): readonly CellSheet[] {
  const hiring = hiringTable(roster.ruleSet);
  return [
    { name: 'rules', rows: rulesTable(roster.ruleSet) },
    ...(hiring ? [{ name: 'hiring', rows: hiring }] : []),
  ];
}

function writeSheets(sheets: readonly CellSheet[], language: Language): Promise<Uint8Array> {
  const layouts = layoutOf(sheets, language);
  return runBundleTask({ kind: 'write', layouts, limits: DEFAULT_LIMITS }) as Promise<Uint8Array>;
}

/** XLSX bytes with a sheet for each table, drop-downs for the fixed lists and codes as text. */
export function bundleWorkbook(roster: Roster, options: WritingOptions = {}): Promise<Uint8Array> {
  const language = options.language ?? 'zh';
  return writeSheets([...rosterSheets(roster, language), ...ruleSheets(roster)], language);
}

/** An XLSX with headers and drop-downs only, to be filled in; the roster of a county makes it pre-filled. */
export function bundleTemplate(roster: Roster | null, options: WritingOptions = {}): Promise<Uint8Array> {
  return roster
    ? bundleWorkbook(roster, options)
    : writeSheets(emptySheets(options.language ?? 'zh'), options.language ?? 'zh');
}
