// Rows that hold people and the county together: group sizes, ceiling, backbone share, sender cap, posts, budget, beds.
import { floorShare } from '../../src/domain/tolerance';
import { isQuotaWay, takes } from './directions';
import { type Group } from './groups';
import { type Terms } from './linear-model';
import { type PlainModel } from './plain-model';

const NONE = Number.NEGATIVE_INFINITY;
const ANY = Number.POSITIVE_INFINITY;

/** Who leaves neither covers nor travels: every limit of a group is shared by those who stay. */
export function addPersonRows({
  county,
  linear,
  covers,
  itinerants,
  rotations,
  exchanges,
}: PlainModel): void {
  const leaving = new Map<Group, number[]>();
  const note = (group: Group, column: number): void => {
    leaving.set(group, [...(leaving.get(group) ?? []), column]);
  };
  for (const { group, people } of rotations) note(group, people);
  for (const { group, partners, pairs } of exchanges) {
    note(group, pairs);
    note(partners, pairs);
  }
  const coverOf = byGroup(covers);
  const daysOf = byGroup(itinerants);
  const share = county.settings.cover.enabled ? county.settings.cover.share : 1;
  for (const group of county.groups) {
    const out = leaving.get(group) ?? [];
    const limit = (each: number, used: readonly number[]): void => {
      if (used.length === 0) return;
      const terms: Terms = [...used.map((c) => [c, 1] as const), ...out.map((c) => [c, each] as const)];
      linear.row(NONE, each * group.members.length, terms);
    };
    if (out.length > 0) linear.row(NONE, group.members.length, sum(out));
    limit(
      share * group.fte,
      (coverOf.get(group) ?? []).map(({ fte }) => fte),
    );
    limit(
      group.days,
      (daysOf.get(group) ?? []).map(({ days }) => days),
    );
  }
}

function byGroup<T extends { readonly group: Group }>(
  columns: readonly T[],
): ReadonlyMap<Group, readonly T[]> {
  const groups = new Map<Group, T[]>();
  for (const column of columns) {
    const list = groups.get(column.group);
    if (list) list.push(column);
    else groups.set(column.group, [column]);
  }
  return groups;
}

export function addRuleRows(model: PlainModel): void {
  addCeiling(model);
  addBackboneShare(model);
  addSenderCaps(model);
  addHiringLimits(model);
  addBeds(model);
}

function addCeiling({ county, linear, rotations, exchanges }: PlainModel): void {
  const { enabled, share } = county.settings['rotation-ceiling'];
  const columns = [...rotations.map(({ people }) => people), ...exchanges.map(({ pairs }) => pairs)];
  if (enabled && columns.length > 0) linear.row(NONE, floorShare(share, county.eligible), sum(columns));
}

function addBackboneShare({ county, linear, rotations }: PlainModel): void {
  const { enabled, share } = county.settings['backbone-share'];
  const counted = rotations.filter(({ group, host }) => isQuota(county, group.home, host));
  if (!enabled || counted.length === 0) return;
  const terms = counted.map(({ group, people }) => [people, (group.backbone ? 1 : 0) - share] as const);
  linear.row(0, ANY, terms);
}

const isQuota = ({ schools }: PlainModel['county'], from: string, to: string): boolean =>
  isQuotaWay(schools.get(from)!, schools.get(to)!);

function addSenderCaps({ county, linear, rotations, exchanges }: PlainModel): void {
  const { enabled, share } = county.settings['sender-cap'];
  if (!enabled) return;
  for (const school of county.roster.schools) {
    const columns = [
      ...rotations.filter(({ group }) => group.home === school.code).map(({ people }) => people),
      ...exchanges
        .filter(({ group, partners }) => group.home === school.code || partners.home === school.code)
        .map(({ pairs }) => pairs),
    ];
    if (columns.length === 0) continue;
    const cap = floorShare(share, county.staff.get(school.code) ?? 0);
    linear.row(NONE, takes(school) ? Math.max(1, cap) : cap, sum(columns));
    const sent = [
      ...rotations.filter(({ group }) => group.home === school.code).map(({ people }) => people),
      ...exchanges.filter(({ group }) => group.home === school.code).map(({ pairs }) => pairs),
    ];
    if (takes(school) && cap === 0 && sent.length > 0) linear.row(NONE, 0, sum(sent));
  }
}

function addHiringLimits({ county, linear, hires }: PlainModel): void {
  if (hires.length === 0) return;
  const { settings } = county;
  const budget = settings['hiring-budget'];
  if (budget.enabled) linear.row(NONE, budget.budget, sum(hires.map(({ people }) => people)));
  for (const school of county.roster.schools) {
    const columns = hires.filter((hire) => hire.school === school.code).map(({ people }) => people);
    if (columns.length === 0) continue;
    const staff = county.staff.get(school.code) ?? 0;
    if (settings['authorised-posts'].enabled) {
      linear.row(NONE, Math.max(0, school.authorisedPosts - staff), sum(columns));
    }
    const { enabled, share, minimum } = settings['new-hire-share'];
    if (enabled) linear.row(NONE, Math.max(minimum, floorShare(share, staff)), sum(columns));
  }
}

function addBeds({ county, linear, rotations, exchanges, hires }: PlainModel): void {
  const { enabled, km } = county.settings.dormitory;
  if (!enabled) return;
  const far = (from: string, to: string): boolean => county.km(from, to) > km + 1e-9;
  for (const school of county.roster.schools) {
    const hiresNeedBed = county.kmToSeat(school) > km + 1e-9;
    const columns = [
      ...rotations
        .filter(({ group, host }) => host === school.code && far(group.home, host))
        .map(({ people }) => people),
      ...exchanges
        .filter(({ group, partners }) => partners.home === school.code && far(group.home, school.code))
        .map(({ pairs }) => pairs),
      ...hires.filter((hire) => hiresNeedBed && hire.school === school.code).map(({ people }) => people),
    ];
    if (columns.length > 0) linear.row(NONE, school.freeBeds, sum(columns));
  }
}

function sum(columns: readonly number[]): Terms {
  return columns.map((column) => [column, 1] as const);
}
