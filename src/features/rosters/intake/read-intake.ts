// Grids -> the roster they make with what is stored, every row accounted for, every problem at the office's own cell.
import { type Issue } from '../../../domain/issue';
import { type Roster, SHEETS } from '../../../domain/roster';
import { stableJson } from '../../../domain/stable-json';
import { DEFAULT_LIMITS } from '../bundle';
import { type BundleReport, bundleReport } from '../bundle/bundle-issue';
import { parseBundle } from '../bundle/parse-bundle';
import { type ComposedRoster, composeRoster, type IntakeInput } from './compose-roster';
import { type Grid } from './grid';
import { type IntakeFindings, type RowOutcome } from './intake-types';
import { placeOf } from './read-cells';
import { keyIn } from './record-book';

export interface Intake extends IntakeFindings {
  /** Null while anything is asked or refused. */
  readonly roster: Roster | null;
  readonly rows: readonly RowOutcome[];
}

type Options = Omit<IntakeInput, 'grids'>;

export function readIntake(grids: readonly Grid[], opened: BundleReport, options: Options): Intake {
  const { book, bundle, ...composed } = composeRoster({ grids, ...options });
  const report = bundleReport();
  const reading = parseBundle(bundle, DEFAULT_LIMITS, report);
  const translate = (issue: Issue): Issue => atSource(issue, book);
  // An open question, or a file that could not be read, is the reason for what is missing: no problem beside it.
  const explained = composed.questions.length > 0 || composed.tables.length === 0;
  const found = 'issues' in reading && !explained ? reading.issues.map(translate) : [];
  const issues = [...opened.issues(), ...composed.issues, ...found];
  if (composed.tables.length === 0 && issues.length === 0) issues.push(NO_TABLE);
  const roster =
    'roster' in reading && issues.length === 0 && composed.questions.length === 0 ? reading.roster : null;
  return {
    files: composed.files,
    questions: composed.questions,
    pending: composed.pending,
    issues,
    warnings: [...composed.warnings, ...reading.warnings.map(translate)],
    roster,
    rows: outcomes(composed.tables, book, roster, options.existing),
  };
}

const NO_TABLE: Issue = {
  code: 'INTAKE_NO_TABLE',
  sheet: null,
  row: null,
  column: null,
  value: null,
  messageZh: '文件里没有认出教师、班级或学校的表',
  messageEn: 'No table of teachers, classes or schools was recognised',
  hintZh: '检查前 20 行内有没有表头，如姓名、任教学科，或学校、年级、班数',
  hintEn: 'A header (name and subject; or school, grade and classes) has to stand in the first 20 rows',
};

/** The issue at the cell of the office's file instead of the bundle's. */
function atSource(issue: Issue, book: ComposedRoster['book']): Issue {
  const spec = Object.values(SHEETS).find(({ name }) => name === issue.sheet);
  if (!spec || issue.row === null) return issue;
  const column = spec.list.find(({ key }) => key === issue.column);
  const place = book.records(spec.name)[issue.row - 2]?.places.at(-1);
  if (!place) return { ...issue, sheet: spec.titleZh, column: column?.header ?? issue.column };
  const mapped = place.table.mapping.find(({ column: name }) => name === column?.name) ?? null;
  return {
    ...issue,
    ...placeOf(place, mapped, issue.value),
    column: mapped?.header ?? column?.header ?? null,
  };
}

/** What became of every row read: all of them are rejected while the roster cannot be made. */
function outcomes(
  tables: ComposedRoster['tables'],
  book: ComposedRoster['book'],
  roster: Roster | null,
  existing: Roster | null,
): readonly RowOutcome[] {
  const worst = new Map<string, RowOutcome['outcome']>();
  const rank = { UNCHANGED: 0, UPDATED: 1, CREATED: 2, REJECTED: 3 } as const;
  for (const sheet of ['schools', 'classes', 'teachers'] as const) {
    const before = new Map(
      (existing?.[sheet] ?? []).map((fact) => [keyIn(sheet, { ...fact }), stableJson(fact)]),
    );
    const after = new Map(
      (roster?.[sheet] ?? []).map((fact) => [keyIn(sheet, { ...fact }), stableJson(fact)]),
    );
    for (const record of book.records(sheet)) {
      const outcome = roster === null ? 'REJECTED' : compare(keyIn(sheet, record.cells), before, after);
      for (const { table, row } of record.places) {
        const key = JSON.stringify([table.file, table.sheet, row.row]);
        const known = worst.get(key);
        if (known === undefined || rank[known] < rank[outcome]) worst.set(key, outcome);
      }
    }
  }
  return tables.flatMap(({ file, sheet, rows }) =>
    rows.map(({ row }) => ({
      file,
      sheet,
      row,
      outcome: worst.get(JSON.stringify([file, sheet, row])) ?? (roster === null ? 'REJECTED' : 'UNCHANGED'),
    })),
  );
}

function compare(
  key: string,
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): RowOutcome['outcome'] {
  const old = before.get(key);
  if (old === undefined) return 'CREATED';
  return old === after.get(key) ? 'UNCHANGED' : 'UPDATED';
}
