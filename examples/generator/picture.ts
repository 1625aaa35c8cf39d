// A short picture of a roster in figures: need, supply, shortage and surplus by area and subject.
import { type Roster } from '../../src/domain/roster';
import { assessStaffing, type StaffingCell } from '../../src/domain/shortage';

type Totals = Record<'need' | 'supply' | 'shortage' | 'surplus', number>;

function total(cells: readonly StaffingCell[]): Totals {
  const totals: Totals = { need: 0, supply: 0, shortage: 0, surplus: 0 };
  for (const cell of cells) {
    totals.need += cell.need;
    totals.supply += cell.supply;
    totals.shortage += cell.shortage;
    totals.surplus += cell.surplus;
  }
  return totals;
}

const line = (label: string, { need, supply, shortage, surplus }: Totals): string =>
  [label.padEnd(14), ...[need, supply, shortage, surplus].map((x) => x.toFixed(1).padStart(9))].join('');

/** Lines of a plain table, FTE. */
export function staffingPicture(roster: Roster): string {
  const areaOf = new Map(roster.schools.map((school) => [school.code, school.area]));
  const { cells } = assessStaffing(roster, false);
  const rural = cells.filter((cell) => areaOf.get(cell.school) === 'RURAL');
  const town = cells.filter((cell) => areaOf.get(cell.school) !== 'RURAL');
  const subjects = roster.subjects.map((subject) => subject.code);
  return [
    `${roster.county.name}: ${roster.schools.length} schools, ${roster.teachers.length} teachers, FTE`,
    `${''.padEnd(14)}${['need', 'supply', 'shortage', 'surplus'].map((x) => x.padStart(9)).join('')}`,
    line('county', total(cells)),
    line('town', total(town)),
    line('rural', total(rural)),
    ...subjects.map((code) => line(`  rural ${code}`, total(rural.filter((cell) => cell.subject === code)))),
    ...subjects.map((code) => line(`  town ${code}`, total(town.filter((cell) => cell.subject === code)))),
  ].join('\n');
}
