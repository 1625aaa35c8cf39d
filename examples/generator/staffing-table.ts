// How many persons of each subject every school employs, before they get names.
import { type Stage } from '../../src/domain/school';
import { type CellKey } from '../../src/domain/staffing-need';
import { apportion, type Site } from './layout';
import { type Random } from './random';
import { gatheredSpecialists, staffingBias } from './subject-mix';

export interface Need extends CellKey {
  /** FTE. */
  readonly need: number;
}

/** One person to be invented. */
export interface Position {
  readonly school: string;
  readonly stage: Stage;
  readonly subject: string;
  readonly substitute: boolean;
}

export interface StaffedSchool {
  readonly site: Site;
  readonly code: string;
  readonly needs: readonly Need[];
  /** 0-3. */
  readonly remoteness: number;
}

/** How well a school is staffed in all, against its need: town a little over, the far villages under, with spread. */
function fillOf(school: StaffedSchool, ruralFill: number, random: Random): number {
  if (school.site.area === 'RURAL') return (ruralFill - 0.02 * school.remoteness) * random.between(0.9, 1.1);
  // One town school in eight is short as well.
  return random.chance(0.125) ? random.between(0.88, 0.96) : random.between(1, 1.07);
}

/** FTE beyond need in a few subjects, by cell; two subjects a town school, three in the seat, times `gathering`. */
function drawGathered(
  site: Site,
  stage: Stage,
  gathering: number,
  random: Random,
): ReadonlyMap<string, number> {
  const extra = new Map<string, number>();
  if (site.area === 'RURAL' || site.kind === 'SPECIAL') return extra;
  for (let i = 0; i < (site.area === 'URBAN' ? 3 : 2) * gathering; i++) {
    extra.set(random.weighted(gatheredSpecialists(stage)), random.between(1.4, 2.2));
  }
  return extra;
}

/** Persons of one school by stage and subject: the subject farthest below its wanted number gets the next one. */
function spread(school: StaffedSchool, persons: number, gathering: number, random: Random): Position[] {
  const { site } = school;
  const gathered = {
    PRIMARY: drawGathered(site, 'PRIMARY', gathering, random),
    JUNIOR: drawGathered(site, 'JUNIOR', gathering, random),
  };
  const wanted = school.needs.map((cell) => {
    const noise = site.area === 'RURAL' ? random.between(0.8, 1.2) : random.between(0.9, 1.1);
    return cell.need * staffingBias(site.area, cell.stage, cell.subject) * noise;
  });
  const extra = school.needs.map((cell) => gathered[cell.stage].get(cell.subject) ?? 0);
  const sum = wanted.reduce((a, b) => a + b, 0);
  const others = persons - extra.reduce((a, b) => a + b, 0);
  // The shift decides who gets the small numbers: one village has an art teacher, the next has none.
  const left = wanted.map((weight, i) => (weight * others) / sum + extra[i]! + random.between(-0.22, 0.22));
  const positions: Position[] = [];
  while (positions.length < persons && left.length > 0) {
    let best = 0;
    for (let i = 1; i < left.length; i++) if (left[i]! > left[best]!) best = i;
    left[best] = left[best]! - 1;
    const { stage, subject } = school.needs[best]!;
    positions.push({ school: school.code, stage, subject, substitute: false });
  }
  return positions;
}

/** Largest gaps first: where a school puts a substitute. */
function gaps(school: StaffedSchool, positions: readonly Position[]): Need[] {
  const gap = (cell: Need): number =>
    cell.need - positions.filter((p) => p.stage === cell.stage && p.subject === cell.subject).length;
  return [...school.needs].sort((a, b) => gap(b) - gap(a));
}

/**
 * Positions of the whole county, `persons` in all. Substitutes make up `substitutes` (Xingwen: 460 of about
 * 2,800, 16.3%) of the staff at rural schools of remoteness 2 and 3, and none elsewhere.
 */
export function staffCounty(
  schools: readonly StaffedSchool[],
  persons: number,
  options: { readonly ruralFill: number; readonly substitutes: number; readonly gathering: number },
  random: Random,
): Position[] {
  const wanted = schools.map((school) => {
    const need = school.needs.reduce((sum, cell) => sum + cell.need, 0);
    return need * fillOf(school, options.ruralFill, random);
  });
  // A substitute stands beside the staff in post, so worst-off schools count for more rows.
  const share = schools.map((school) =>
    school.site.area === 'RURAL' && school.remoteness >= 2 ? options.substitutes : 0,
  );
  const rows = apportion(
    persons,
    wanted.map((weight, i) => weight / (1 - share[i]!)),
  );
  let owed = 0;
  return schools.flatMap((school, i) => {
    owed += rows[i]! * share[i]!;
    const substitutes = share[i] === 0 ? 0 : Math.min(Math.floor(owed), Math.ceil(rows[i]! * 0.2));
    owed -= substitutes;
    const staff = spread(school, rows[i]! - substitutes, options.gathering, random.fork(school.code));
    const places = gaps(school, staff).slice(0, substitutes);
    return [
      ...staff,
      ...places.map(({ stage, subject }) => ({ school: school.code, stage, subject, substitute: true })),
    ];
  });
}
