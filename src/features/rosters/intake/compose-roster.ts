// Grids of any workbooks + the stored roster -> the bundle's own sheets, with what has to be asked and completed.
import { type Roster } from '../../../domain/roster';
import { DEFAULT_SUBJECTS } from '../../../domain/subject';
import { type Cell } from '../bundle';
import { subjectIndex } from '../bundle/cells/subject-index';
import { type RawBundle } from '../bundle/raw-bundle';
import { completeTeacher, People } from './complete-teachers';
import { inferCounty } from './county-of-intake';
import { Pending } from './defaults';
import { findTable } from './find-tables';
import { type Grid } from './grid';
import { IntakeLog, type RowPlace } from './intake-log';
import { type IntakeAnswers, type IntakeFindings } from './intake-types';
import { type MappedTable, mapTable } from './map-columns';
import { ASIDE } from './office-words';
import { type CellReading, type Cells, readCells } from './read-cells';
import { type BookRecord, RecordBook } from './record-book';
import { areaByName, IntakeSchools, kindByName, townshipIn } from './schools-of-intake';

export interface IntakeInput {
  readonly grids: readonly Grid[];
  /** The stored roster; null at a county's first intake. */
  readonly existing: Roster | null;
  /** Six digits; null when nobody said it. */
  readonly county: string | null;
  /** Today, to tell the school year by. */
  readonly today: string;
  readonly answers: IntakeAnswers;
}

export interface ComposedRoster extends Omit<IntakeFindings, 'issues'> {
  readonly tables: readonly MappedTable[];
  readonly issues: IntakeLog['issues'];
  readonly bundle: RawBundle;
  readonly book: RecordBook;
}

const text = (cell: Cell | undefined): string => (cell === null || cell === undefined ? '' : String(cell));

/** The tables of the grids with their columns mapped; sheets without one are left out. */
export function recogniseTables(grids: readonly Grid[], answers: IntakeAnswers = {}): readonly MappedTable[] {
  return grids.flatMap((grid) => {
    const found = findTable(grid, ASIDE);
    const mapped = found && mapTable(found, answers.columns);
    return mapped ? [mapped] : [];
  });
}

export function composeRoster({ grids, existing, county, today, answers }: IntakeInput): ComposedRoster {
  const log = new IntakeLog(answers.acceptProposals ?? false);
  const pending = new Pending();
  const tables = recogniseTables(grids, answers);
  const book = new RecordBook(existing);
  const facts = inferCounty({ tables, existing, county, today, answers, log, pending });
  book.lay('county', facts.cells, null);
  const schools = new IntakeSchools(existing?.schools ?? [], facts.code, answers, log);
  const reading: CellReading = {
    subjects: subjectIndex(existing?.subjects ?? DEFAULT_SUBJECTS),
    answers,
    log,
  };
  const people = new People(book);
  const laying = { book, schools, reading, people, pending };
  const inOrder = ['schools', 'classes', 'teachers'] as const;
  for (const kind of inOrder) {
    for (const table of tables.filter((each) => each.table === kind)) {
      for (const row of table.rows) layRow({ table, row }, laying);
    }
  }
  addSchools(laying, facts.cells);
  const completion = {
    startDate: text(facts.cells['startDate']),
    pending,
    log,
    kindOf: (code: string) => text(schoolOf(book, code)?.cells['kind']),
    isRural: (code: string) => text(schoolOf(book, code)?.cells['area']) === 'RURAL',
  };
  // What is stored is complete: only people whom the files name are completed.
  for (const record of book.records('teachers'))
    if (record.places.length > 0) completeTeacher(record, completion);
  countPosts(book, pending);
  if (book.records('classes').length === 0) pending.note('classes', 'classes', 0);
  return {
    tables,
    files: tables.map(({ file, sheet, table, rows }) => ({ file, sheet, table, rowsRead: rows.length })),
    questions: log.questions(),
    issues: log.issues,
    warnings: log.warnings,
    pending: pending.list(),
    bundle: book.toBundle(),
    book,
  };
}

interface Laying {
  readonly book: RecordBook;
  readonly schools: IntakeSchools;
  readonly reading: CellReading;
  readonly people: People;
  readonly pending: Pending;
}

function layRow(place: RowPlace, { book, schools, reading, people, pending }: Laying): void {
  const cells = readCells(place, reading);
  const { table } = place;
  if (table.table === 'schools') {
    const written = text(cells['code']) || text(cells['name']);
    if (written === '') return;
    if (text(cells['code']) !== '' && text(cells['name']) !== '')
      schools.learn({
        code: text(cells['code']),
        name: text(cells['name']),
        township: text(cells['township']),
      });
    const code = schools.codeOf(written, table);
    if (code !== null) book.lay('schools', { ...cells, code }, place);
    return;
  }
  const graded = table.mapping.some(({ grade }) => grade !== null);
  const column = table.mapping.find(({ column: name }) => name === 'schoolCode');
  const written = column ? text(cells['schoolCode']) : '';
  const schoolCode = written !== '' ? schools.codeOf(written, table) : column ? null : schools.ofSheet(table);
  if (table.table === 'teachers') {
    const { schoolCode: _, ...own } = cells;
    people.lay(schoolCode === null ? own : { ...own, schoolCode }, place);
    return;
  }
  if (schoolCode === null) return;
  const groups = graded ? gradesOf(place) : [cells];
  for (const group of groups) {
    const pupils = group['pupils'] ?? book.find('classes', { ...group, schoolCode })?.cells['pupils'] ?? null;
    if (pupils === null) pending.note('classes', 'pupils', 0);
    book.lay('classes', { ...group, schoolCode, pupils: pupils ?? 0 }, place);
  }
}

/** One group for each grade that the row has anything in. */
function gradesOf({ table, row }: RowPlace): readonly Cells[] {
  const groups = new Map<number, Cells>();
  for (const { grade, column, index } of table.mapping) {
    const cell = row.cells[index] ?? null;
    if (grade === null || column === null || text(cell).trim() === '' || Number(cell) === 0) continue;
    groups.set(grade, { ...groups.get(grade), grade, [column]: cell });
  }
  return [...groups.values()];
}

function schoolOf(book: RecordBook, code: string): BookRecord | undefined {
  return book.find('schools', { code });
}

/** Schools that only names speak of, and what the list of schools leaves open. */
function addSchools({ book, schools, pending }: Laying, county: Cells): void {
  for (const { code, name } of schools.added) {
    if (!schoolOf(book, code)) book.lay('schools', { code, name }, null);
    pending.note('schools', 'code', code);
  }
  for (const { cells } of book.records('schools')) {
    const name = text(cells['name']);
    const fill = (column: string, value: Cell, listed = true): void => {
      if (text(cells[column]) !== '') return;
      cells[column] = value;
      if (listed) pending.note('schools', column, text(value));
    };
    fill('kind', kindByName(name), false);
    fill('area', areaByName(name));
    fill('township', townshipIn(name), false);
    fill('longitude', county['seatLongitude'] ?? null);
    fill('latitude', county['seatLatitude'] ?? null, false);
    fill('remoteness', 0);
    fill('freeBeds', 0);
  }
}

/** A school whose posts nobody states has as many as it has people in post. */
function countPosts(book: RecordBook, pending: Pending): void {
  const inPost = new Map<string, number>();
  for (const { cells } of book.records('teachers')) {
    if (cells['employment'] !== 'POST') continue;
    const code = text(cells['schoolCode']);
    inPost.set(code, (inPost.get(code) ?? 0) + 1);
  }
  for (const { cells } of book.records('schools')) {
    if (text(cells['authorisedPosts']) !== '') continue;
    const posts = inPost.get(text(cells['code'])) ?? 0;
    cells['authorisedPosts'] = posts;
    pending.note('schools', 'authorisedPosts', posts);
  }
}
