// Teachers of an office's files: who is who, and what the file does not say.
import { type Cell } from '../bundle';
import { birthDateOf, genderOf, hasValidCheckCharacter } from '../bundle/checks/identity-number';
import { type Pending } from './defaults';
import { type IntakeLog, type RowPlace } from './intake-log';
import { type Cells } from './read-cells';
import { type BookRecord, type RecordBook } from './record-book';

const text = (cell: Cell | undefined): string => (cell === null || cell === undefined ? '' : String(cell));

/** Staff numbers of people whose office gives none. */
const MADE_NUMBER = /^M\d{10}-\d{3}$/;

/** Finds the person a row is about, in the stored roster and in the files read before. */
export class People {
  private readonly byIdentity = new Map<string, string>();
  private readonly byName = new Map<string, string[]>();
  private readonly seenInTable = new Map<string, number>();
  private readonly numbers = new Set<string>();

  constructor(private readonly book: RecordBook) {
    for (const { cells } of book.records('teachers')) this.know(cells);
  }

  /** Lays the row over the person's record. */
  lay(cells: Cells, place: RowPlace): BookRecord {
    const staffNo = this.numberOf(cells, place);
    const record = this.book.lay('teachers', { ...cells, staffNo }, place);
    if (!this.numbers.has(staffNo)) this.know(record.cells);
    return record;
  }

  private know({ staffNo, idNumber, name, schoolCode }: Cells): void {
    const number = text(staffNo);
    this.numbers.add(number);
    if (text(idNumber) !== '') this.byIdentity.set(text(idNumber), number);
    const key = `${text(schoolCode)} ${text(name)}`;
    this.byName.set(key, [...(this.byName.get(key) ?? []), number]);
  }

  private numberOf(cells: Cells, { table }: RowPlace): string {
    const given = text(cells['staffNo']);
    if (given !== '' && this.numbers.has(given)) return given;
    const known = this.byIdentity.get(text(cells['idNumber']));
    if (known !== undefined && (given === '' || MADE_NUMBER.test(known))) return known;
    if (given !== '') return given;
    const name = `${text(cells['schoolCode'])} ${text(cells['name'])}`;
    // Two of one name in one file are two people: the second row is the second of them.
    const inTable = `${table.file} ${table.sheet} ${name}`;
    const nth = this.seenInTable.get(inTable) ?? 0;
    this.seenInTable.set(inTable, nth + 1);
    const same = this.byName.get(name)?.[nth];
    const theirs = same && text(this.book.find('teachers', { staffNo: same })?.cells['idNumber']);
    const own = text(cells['idNumber']);
    if (same !== undefined && (own === '' || !theirs || theirs === own)) return same;
    return this.nextNumber(text(cells['schoolCode']));
  }

  private nextNumber(school: string): string {
    for (let order = 1; ; order += 1) {
      const number = `M${school}-${String(order).padStart(3, '0')}`;
      if (!this.numbers.has(number)) return number;
    }
  }
}

interface Completion {
  readonly startDate: string;
  readonly pending: Pending;
  readonly log: IntakeLog;
  readonly kindOf: (schoolCode: string) => string;
  readonly isRural: (schoolCode: string) => boolean;
}

const JUNIOR_ONLY = new Set(['PHY', 'CHE', 'BIO', 'HIS', 'GEO']);

/** Fills what the files leave open: by the identity number, by the school, else by a default that is listed. */
export function completeTeacher({ cells, places }: BookRecord, completion: Completion): void {
  const { pending, startDate } = completion;
  const fill = (column: string, value: Cell): void => {
    cells[column] = value;
    pending.note('teachers', column, text(value));
  };
  const blank = (column: string): boolean => text(cells[column]) === '';
  if (cells['andSubjects']) {
    const others = [text(cells['otherSubjects']), text(cells['andSubjects'])].filter(Boolean);
    cells['otherSubjects'] = [...new Set(others.join(';').split(';'))].join(';');
    delete cells['andSubjects'];
  }
  const id = text(cells['idNumber']).toUpperCase();
  const readable = /^\d{17}[\dX]$/.test(id) && hasValidCheckCharacter(id);
  if (readable && sameMonth(cells['birthDate'], birthDateOf(id))) cells['birthDate'] = birthDateOf(id);
  if (blank('gender')) {
    if (readable) cells['gender'] = genderOf(id);
    else fill('gender', 'FEMALE');
  }
  if (blank('birthDate')) {
    if (readable) cells['birthDate'] = birthDateOf(id);
    else fill('birthDate', `${Number(startDate.slice(0, 4)) - 40}-01-01`);
  }
  // Without a school another question is open already.
  if (blank('stage') && !blank('schoolCode')) stageOf(cells, places, completion);
  if (blank('employment')) fill('employment', 'POST');
  if (blank('joinedSchoolOn')) fill('joinedSchoolOn', startDate);
  if (blank('ruralServiceYears')) {
    const joined = text(cells['joinedSchoolOn']);
    const years =
      Number(startDate.slice(0, 4)) -
      Number(joined.slice(0, 4)) -
      (joined.slice(5) > startDate.slice(5) ? 1 : 0);
    fill('ruralServiceYears', completion.isRural(text(cells['schoolCode'])) ? Math.max(0, years || 0) : 0);
  }
  if (MADE_NUMBER.test(text(cells['staffNo']))) pending.note('teachers', 'staffNo', text(cells['staffNo']));
}

/** A month without its day stands in many files; the identity number has the day. */
function sameMonth(written: Cell | undefined, birth: string): boolean {
  return text(written) === '' || text(written) === `${birth.slice(0, 8)}01`;
}

function stageOf(cells: Cells, places: readonly RowPlace[], { kindOf, log }: Completion): void {
  const kind = kindOf(text(cells['schoolCode']));
  if (kind === 'PRIMARY' || kind === 'TEACHING_POINT') cells['stage'] = 'PRIMARY';
  else if (kind === 'JUNIOR' || JUNIOR_ONLY.has(text(cells['mainSubject']))) cells['stage'] = 'JUNIOR';
  else if (places[0]) {
    const taken = log.ask(places[0].table, {
      code: 'STAGE',
      about: text(cells['schoolCode']),
      zh: '这所学校有小学也有初中，文件没有学段一列：这些教师教哪个学段？',
      en: 'The school has both stages and the file has no column of stages: which one do these people teach?',
      proposal: 'PRIMARY',
    });
    if (taken !== null) cells['stage'] = taken;
  }
}
