// The shortage matrix of a county as rows of numbers: one row a school, one column a stage and subject.
import { type Stage } from '../../domain/school';
import { type StaffingCell } from '../../domain/shortage';
import { type Reach, reaches } from '../../graphql/access';
import { type SchoolYearScope } from '../school-years';
import { type CountyPicture } from './county-picture';
import { clean, type StaffingTotal, totalOf } from './staffing-total';

export interface MatrixColumn {
  readonly stage: Stage;
  readonly subjectCode: string;
  readonly schoolYearId: string;
  readonly need: number;
  readonly supply: number;
  readonly teachingGap: number;
  readonly surplus: number;
  readonly schoolsShort: number;
}

export interface MatrixRow {
  readonly year: SchoolYearScope;
  readonly schoolCode: string;
  readonly need: readonly (number | null)[];
  readonly supply: readonly (number | null)[];
  readonly teachingGap: readonly (number | null)[];
  readonly surplus: readonly (number | null)[];
  readonly total: StaffingTotal;
}

export interface GroupTotal {
  readonly name: string;
  readonly schools: number;
  readonly total: StaffingTotal;
}

export interface ShortageMatrix {
  readonly columns: readonly MatrixColumn[];
  readonly rows: readonly MatrixRow[];
  readonly byCluster: readonly GroupTotal[];
  readonly byTownship: readonly GroupTotal[];
  readonly byArea: readonly GroupTotal[];
  readonly county: StaffingTotal;
}

/** The matrix of the schools within reach; totals are of those schools too, so they tell nothing of the others. */
export function shortageMatrix(picture: CountyPicture, year: SchoolYearScope, reach: Reach): ShortageMatrix {
  const schools = picture.roster.schools.filter((school) => reaches(reach, [school.code]));
  const codes = new Set(schools.map((school) => school.code));
  const cells = picture.staffing.cells.filter((cell) => codes.has(cell.school));
  const columns = columnsOf(cells, year);
  const groups = (nameOf: (school: (typeof schools)[number]) => string): readonly GroupTotal[] => {
    const members = new Map<string, Set<string>>();
    for (const school of schools) {
      const name = nameOf(school);
      members.set(name, (members.get(name) ?? new Set()).add(school.code));
    }
    return [...members]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, set]) => ({ name, schools: set.size, total: totalOf(picture, set) }));
  };
  return {
    columns,
    rows: schools.map(({ code }) =>
      rowOf(picture, { year, schoolCode: code }, picture.cellsOf.get(code) ?? [], columns),
    ),
    byCluster: groups((school) => school.cluster),
    byTownship: groups((school) => school.township),
    byArea: groups((school) => school.area),
    county: totalOf(picture, codes),
  };
}

function columnsOf(cells: readonly StaffingCell[], year: SchoolYearScope): readonly MatrixColumn[] {
  const columns = new Map<string, StaffingCell[]>();
  for (const cell of cells) {
    const key = columnKey(cell);
    const list = columns.get(key);
    if (list) list.push(cell);
    else columns.set(key, [cell]);
  }
  return [...columns]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, members]) => ({
      stage: members[0]!.stage,
      subjectCode: members[0]!.subject,
      schoolYearId: year.schoolYearId,
      need: clean(members.reduce((sum, cell) => sum + cell.need, 0)),
      supply: clean(members.reduce((sum, cell) => sum + cell.supply, 0)),
      teachingGap: clean(members.reduce((sum, cell) => sum + cell.shortage, 0)),
      surplus: clean(members.reduce((sum, cell) => sum + cell.surplus, 0)),
      schoolsShort: members.filter((cell) => cell.shortage > 0).length,
    }));
}

/** Primary columns first. */
function columnKey(cell: { readonly stage: Stage; readonly subject: string }): string {
  return `${cell.stage === 'PRIMARY' ? 1 : 2}|${cell.subject}`;
}

function rowOf(
  picture: CountyPicture,
  { year, schoolCode }: { readonly year: SchoolYearScope; readonly schoolCode: string },
  cells: readonly StaffingCell[],
  columns: readonly MatrixColumn[],
): MatrixRow {
  const byColumn = new Map(cells.map((cell) => [columnKey(cell), cell]));
  const pick = (value: (cell: StaffingCell) => number): readonly (number | null)[] =>
    columns.map((column) => {
      const cell = byColumn.get(columnKey({ stage: column.stage, subject: column.subjectCode }));
      return cell ? clean(value(cell)) : null;
    });
  return {
    year,
    schoolCode,
    need: pick((cell) => cell.need),
    supply: pick((cell) => cell.supply),
    teachingGap: pick((cell) => cell.shortage),
    surplus: pick((cell) => cell.surplus),
    total: totalOf(picture, [schoolCode]),
  };
}
