// The sheets of a bundle, read: what the checks across rows and sheets look at.

import { DEFAULT_SUBJECTS } from '../../../domain/subject';
import { type BundleReport } from './bundle-issue';
import { subjectIndex } from './cells/subject-index';
import { type RawBundle, type SheetName } from './raw-bundle';
import { COUNTY_SHEET } from './sheets/county-sheet';
import { CURRICULUM_SHEET, WORKLOAD_SHEET } from './sheets/curriculum-sheet';
import { PIN_SHEET } from './sheets/pin-sheet';
import { ROTATION_SHEET } from './sheets/rotation-sheet';
import { CLASS_SHEET, DISTANCE_SHEET, SCHOOL_SHEET } from './sheets/school-sheet';
import { SUBJECT_SHEET } from './sheets/subject-sheet';
import { TEACHER_SHEET } from './sheets/teacher-sheet';
import { readTable, type Table } from './table';

/** Every sheet of a bundle, in the order they are shown and written. */
export const SHEETS = {
  county: COUNTY_SHEET,
  subjects: SUBJECT_SHEET,
  schools: SCHOOL_SHEET,
  classes: CLASS_SHEET,
  curriculum: CURRICULUM_SHEET,
  workload: WORKLOAD_SHEET,
  teachers: TEACHER_SHEET,
  rotations: ROTATION_SHEET,
  pins: PIN_SHEET,
  distances: DISTANCE_SHEET,
} as const satisfies Record<SheetName, unknown>;

export type BundleTables = { readonly [K in SheetName]: Table<(typeof SHEETS)[K]['columns']> };

function subjectsOf(table: BundleTables['subjects']) {
  if (!table.given) return subjectIndex(DEFAULT_SUBJECTS);
  // A subject whose row has another mistake is known all the same: one mistake, one issue.
  return subjectIndex(
    table.lines.flatMap(({ values }) =>
      values.code === undefined
        ? []
        : [{ code: values.code, nameZh: values.name_zh ?? '', nameEn: values.name_en ?? '' }],
    ),
  );
}

function reportMissing(raw: RawBundle, report: BundleReport): void {
  for (const spec of Object.values(SHEETS)) {
    const sheet = raw.sheets[spec.name];
    if (spec.required && (!sheet || sheet.rows.length === 0)) {
      const label = raw.labelOf(spec.name);
      report.issue(
        { sheet: label },
        {
          code: sheet ? 'ROSTER_EMPTY_SHEET' : 'ROSTER_MISSING_SHEET',
          zh: sheet ? `${label} 是空的` : `缺少 ${label}（${spec.titleZh}）`,
          en: sheet ? `${label} is empty` : `${label} is missing`,
          hintZh: `按模板提供 ${label}，第 1 行为表头`,
          hintEn: `Provide ${label} as in the template, row 1 being the header`,
        },
      );
    }
  }
}

/** Reads every sheet; absent sheets come back as tables without lines. */
export function readTables(raw: RawBundle, report: BundleReport, cellLength: number): BundleTables {
  reportMissing(raw, report);
  const first = { report, subjects: subjectIndex([]), cellLength };
  const sheetOf = (name: SheetName) => {
    const sheet = raw.sheets[name];
    return sheet && sheet.rows.length > 0 ? sheet : undefined;
  };
  const subjects = readTable(SUBJECT_SHEET, sheetOf('subjects'), first);
  const context = { ...first, subjects: subjectsOf(subjects) };
  return {
    county: readTable(COUNTY_SHEET, sheetOf('county'), context),
    subjects,
    schools: readTable(SCHOOL_SHEET, sheetOf('schools'), context),
    classes: readTable(CLASS_SHEET, sheetOf('classes'), context),
    curriculum: readTable(CURRICULUM_SHEET, sheetOf('curriculum'), context),
    workload: readTable(WORKLOAD_SHEET, sheetOf('workload'), context),
    teachers: readTable(TEACHER_SHEET, sheetOf('teachers'), context),
    rotations: readTable(ROTATION_SHEET, sheetOf('rotations'), context),
    pins: readTable(PIN_SHEET, sheetOf('pins'), context),
    distances: readTable(DISTANCE_SHEET, sheetOf('distances'), context),
  };
}
