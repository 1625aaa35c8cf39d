// What a found table is about and which column of the roster each of its columns means, with how sure that is.
import { SHEETS } from '../../../domain/roster';
import { type SheetColumn, type SheetName } from '../../../domain/sheet';
import { columnsNamed } from '../bundle';
import { bareWord, plainText } from '../bundle/cells/cell-repair';
import { editDistance } from '../bundle/edit-distance';
import { bareHeader, namesOf } from '../bundle/header-names';
import { type FoundColumn, type FoundTable, GRADE } from './find-tables';
import { ASIDE } from './office-words';

/** Sheets an office's own workbook is searched for. */
export const INTAKE_SHEETS = ['teachers', 'classes', 'schools'] as const satisfies readonly SheetName[];
export type IntakeSheet = (typeof INTAKE_SHEETS)[number];

export interface ColumnProposal {
  readonly index: number;
  readonly header: string;
  /** Name of the roster's column, or null when the column is kept aside. */
  readonly column: string | null;
  /** Of a table with a column for each grade (横表): which one this is about. */
  readonly grade: number | null;
  /** 1 for an agreed header, less for one that is like it, 0 for a column kept aside. */
  readonly confidence: number;
  /** The first five values. */
  readonly samples: readonly string[];
}

export interface MappedTable extends FoundTable {
  readonly table: IntakeSheet;
  readonly mapping: readonly ColumnProposal[];
}

/** Header as it was written -> name of a column, or null to keep it aside: what a person said earlier. */
export type SavedColumns = Readonly<Record<string, string | null>>;

interface Claim {
  readonly found: FoundColumn;
  readonly column: SheetColumn;
  readonly confidence: number;
  readonly rank: number;
}

const SAMPLES = 5;
/** Without these a table is not about the sheet. */
const ESSENTIAL: Readonly<Record<IntakeSheet, readonly (readonly string[])[]>> = {
  teachers: [['name'], ['mainSubject', 'idNumber', 'title', 'employment', 'staffNo', 'stage']],
  classes: [['grade'], ['classes', 'pupils']],
  schools: [
    ['code', 'name'],
    ['kind', 'area', 'township', 'longitude', 'authorisedPosts', 'remoteness', 'freeBeds'],
  ],
};

/** The table with its columns mapped; null when it is about nothing of the roster. */
export function mapTable(found: FoundTable, saved: SavedColumns = {}): MappedTable | null {
  const wide = wideColumns(found);
  if (wide) return { ...found, table: 'classes', mapping: wide };
  const options = INTAKE_SHEETS.map((table) => ({ table, claims: claimsOf(table, found, saved) }));
  const fitting = options.filter(({ table, claims }) =>
    ESSENTIAL[table].every((names) => claims.some(({ column }) => names.includes(column.name))),
  );
  const score = (claims: readonly Claim[]): number =>
    claims.reduce((sum, { confidence }) => sum + confidence, 0);
  const [best] = fitting.sort((a, b) => score(b.claims) - score(a.claims));
  if (!best) return null;
  const mapping = found.columns.map((column) => {
    const claim = best.claims.find((each) => each.found === column);
    return proposal(found, column, {
      column: claim?.column.name ?? null,
      confidence: claim?.confidence ?? 0,
      grade: null,
    });
  });
  return { ...found, table: best.table, mapping };
}

type Meaning = Pick<ColumnProposal, 'column' | 'confidence' | 'grade'>;

function proposal({ rows }: FoundTable, { index, header }: FoundColumn, meaning: Meaning): ColumnProposal {
  const samples: string[] = [];
  for (const { cells } of rows) {
    const text = plainText(cells[index]);
    if (text !== '') samples.push(text);
    if (samples.length === SAMPLES) break;
  }
  return { index, header, ...meaning, samples };
}

function claimsOf(table: IntakeSheet, found: FoundTable, saved: SavedColumns): readonly Claim[] {
  const all = found.columns
    .flatMap((column) => claimsOn(table, column, saved))
    .sort((a, b) => b.confidence - a.confidence || a.rank - b.rank || a.found.index - b.found.index);
  const taken: Claim[] = [];
  for (const claim of all) {
    const free = taken.every(
      ({ found: other, column }) => other !== claim.found && column.name !== claim.column.name,
    );
    if (free) taken.push(claim);
  }
  return taken;
}

function claimsOn(table: IntakeSheet, found: FoundColumn, saved: SavedColumns): readonly Claim[] {
  const { list } = SHEETS[table];
  if (Object.hasOwn(saved, found.header)) {
    const column = list.find(({ name }) => name === saved[found.header]);
    return column ? [{ found, column, confidence: 1, rank: -1 }] : [];
  }
  const names = [found.header, [...found.above, found.header].join('')];
  const exact = names.flatMap((name) => columnsNamed(name)).filter(({ sheet }) => sheet === table);
  if (exact.length > 0) return exact.map(({ column, rank }) => ({ found, column, confidence: 1, rank }));
  const bare = bareHeader(found.header);
  if (ASIDE.has(bareWord(found.header)) || bare.length < 3) return [];
  return list.flatMap((column) => {
    const confidence = Math.max(0, ...namesOf(column).map((name) => likeness(bare, name)));
    return confidence > 0 ? [{ found, column, confidence, rank: 100 }] : [];
  });
}

/** How much a header is like a name: it holds the whole name and little else, or differs in one character. */
function likeness(header: string, name: string): number {
  if (name.length >= 3 && header.includes(name) && header.length <= name.length + 4) return 0.8;
  if (name.length >= 4 && Math.abs(header.length - name.length) <= 1 && editDistance(header, name) === 1)
    return 0.7;
  return 0;
}

const NUMBERS = '一二三四五六七八九';
const PUPILS = /人|学生|生数/;

/** The columns of a table that has some for each grade; null for every other table. */
function wideColumns(found: FoundTable): readonly ColumnProposal[] | null {
  const school = found.columns.find(({ header, above }) =>
    [header, ...above].some((name) =>
      columnsNamed(name).some(({ sheet, column }) => sheet === 'classes' && column.name === 'schoolCode'),
    ),
  );
  const graded = found.columns.flatMap((column) => {
    const grade = gradeIn([...column.above, column.header].join(''));
    return grade === null ? [] : [{ column, grade }];
  });
  if (new Set(graded.map(({ grade }) => grade)).size < 2) return null;
  const first = found.columns[0];
  return found.columns.map((column) => {
    const about = graded.find((each) => each.column === column);
    if (about) {
      const words = [...column.above, column.header].join('');
      const measured = /班/.test(words) ? false : PUPILS.test(words) || PUPILS.test(found.title);
      const pupils = PUPILS.test(column.header) || (!/班/.test(column.header) && measured);
      return proposal(found, column, {
        column: pupils ? 'pupils' : 'classes',
        confidence: 1,
        grade: about.grade,
      });
    }
    const isSchool = column === school || (!school && column === first && /学校|单位/.test(column.header));
    return proposal(found, column, {
      column: isSchool ? 'schoolCode' : null,
      confidence: isSchool ? 1 : 0,
      grade: null,
    });
  });
}

function gradeIn(text: string): number | null {
  const [, word, junior, late] = GRADE.exec(bareWord(text)) ?? [];
  if (junior) return NUMBERS.indexOf(junior) + 7;
  const digit = word ?? late;
  if (!digit) return null;
  return NUMBERS.indexOf(digit) + 1 || Number(digit);
}
