// From moves back to a point of a model: how a plan found by one model becomes the start of the next.
import { type HiringProfile } from '../../domain/rule-set';
import { cellId } from '../../domain/staffing-need';
import { type StaffGroup } from '../county/staff-group';
import { type Flow } from '../model/flow';
import { certificatesOf } from '../model/hire';
import { usefulKey, usefulSubjects } from '../model/person-load';
import { type StaffingModel } from '../model/staffing-model';
import { type PlanMoves } from '../plan';

/**
 * The point of `model` that stands for `moves`. Moves that have no column in the model (an itinerant day to town in a
 * rural model) are left out, so the result has to be checked by the solver as any start has.
 */
export function encodePlan(model: StaffingModel, moves: PlanMoves): Float64Array {
  const point = new Float64Array(model.builder.columnCount);
  const groupOf = groupFinder(model.input.groups);
  encodeCovers(model, moves, point, groupOf);
  encodeItinerants(model, moves, point, groupOf);
  encodeRotations(model, moves, point, groupOf);
  encodeExchanges(model, moves, point, groupOf);
  encodeHires(model, moves, point);
  for (const { cell, column } of model.shortages) {
    const filled = model.totals.fills
      .get(cell.id)
      .reduce((total, term) => total + term.coefficient * point[term.column]!, 0);
    point[column] = Math.max(0, cell.shortage - filled);
  }
  return point;
}

type GroupOf = (staffNo: string) => StaffGroup;

function groupFinder(groups: readonly StaffGroup[]): GroupOf {
  const known = new Map(
    groups.flatMap((group) => group.members.map((member) => [member.teacher.staffNo, group])),
  );
  return (staffNo) => {
    const group = known.get(staffNo);
    if (!group) throw new Error(`Teacher ${staffNo} is in no group that may be moved`);
    return group;
  };
}

/** Adds to a column that may be absent, never beyond its upper bound. */
function put(model: StaffingModel, point: Float64Array, column: number | undefined, amount: number): void {
  if (column !== undefined) point[column] = Math.min(point[column]! + amount, model.builder.upperOf(column));
}

function encodeCovers(model: StaffingModel, moves: PlanMoves, point: Float64Array, groupOf: GroupOf): void {
  const columns = new Map(
    model.covers.map((cover) => [`${cover.groups[0]!.classKey}>${cover.subject}`, cover.column]),
  );
  for (const move of moves.covers) {
    put(model, point, columns.get(`${groupOf(move.staffNo).classKey}>${move.subject}`), move.fte);
  }
}

function encodeItinerants(
  model: StaffingModel,
  moves: PlanMoves,
  point: Float64Array,
  groupOf: GroupOf,
): void {
  const columns = new Map(
    model.itinerants.days.map((entry) => [
      `${entry.groups[0]!.classKey}>${entry.host}>${entry.subject}`,
      entry.column,
    ]),
  );
  for (const move of moves.itinerants) {
    const key = `${groupOf(move.staffNo).classKey}>${move.toSchool}>${move.subject}`;
    put(model, point, columns.get(key), move.daysPerWeek);
    put(
      model,
      point,
      model.itinerants.filled.get(cellId(move.toSchool, move.stage, move.subject)),
      move.fillsFte,
    );
  }
}

function encodeRotations(
  model: StaffingModel,
  moves: PlanMoves,
  point: Float64Array,
  groupOf: GroupOf,
): void {
  const { facts } = model.input;
  const flowOf = flowFinder(model.rotations.flows);
  const fills = fillFinder(
    model.rotations.arrivals.map(({ subjects, fills: columns }) => [usefulKey(subjects), columns]),
  );
  for (const move of moves.rotations) {
    const group = groupOf(move.staffNo);
    if (!send(flowOf(group), group, move.toSchool, point)) continue;
    const key = usefulKey(usefulSubjects(facts, move.toSchool, group));
    for (const fill of move.fills) put(model, point, fills(key, fill.subject), fill.fte);
  }
}

/** Counts one person of a group who goes to a host; false where the model offers no such way. */
function send(flow: Flow | undefined, group: StaffGroup, host: string, point: Float64Array): boolean {
  if (!flow) return false;
  const pair = flow.pairs.find((entry) => entry.group === group && entry.host === host);
  const column = pair?.column ?? flow.pools.find((entry) => entry.host === host)?.column;
  const sent = flow.sent.get(group.index);
  if (column === undefined) return false;
  point[column]! += 1;
  if (sent !== undefined) point[sent]! += 1;
  return true;
}

function flowFinder(flows: readonly Flow[]): (group: StaffGroup) => Flow | undefined {
  const known = new Map(flows.flatMap((flow) => flow.groups.map((group) => [group.index, flow])));
  return (group) => known.get(group.index);
}

type FillColumns = readonly { readonly subject: string; readonly column: number }[];

function fillFinder(
  entries: readonly (readonly [string, FillColumns])[],
): (key: string, subject: string) => number | undefined {
  const known = new Map(
    entries.flatMap(([key, fills]) => fills.map(({ subject, column }) => [`${key}>${subject}`, column])),
  );
  return (key, subject) => known.get(`${key}>${subject}`);
}

function encodeExchanges(
  model: StaffingModel,
  moves: PlanMoves,
  point: Float64Array,
  groupOf: GroupOf,
): void {
  const pairs = new Map(
    model.exchanges.pairs.map(({ town, partner, column }) => [`${town.index}>${partner.index}`, column]),
  );
  const partners = new Map(model.exchanges.partners.map(({ group, column }) => [group.index, column]));
  const flowOf = flowFinder(model.exchanges.flows);
  for (const move of moves.exchanges) {
    const town = groupOf(move.staffNo);
    const partner = groupOf(move.partnerStaffNo);
    const pair = pairs.get(`${town.index}>${partner.index}`);
    if (pair !== undefined) {
      point[pair]! += 1;
      continue;
    }
    put(model, point, partners.get(partner.index), 1);
    send(flowOf(town), town, move.ruralSchool, point);
  }
}

function encodeHires(model: StaffingModel, moves: PlanMoves, point: Float64Array): void {
  const { facts } = model.input;
  const keyOf = (school: string, profile: HiringProfile): string =>
    usefulKey(usefulSubjects(facts, school, certificatesOf(profile)));
  const columns = new Map(model.hires.map((hire) => [keyOf(hire.host, hire.profile), hire]));
  const profiles = new Map(model.hires.map(({ profile }) => [`${profile.stage}|${profile.main}`, profile]));
  for (const move of moves.hires) {
    const profile = profiles.get(`${move.stage}|${move.mainSubject}`);
    const hire = profile && columns.get(keyOf(move.school, profile));
    if (!hire) continue;
    put(model, point, hire.column, move.count);
    for (const fill of move.fills) {
      put(model, point, hire.fills.find((entry) => entry.subject === fill.subject)?.column, fill.fte);
    }
  }
}
