// Columns of cover, itinerant work and rotation of one group, with the rows that tie them to cells.
import { type School } from '../../src/domain/school';
import { FTE_PER_DAY } from '../../src/domain/service';
import { cellId } from '../../src/domain/staffing-need';
import { shortageOf, surplusOf } from './county';
import { isWayOpen } from './directions';
import { type Group } from './groups';
import { type PlainModel } from './plain-model';

/** Subjects that the group may teach at a school and that the school lacks. */
function fillable({ county }: PlainModel, group: Group, school: string): readonly string[] {
  const lacking = county.lacking(school, group.stage);
  if (!county.settings['qualified-subject'].enabled) return lacking;
  return lacking.filter((subject) => subject === group.main || group.others.includes(subject));
}

const surplus = ({ county }: PlainModel, group: Group): number =>
  surplusOf(county, group.home, group.stage, group.main);

function leave(model: PlainModel, group: Group, column: number, fte: number): void {
  model.linear.term(model.surplusRow.get(cellId(group.home, group.stage, group.main))!, column, fte);
}

/** A column of FTE that fills a cell. */
export function fillColumn(
  model: PlainModel,
  school: string,
  stage: Group['stage'],
  subject: string,
): number {
  const column = model.linear.column(shortageOf(model.county, school, stage, subject), 'REAL');
  model.linear.term(model.shortageRow.get(cellId(school, stage, subject))!, column, 1);
  return column;
}

export function addCovers(model: PlainModel, group: Group): void {
  if (surplus(model, group) <= 0) return;
  for (const subject of fillable(model, group, group.home)) {
    if (subject === group.main) continue;
    const fte = fillColumn(model, group.home, group.stage, subject);
    leave(model, group, fte, 1);
    model.covers.push({ group, subject, fte });
  }
}

export function addItinerants(model: PlainModel, group: Group): void {
  const { county, linear } = model;
  if (group.days <= 0 || surplus(model, group) <= 0) return;
  for (const host of county.roster.schools) {
    if (host.code === group.home || !isOpenTo(model, group, host) || !isInReach(model, group, host)) continue;
    for (const subject of fillable(model, group, host.code)) {
      const most = group.days * group.members.length;
      const days = linear.column(most, 'WHOLE');
      const fte = fillColumn(model, host.code, group.stage, subject);
      linear.row(Number.NEGATIVE_INFINITY, 0, [
        [fte, 1],
        [days, -FTE_PER_DAY],
      ]);
      leave(model, group, days, FTE_PER_DAY);
      model.itinerants.push({ group, host: host.code, subject, days, fte });
    }
  }
}

function isInReach({ county }: PlainModel, group: Group, host: School): boolean {
  const { enabled, sameCluster, km } = county.settings['itinerant-reach'];
  if (!enabled) return true;
  const home = county.schools.get(group.home)!;
  if (sameCluster && (home.cluster === '' || home.cluster !== host.cluster)) return false;
  return county.km(group.home, host.code) <= km + 1e-9;
}

export function isOpenTo({ county }: PlainModel, group: Group, host: School): boolean {
  return !county.closed.has(host.code) && !group.never.includes(host.code);
}

export function addRotations(model: PlainModel, group: Group): void {
  if (!group.mayRotate || surplus(model, group) <= 0) return;
  const { enabled, rotation } = model.county.settings['useful-load'];
  const least = enabled ? rotation : 0;
  const { settings, schools, roster } = model.county;
  for (const host of roster.schools) {
    if (!isWayOpen(settings, schools.get(group.home)!, host) || !isOpenTo(model, group, host)) continue;
    const subjects = fillable(model, group, host.code);
    if (subjects.length === 0 && least > 0) continue;
    const people = model.linear.column(group.members.length, 'WHOLE');
    const fills = subjects.map((subject) => ({
      subject,
      fte: fillColumn(model, host.code, group.stage, subject),
    }));
    leave(model, group, people, group.fte);
    model.rotations.push({ group, host: host.code, people, fills });
    addLoadRows(model, { main: group.main, people, fills }, least);
  }
}

interface Arrival {
  readonly main: string;
  readonly people: number;
  readonly fills: readonly { readonly subject: string; readonly fte: number }[];
}

/** Arrivals fill at most one person each, at least the useful load, and little outside the main subject. */
export function addLoadRows({ linear, county }: PlainModel, arrival: Arrival, least: number): void {
  const { main, people, fills } = arrival;
  const all = fills.map(({ fte }) => [fte, 1] as const);
  linear.row(Number.NEGATIVE_INFINITY, 0, [...all, [people, -1]]);
  if (least > 0) linear.row(0, Number.POSITIVE_INFINITY, [...all, [people, -least]]);
  const { enabled, share } = county.settings['other-subjects'];
  const others = fills.filter(({ subject }) => subject !== main);
  if (!enabled || others.length === 0) return;
  linear.row(Number.NEGATIVE_INFINITY, 0, [...others.map(({ fte }) => [fte, 1] as const), [people, -share]]);
}
