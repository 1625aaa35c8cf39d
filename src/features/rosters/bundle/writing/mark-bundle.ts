// An uploaded bundle as a workbook with every problem marked: red cell, comment with the remedy, list of problems.
import { type Issue } from '../../../../domain/issue';
import { bundleReport } from '../bundle-issue';
import { cellText } from '../cells/cell-text';
import { inflate } from '../containers/zip';
import { type BundleLimits } from '../limits';
import { type BundleUpload, openBundle } from '../open-bundle';
import { type RawBundle, type RawSheet } from '../raw-bundle';
import { markedWorkbook, workbookBytes } from './workbook-file';
import { type CellMark, type SheetLayout } from './workbook-layout';

/** Sheet that lists all problems; its name is none of the bundle's, so uploading the file again ignores it. */
export const PROBLEM_SHEET = '问题清单 Problems';

const PROBLEM_HEADER = ['工作表 Sheet', '行 Row', '列 Column', '值 Value', '问题 Problem', '处理 What to do'];

function problemList(issues: readonly Issue[]): SheetLayout {
  const rows = issues.map((issue) => [
    issue.sheet ?? '',
    issue.row ?? '',
    issue.column ?? '',
    issue.value ?? '',
    `${issue.messageZh} ${issue.messageEn}`,
    `${issue.hintZh} ${issue.hintEn}`,
  ]);
  const column = (width: number) => ({ width, asText: false, choices: [] });
  return {
    name: PROBLEM_SHEET,
    rows: [PROBLEM_HEADER, ...rows],
    columns: [16, 8, 20, 24, 50, 60].map(column),
    marks: [],
  };
}

/** Marks of one sheet; several problems of one cell share its comment. An issue without a column marks the row's first cell. */
function marksOf(sheet: RawSheet, issues: readonly Issue[]): readonly CellMark[] {
  const header = (sheet.rows[0] ?? []).map((cell) => cellText(cell));
  const marks = new Map<string, CellMark>();
  for (const issue of issues) {
    if (issue.sheet !== sheet.label) continue;
    const row = (issue.row ?? 1) - 1;
    const column = Math.max(0, header.indexOf(issue.column ?? ''));
    const text = `${issue.messageZh}。${issue.hintZh}\n${issue.messageEn}. ${issue.hintEn}`;
    const earlier = marks.get(`${row},${column}`);
    marks.set(`${row},${column}`, { row, column, text: earlier ? `${earlier.text}\n\n${text}` : text });
  }
  return [...marks.values()];
}

function rewritten(raw: RawBundle, issues: readonly Issue[]): Promise<Uint8Array> {
  const layouts = Object.entries(raw.sheets).map(([name, sheet]) => ({
    name,
    rows: sheet.rows,
    columns: (sheet.rows[0] ?? []).map(() => ({ width: 14, asText: true, choices: [] })),
    marks: marksOf(sheet, issues),
  }));
  const rules = raw.rules ? [{ name: 'rules', rows: [[raw.rules.text]], columns: [], marks: [] }] : [];
  return workbookBytes([...layouts, ...rules, problemList(issues)]);
}

/** XLSX bytes, an uploaded workbook keeping its own styles; null when the upload cannot be opened. */
export async function markBundle(
  upload: BundleUpload,
  issues: readonly Issue[],
  limits: BundleLimits,
): Promise<Uint8Array | null> {
  const report = bundleReport();
  const raw = await openBundle(upload, limits, report);
  if (raw === null) return null;
  const parts = inflate(upload.bytes, limits, report);
  if (!parts || !Object.hasOwn(parts, '[Content_Types].xml')) return rewritten(raw, issues);
  const marks = new Map(Object.values(raw.sheets).map((sheet) => [sheet.label, marksOf(sheet, issues)]));
  return markedWorkbook(parts, marks, problemList(issues));
}
