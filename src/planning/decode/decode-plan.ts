// From a solver's point to named moves: the pools of the model are assigned to people.
import { type Person } from '../county/person';
import { type StaffGroup } from '../county/staff-group';
import { type Flow } from '../model/flow';
import { usefulKey, usefulSubjects } from '../model/person-load';
import { type StaffingModel } from '../model/staffing-model';
import { type ExchangeMove, type Fill, type HireMove, type PlanMoves, type RotationMove } from '../plan';
import { fteAt, roundFte, wholeAt } from './amounts';
import { assignCovers } from './assign-covers';
import { assignItinerants } from './assign-itinerants';
import { Assignments } from './assignments';

type Point = ArrayLike<number>;

/** Reads the moves off a point that satisfies the model; every list sorted by its natural key. */
export function decodePlan(model: StaffingModel, point: Point): PlanMoves {
  const assignments = new Assignments();
  const rotations = decodeRotations(model, point, assignments);
  const exchanges = decodeExchanges(model, point, assignments);
  return {
    covers: assignCovers(model, point, assignments),
    itinerants: assignItinerants(model, point, assignments),
    rotations,
    exchanges,
    hires: decodeHires(model, point),
  };
}

/** People of one group who go to one host. */
interface Party {
  readonly group: StaffGroup;
  readonly host: string;
  readonly count: number;
}

/** Settles who goes where in a flow: known pairs first, then pooled arrivals from the senders left over. */
function partiesOf(flow: Flow, point: Point): readonly Party[] {
  const parties: Party[] = [];
  const left = new Map(flow.groups.map((group) => [group.index, 0]));
  for (const [index, column] of flow.sent) left.set(index, wholeAt(point, column));
  for (const { group, host, column } of flow.pairs) {
    const count = wholeAt(point, column);
    if (count === 0) continue;
    parties.push({ group, host, count });
    left.set(group.index, (left.get(group.index) ?? 0) - count);
  }
  for (const { host, column } of flow.pools) {
    let wanted = wholeAt(point, column);
    for (const group of flow.groups) {
      const count = Math.min(wanted, left.get(group.index) ?? 0);
      if (count <= 0) continue;
      parties.push({ group, host, count });
      left.set(group.index, (left.get(group.index) ?? 0) - count);
      wanted -= count;
    }
  }
  return parties;
}

function decodeRotations(
  model: StaffingModel,
  point: Point,
  assignments: Assignments,
): readonly RotationMove[] {
  const { facts } = model.input;
  const guests = new Map<string, { person: Person; host: string }[]>();
  for (const flow of model.rotations.flows) {
    for (const { group, host, count } of partiesOf(flow, point)) {
      const key = usefulKey(usefulSubjects(facts, host, group));
      const list = guests.get(key) ?? [];
      list.push(...assignments.assign(group, count).map((person) => ({ person, host })));
      guests.set(key, list);
    }
  }
  return model.rotations.arrivals
    .flatMap(({ subjects, fills }): RotationMove[] => {
      const people = guests.get(usefulKey(subjects)) ?? [];
      const shares = fillsAt(fills, point, subjects.stage, people.length);
      return people.map(({ person, host }) => ({
        staffNo: person.teacher.staffNo,
        fromSchool: person.home.code,
        toSchool: host,
        fills: shares,
      }));
    })
    .sort((a, b) => (a.staffNo < b.staffNo ? -1 : 1));
}

/** What each of `people` fills when all share the work evenly; every limit is proportional to their number. */
function fillsAt(
  fills: readonly { readonly subject: string; readonly column: number }[],
  point: Point,
  stage: Fill['stage'],
  people: number,
): readonly Fill[] {
  return fills
    .map(({ subject, column }) => ({ stage, subject, fte: roundFte(fteAt(point, column) / people) }))
    .filter(({ fte }) => fte > 0)
    .sort((a, b) => (a.subject < b.subject ? -1 : 1));
}

function decodeExchanges(
  model: StaffingModel,
  point: Point,
  assignments: Assignments,
): readonly ExchangeMove[] {
  const moves: ExchangeMove[] = [];
  const trade = (town: readonly Person[], partners: readonly Person[]): void => {
    town.forEach((person, i) => {
      const partner = partners[i]!;
      moves.push({
        staffNo: person.teacher.staffNo,
        partnerStaffNo: partner.teacher.staffNo,
        townSchool: person.home.code,
        ruralSchool: partner.home.code,
        stage: person.teacher.stage,
        subject: person.teacher.mainSubject,
      });
    });
  };
  for (const { town, partner, column } of model.exchanges.pairs) {
    const count = wholeAt(point, column);
    if (count > 0) trade(assignments.assign(town, count), assignments.assign(partner, count));
  }
  const waiting = new Map<string, Person[]>();
  for (const { group, column } of model.exchanges.partners) {
    const key = `${group.home.code}|${group.stage}|${group.main}`;
    waiting.set(key, [...(waiting.get(key) ?? []), ...assignments.assign(group, wholeAt(point, column))]);
  }
  for (const flow of model.exchanges.flows) {
    for (const { group, host, count } of partiesOf(flow, point)) {
      const key = `${host}|${group.stage}|${group.main}`;
      const partners = waiting.get(key) ?? [];
      trade(assignments.assign(group, count), partners.slice(0, count));
      waiting.set(key, partners.slice(count));
    }
  }
  return moves.sort((a, b) => (a.staffNo < b.staffNo ? -1 : 1));
}

function decodeHires(model: StaffingModel, point: Point): readonly HireMove[] {
  return model.hires
    .map(
      ({ column, host, profile, fills }): HireMove => ({
        school: host,
        stage: profile.stage,
        mainSubject: profile.main,
        count: wholeAt(point, column),
        fills: fillsAt(fills, point, profile.stage, 1),
      }),
    )
    .filter(({ count }) => count > 0);
}
