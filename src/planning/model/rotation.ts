// Measure 2c, rotation (交流轮岗): whole teachers of surplus cells serve at another school, mostly senders' at receivers.
import { type Stage } from '../../domain/school';
import { FTE_TOLERANCE } from '../../domain/tolerance';
import { type SchoolFacts } from '../county/school-facts';
import { type StaffGroup } from '../county/staff-group';
import { type CountyFacts } from '../facts/county-facts';
import { type Term } from '../linear/linear-model';
import { type ModelDraft } from '../linear/model-draft';
import { direction, isOpen, isOrdinary } from '../rules/direction';
import { addFlow, addTravelCost, type Flow, type FlowHost } from './flow';
import {
  addLoad,
  type LoadLimits,
  mostPeople,
  type UsefulSubjects,
  usefulKey,
  usefulSubjects,
} from './person-load';
import { backboneKey, groupsBy, inScope, type ModelInput } from './scope';

/** All arrivals at one school whose certificates are worth the same there. */
export interface Arrival {
  readonly subjects: UsefulSubjects;
  readonly people: readonly Term[];
  readonly fills: readonly { readonly subject: string; readonly column: number }[];
}

export interface RotationColumns {
  readonly flows: readonly Flow[];
  readonly arrivals: readonly Arrival[];
}

/** Load limits of a rotating teacher under the rule set. */
export function rotationLimits(facts: CountyFacts): LoadLimits {
  const { 'useful-load': load, 'other-subjects': others } = facts.settings;
  return { useful: load.enabled ? load.rotation : 0, others: others.enabled ? others.share : 1 };
}

export function addRotation(input: ModelInput, draft: ModelDraft): RotationColumns {
  const { facts } = input;
  const senders = input.groups.filter((group) => group.mayRotate && maySpareOne(facts, group));
  const pools = groupsBy(senders, (group) => poolKey(input, group));
  const flows: Flow[] = [];
  const arrivals = new Map<string, { subjects: UsefulSubjects; people: Term[] }>();
  for (const groups of pools.values()) {
    const hosts = hostsOf(input, groups[0]!, groups);
    const flow = addFlow(input, draft, groups, hosts);
    flows.push(flow);
    countDepartures(facts, draft, flow);
    for (const { host, subjects } of hosts) {
      const people = flow.arrivals.get(host.code) ?? [];
      if (people.length === 0) continue;
      const key = usefulKey(subjects);
      const arrival = arrivals.get(key);
      if (arrival) arrival.people.push(...people);
      else arrivals.set(key, { subjects, people: [...people] });
    }
  }
  const limits = rotationLimits(facts);
  return {
    flows,
    arrivals: [...arrivals.values()].map(({ subjects, people }) => ({
      subjects,
      people,
      fills: addLoad(facts, draft, { subjects, limits }, people).fills,
    })),
  };
}

/**
 * Groups that may go to the same schools and count alike there. Where a receiver's people may go depends on the school,
 * and whether they count for the quota on the host: they are pooled by school, backbone teachers apart.
 */
function poolKey(input: ModelInput, group: StaffGroup): string {
  const own = group.home.receives ? `${group.home.code}|${group.backbone}` : backboneKey(input, group);
  return `${certificatesAndPins(group)}|${own}`;
}

function certificatesAndPins({ stage, main, others, sendTo, neverTo }: StaffGroup): string {
  return [stage, main, others.join('+'), sendTo.join('+'), neverTo.join('+')].join('|');
}

/** Only surplus moves: a cell with less than one FTE to spare sends nobody. */
function maySpareOne(facts: CountyFacts, group: StaffGroup): boolean {
  return facts.surplus(group.home.code, group.stage, group.main) >= 1 - FTE_TOLERANCE;
}

interface RotationHost extends FlowHost {
  readonly subjects: UsefulSubjects;
}

/** Schools in scope where one of the groups may go and has a useful load; out of scope only who is pinned there goes. */
function hostsOf(
  input: ModelInput,
  group: StaffGroup,
  groups: readonly StaffGroup[],
): readonly RotationHost[] {
  const { facts } = input;
  const own = direction.of(facts.settings);
  const members = groups.reduce((total, { members: { length } }) => total + length, 0);
  return facts.schools.flatMap((host): RotationHost[] => {
    if (host.receivesNobody || !isOpen(group.home, host, own)) return [];
    if (!inScope(input, host.code) && group.sendTo.length === 0) return [];
    if (group.neverTo.includes(host.code)) return [];
    if (group.sendTo.some((school) => school !== host.code)) return [];
    const subjects = usefulSubjects(facts, host.code, group);
    const most = mostPeople(facts, subjects, rotationLimits(facts), members);
    return most > 0 ? [{ host, most, subjects }] : [];
  });
}

/** Partners of exchanges are at receivers that are not closed to arrivals. */
export function mayReceive(host: SchoolFacts): boolean {
  return host.receives && !host.receivesNobody;
}

function countDepartures(facts: CountyFacts, draft: ModelDraft, flow: Flow): void {
  for (const group of flow.groups) {
    for (const { column } of flow.departures.get(group.index) ?? []) {
      draft.absent.add(group.index, column);
      draft.rotating.add(group.index, column);
      draft.leaving.add(group.homeCell, column);
      draft.rotationsFrom.add(group.home.code, column);
      if (group.home.receives) {
        if (group.backbone) draft.backboneGain.add(group.home.code, column, -1);
        continue;
      }
      draft.rotations.add('all', column);
      if (group.backbone) draft.rotations.add('backbone', column);
    }
  }
  if (flow.groups[0]?.home.receives) countByHost(facts, draft, flow);
  addTravelCost(
    draft,
    flow,
    (group) => 1 + group.burden - serviceAllowance(group),
    (group, host) => travelKm(facts, group, host) / 50,
  );
  if (flow.groups.every((group) => group.backbone)) {
    for (const [host, terms] of flow.arrivals) {
      for (const { column } of terms) draft.backboneGain.add(host, column);
    }
  }
}

/** People of one receiver count by where they go: for the quota, or under the ceiling alone. */
function countByHost({ schoolByCode }: CountyFacts, draft: ModelDraft, { groups, arrivals }: Flow): void {
  const { home, backbone } = groups[0]!;
  for (const [host, terms] of arrivals) {
    const ordinary = isOrdinary(home, schoolByCode.get(host)!);
    for (const { column } of terms) {
      if (!ordinary) draft.extraRotations.add('all', column);
      else draft.rotations.add('all', column);
      if (ordinary && backbone) draft.rotations.add('backbone', column);
    }
  }
}

/** What a teacher who lacks the rural service of their next title saves in tier 5. */
export function serviceAllowance(group: StaffGroup): number {
  return group.lacksRuralService ? 0.25 : 0;
}

/** Road distance that counts as disruption, km; 0 between paired schools. */
export function travelKm(facts: CountyFacts, group: StaffGroup, host: string): number {
  return isPaired(facts, group.home.code, host) ? 0 : facts.km(group.home.code, host);
}

/** Either school names the other. */
export function isPaired(facts: CountyFacts, a: string, b: string): boolean {
  const paired = (one: string, other: string): boolean =>
    facts.schoolByCode.get(one)?.school.pairedSchoolCode === other;
  return paired(a, b) || paired(b, a);
}

/** Stage and main subject: what both people of an exchange must share. */
export function exchangeKey(group: { readonly stage: Stage; readonly main: string }): string {
  return `${group.stage}|${group.main}`;
}
