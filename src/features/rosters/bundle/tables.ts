// The sheets of a bundle, read: what the checks across rows and sheets look at.

import { SHEETS } from '../../../domain/roster';
import { type SheetName } from '../../../domain/sheet';
import { DEFAULT_SUBJECTS } from '../../../domain/subject';
import { type BundleReport } from './bundle-issue';
import { subjectIndex } from './cells/subject-index';
import { type RawBundle } from './raw-bundle';
import { readTable, type Table } from './table';

export type BundleTables = { readonly [K in SheetName]: Table<(typeof SHEETS)[K]['columns']> };

function subjectsOf(table: BundleTables['subjects']) {
  if (!table.given) return subjectIndex(DEFAULT_SUBJECTS);
  // A subject whose row has another mistake is known all the same: one mistake, one issue.
  return subjectIndex(
    table.lines.flatMap(({ values }) =>
      values.code === undefined
        ? []
        : [{ code: values.code, nameZh: values.nameZh ?? '', nameEn: values.nameEn ?? '' }],
    ),
  );
}

function reportMissing(raw: RawBundle, report: BundleReport): void {
  for (const spec of Object.values(SHEETS)) {
    const sheet = raw.sheets[spec.name];
    if (spec.required && (!sheet || (sheet.rows.length === 0 && !sheet.unread))) {
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
  const subjects = readTable(SHEETS.subjects, sheetOf('subjects'), first);
  const context = { ...first, subjects: subjectsOf(subjects) };
  return {
    county: readTable(SHEETS.county, sheetOf('county'), context),
    subjects,
    schools: readTable(SHEETS.schools, sheetOf('schools'), context),
    classes: readTable(SHEETS.classes, sheetOf('classes'), context),
    curriculum: readTable(SHEETS.curriculum, sheetOf('curriculum'), context),
    workload: readTable(SHEETS.workload, sheetOf('workload'), context),
    teachers: readTable(SHEETS.teachers, sheetOf('teachers'), context),
    rotations: readTable(SHEETS.rotations, sheetOf('rotations'), context),
    absences: readTable(SHEETS.absences, sheetOf('absences'), context),
    pins: readTable(SHEETS.pins, sheetOf('pins'), context),
    distances: readTable(SHEETS.distances, sheetOf('distances'), context),
  };
}
