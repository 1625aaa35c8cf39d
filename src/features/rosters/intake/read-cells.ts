// One row of an office's table -> cells as the roster's own sheets have them, by column.
import { SHEETS } from '../../../domain/roster';
import { type SheetColumn } from '../../../domain/sheet';
import { type Cell } from '../bundle';
import { toIssue } from '../bundle/bundle-issue';
import { hasPrivateCharacters, personName, plainText, repairKey } from '../bundle/cells/cell-repair';
import { readDate } from '../bundle/cells/date-text';
import { formatOf } from '../bundle/cells/format-of';
import { type SubjectIndex } from '../bundle/cells/subject-index';
import { type IntakeLog, type RowPlace } from './intake-log';
import { type IntakeAnswers } from './intake-types';
import { type ColumnProposal } from './map-columns';
import { subjectsIn } from './subjects-in-cell';

export type Cells = Record<string, Cell>;

export interface CellReading {
  readonly subjects: SubjectIndex;
  readonly answers: IntakeAnswers;
  readonly log: IntakeLog;
}

/** Days between the two systems in which spreadsheets count them. */
const FROM_1904 = 1462;
const NOTHING = /^(?:[-—–/\\]+|无|n\/a|null)$/i;

/** The cells that say something, by column; those that need an answer first are left out. */
export function readCells({ table, row }: RowPlace, reading: CellReading): Cells {
  const cells: Cells = {};
  const { list } = SHEETS[table.table];
  for (const proposal of table.mapping) {
    const column = list.find(({ name }) => name === proposal.column);
    const cell = row.cells[proposal.index] ?? null;
    if (!column || proposal.grade !== null || plainText(cell) === '') continue;
    const value = readCell(column, cell, { place: { table, row }, proposal, ...reading });
    if (value !== null) Object.assign(cells, value);
  }
  return cells;
}

interface CellPlace extends CellReading {
  readonly place: RowPlace;
  readonly proposal: ColumnProposal;
}

function readCell(column: SheetColumn, cell: Cell, at: CellPlace): Cells | null {
  const { name, value } = column;
  switch (value.kind) {
    case 'staffNumber':
    case 'code':
      return keyCell(column, cell, at);
    case 'school':
      return { [name]: plainText(cell) };
    case 'date':
      return { [name]: dayOf(cell, at.place.table.from1904) };
    case 'subject':
    case 'subjectList':
      return subjectCell(column, cell, at);
    case 'word':
      return wordCell(column, cell, at);
    case 'text':
      return {
        [name]: name === 'name' && at.place.table.table === 'teachers' ? nameCell(cell, at) : plainText(cell),
      };
    default:
      return NOTHING.test(plainText(cell))
        ? null
        : { [name]: typeof cell === 'number' ? cell : plainText(cell) };
  }
}

function dayOf(cell: Cell, from1904: boolean): Cell {
  if (typeof cell === 'number' && from1904 && cell > 8000 && cell < 72_000) return cell + FROM_1904;
  return readDate(cell)?.date ?? cell;
}

function nameCell(cell: Cell, { place, log, proposal }: CellPlace): string {
  const name = personName(cell);
  if (hasPrivateCharacters(name)) {
    log.warnings.push(
      toIssue(placeOf(place, proposal, name), {
        code: 'INTAKE_PRIVATE_CHARACTER',
        zh: '姓名中有旧系统的造字，其他电脑显示不出来',
        en: 'The name has a character that only an old system shows',
        hintZh: '用输入法重新输入这个字；暂时打不出的，用同音字加括号说明',
        hintEn: 'Type the character anew',
      }),
    );
  }
  return name;
}

function keyCell({ name, header }: SheetColumn, cell: Cell, at: CellPlace): Cells | null {
  const { answers, log, place } = at;
  const repaired = repairKey(cell);
  if ('key' in repaired) return NOTHING.test(repaired.key) ? null : { [name]: repaired.key };
  if (answers.values?.[name]?.['LOST_DIGITS'] === '') return null;
  const left = log.ask(place.table, {
    code: 'LOST_DIGITS',
    about: name,
    zh: `“${header}”有的格子被表格软件当成数字，末几位已丢失，无法恢复。请在原系统中重新导出，或先把该列设为文本格式再粘贴；也可以不导入这些格子。`,
    en: `Cells of ${header} became numbers and lost their last digits. Export them again with the column as text, or leave these cells out.`,
    proposal: name === 'idNumber' ? '' : null,
  });
  if (left === null) log.issues.push(lostDigits(place, at.proposal, plainText(cell)));
  return null;
}

function lostDigits(place: RowPlace, proposal: ColumnProposal, value: string) {
  return toIssue(placeOf(place, proposal, value), {
    code: 'INTAKE_LOST_DIGITS',
    zh: '号码被表格软件当成数字，末几位已丢失',
    en: 'The number became an amount: its last digits are lost',
    hintZh: '在原系统重新导出，或先把该列设为文本格式再粘贴原号码',
    hintEn: 'Export it again, or format the column as text before pasting the numbers',
  });
}

function subjectCell({ name, header }: SheetColumn, cell: Cell, at: CellPlace): Cells | null {
  const written = plainText(cell);
  const answer = at.answers.values?.[name]?.[written];
  const codes = answer === '' || NOTHING.test(written) ? [] : subjectsIn(answer ?? written, at.subjects);
  if (codes === null) return unknownValue(name, header, written, at);
  if (name !== 'mainSubject') return codes.length > 0 ? { [name]: codes.join(';') } : null;
  const [main, ...others] = codes;
  return main === undefined
    ? null
    : { [name]: main, ...(others.length > 0 ? { andSubjects: others.join(';') } : {}) };
}

function wordCell({ name, header, value, blank }: SheetColumn, cell: Cell, at: CellPlace): Cells | null {
  const written = plainText(cell);
  const answer = at.answers.values?.[name]?.[written];
  if (answer === '') return null;
  const said = answer ?? yesOrNo(written, at) ?? written;
  const read = formatOf(value).read(said, said, at.subjects);
  if ('value' in read) return { [name]: String(read.value) };
  if (blank !== null && NOTHING.test(said)) return null;
  return unknownValue(name, header, written, at);
}

/** 是否在编 is answered with yes or no. */
function yesOrNo(written: string, { proposal }: CellPlace): string | null {
  if (proposal.column !== 'employment' || !proposal.header.startsWith('是否')) return null;
  return { 是: 'POST', 否: 'CONTRACT' }[written] ?? null;
}

function unknownValue(name: string, header: string, written: string, { log, place }: CellPlace): null {
  log.ask(place.table, {
    code: 'UNKNOWN_VALUE',
    about: `${name}=${written}`,
    zh: `“${header}”中的“${written}”是什么意思？`,
    en: `What does "${written}" mean in ${header}?`,
    proposal: null,
  });
  return null;
}

export function placeOf({ table, row }: RowPlace, proposal: ColumnProposal | null, value: string | null) {
  return {
    sheet: `${table.file} ${table.sheet}`.trim(),
    row: row.row,
    column: proposal?.header ?? null,
    value,
  };
}
