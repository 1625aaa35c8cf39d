// What was recognised in the files, for a person to confirm: tables, columns with samples, and what is missing.

import { type Issue } from '../../../domain/issue';
import { SHEETS } from '../../../domain/roster';
import { type BundleReport } from '../bundle/bundle-issue';
import { partNamed } from '../bundle/raw-bundle';
import { recogniseTables } from './compose-roster';
import { costOf } from './defaults';
import { type Grid } from './grid';
import { type IntakeAnswers } from './intake-types';
import { type ColumnProposal, type IntakeSheet } from './map-columns';

export interface TableProposal {
  readonly file: string;
  readonly sheet: string;
  readonly table: IntakeSheet;
  readonly title: string;
  /** Last row of the header; the data begin below. */
  readonly headerRow: number;
  readonly rows: number;
  /** The header's words, by which an office's layout is known again. */
  readonly fingerprint: string;
  readonly columns: readonly ColumnProposal[];
  readonly missing: readonly MissingColumn[];
}

export interface MissingColumn {
  readonly column: string;
  readonly header: string;
  readonly costZh: string;
  readonly costEn: string;
}

export interface Proposal {
  /** The files are a bundle of this product's own: to be read as such. */
  readonly isBundle: boolean;
  readonly tables: readonly TableProposal[];
  /** Sheets in which no table was recognised. */
  readonly aside: readonly { readonly file: string; readonly sheet: string }[];
  readonly issues: readonly Issue[];
}

export function proposeTables(
  grids: readonly Grid[],
  report: BundleReport,
  answers: IntakeAnswers,
): Proposal {
  const tables = recogniseTables(grids, answers);
  const parts = new Set(grids.map(({ sheet }) => partNamed(sheet)));
  const known = new Set(tables.map(({ file, sheet }) => JSON.stringify([file, sheet])));
  return {
    isBundle: parts.has('county') && (parts.has('teachers') || parts.has('schools')),
    tables: tables.map(({ file, sheet, table, title, headerRow, rows, mapping }) => ({
      file,
      sheet,
      table,
      title,
      headerRow,
      rows: rows.length,
      fingerprint: mapping.map(({ header }) => header).join('|'),
      columns: mapping,
      missing: missingIn(table, mapping),
    })),
    aside: grids
      .filter(({ file, sheet, rows }) => rows.length > 0 && !known.has(JSON.stringify([file, sheet])))
      .map(({ file, sheet }) => ({ file, sheet })),
    issues: report.issues(),
  };
}

function missingIn(table: IntakeSheet, mapping: readonly ColumnProposal[]): readonly MissingColumn[] {
  const given = new Set(mapping.map(({ column }) => column));
  return SHEETS[table].list.flatMap(({ name, header }) => {
    const cost = given.has(name) ? null : costOf(table, name);
    return cost ? [{ column: name, header, costZh: cost.zh, costEn: cost.en }] : [];
  });
}
