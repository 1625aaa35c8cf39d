// What of the matrix is shown: the columns and rows that the filters leave, with each row's figures in their order.
import { type ShortageMatrixQuery } from '../../graphql/generated/types';
import { type MatrixFilter } from './matrix-filter';

export type Matrix = NonNullable<NonNullable<ShortageMatrixQuery['county']>['schoolYear']>['shortageMatrix'];
export type MatrixColumn = Matrix['columns'][number];
export type MatrixRow = Matrix['rows'][number];

export interface ShownCell {
  readonly row: ShownRow;
  readonly column: MatrixColumn;
  /** FTE above 0 when short, below 0 when there is some to spare; null when it is not taught. */
  readonly balance: number | null;
}

export interface ShownRow {
  readonly school: MatrixRow['school'];
  readonly establishmentGap: number;
  readonly absent: readonly AbsentCount[];
  /** In the order of the shown columns, FTE. */
  readonly balances: readonly (number | null)[];
  /** Sum of the shortages of the shown columns, FTE. */
  readonly gap: number;
  readonly surplus: number;
}

type AbsentCount = MatrixRow['total']['absent'][number];

export interface MatrixView {
  readonly columns: readonly MatrixColumn[];
  readonly rows: readonly ShownRow[];
}

export function viewOf(matrix: Matrix, filter: MatrixFilter): MatrixView {
  const places = matrix.columns.flatMap((column, place) => (showsColumn(column, filter) ? [place] : []));
  const rows = matrix.rows
    .filter(({ school }) => showsSchool(school, filter))
    .map((row) => shownRow(row, places))
    // A school without the chosen stage or subject has nothing to say here.
    .filter(({ balances }) => balances.some((balance) => balance !== null))
    .filter(({ gap }) => filter.short !== '1' || gap > 0);
  return { columns: places.map((place) => matrix.columns[place]!), rows };
}

function showsColumn({ stage, subject }: MatrixColumn, filter: MatrixFilter): boolean {
  return (
    (filter.stage === '' || stage === filter.stage) &&
    (filter.subject === '' || subject.code === filter.subject)
  );
}

function showsSchool({ name, code, area, cluster }: MatrixRow['school'], filter: MatrixFilter): boolean {
  const wanted = filter.search.trim();
  return (
    (filter.area === '' || area === filter.area) &&
    (filter.cluster === '' || cluster === filter.cluster) &&
    (wanted === '' || name.includes(wanted) || code.startsWith(wanted))
  );
}

function shownRow({ school, total, teachingGap, surplus }: MatrixRow, places: readonly number[]): ShownRow {
  const balances = places.map((place) => {
    const gap = teachingGap[place];
    return gap === null || gap === undefined ? null : gap - (surplus[place] ?? 0);
  });
  return {
    school,
    establishmentGap: total.establishmentGap,
    absent: total.absent,
    balances,
    gap: sumOf(balances, (balance) => Math.max(balance, 0)),
    surplus: sumOf(balances, (balance) => Math.max(-balance, 0)),
  };
}

function sumOf(balances: readonly (number | null)[], part: (balance: number) => number): number {
  return balances.reduce<number>((sum, balance) => sum + (balance === null ? 0 : part(balance)), 0);
}

/** Absent people of the rows by reason, the most frequent first. */
export function absentIn(rows: readonly ShownRow[]): readonly AbsentCount[] {
  const counts = new Map<AbsentCount['kind'], AbsentCount>();
  for (const count of rows.flatMap(({ absent }) => absent)) {
    const persons = (counts.get(count.kind)?.persons ?? 0) + count.persons;
    counts.set(count.kind, { ...count, persons });
  }
  return [...counts.values()].sort((a, b) => b.persons - a.persons);
}
