// People travelling from groups to host schools: the part that rotations and exchanges have in common.

import { type SchoolFacts } from '../county/school-facts';
import { type StaffGroup } from '../county/staff-group';
import { type CountyFacts } from '../facts/county-facts';
import { type LinearModelBuilder, type Term } from '../linear/linear-model';
import { type ModelDraft } from '../linear/model-draft';
import { isBedDistance } from '../rules/dormitory';
import { chosenSenders, type ModelInput } from './scope';

export interface FlowHost {
  readonly host: SchoolFacts;
  /** Most people of this flow whom the host can use. */
  readonly most: number;
}

/** People of one group going to one host. */
export interface PairColumn {
  readonly group: StaffGroup;
  readonly host: string;
  readonly column: number;
}

export interface Flow {
  readonly groups: readonly StaffGroup[];
  /** Columns whose sender is known. */
  readonly pairs: readonly PairColumn[];
  /** Columns whose sender is any group of the flow. */
  readonly pools: readonly { readonly host: string; readonly column: number }[];
  /** Column of all departures of a group, by group index (pooled flows only). */
  readonly sent: ReadonlyMap<number, number>;
  /** Arrivals by host. */
  readonly arrivals: ReadonlyMap<string, readonly Term[]>;
  /** Departures by group index. */
  readonly departures: ReadonlyMap<number, readonly Term[]>;
}

/** A town teacher needs a bed at a host more than `dormitory.km` away from their home school. */
export function needsBed(facts: CountyFacts, home: string, host: string): boolean {
  return isBedDistance(facts.km(home, host), facts.settings.dormitory);
}

/** Adds the columns of one flow; `hosts` are already those where the groups may go. */
export function addFlow(
  input: ModelInput,
  draft: ModelDraft,
  groups: readonly StaffGroup[],
  hosts: readonly FlowHost[],
): Flow {
  return input.scope.links === 'PAIRED'
    ? pairedFlow(input, draft, groups, hosts)
    : pooledFlow(input, draft, groups, hosts);
}

function pairedFlow(
  { facts, scope }: ModelInput,
  draft: ModelDraft,
  groups: readonly StaffGroup[],
  hosts: readonly FlowHost[],
): Flow {
  const flow = emptyFlow(groups);
  for (const { host, most } of hosts) {
    for (const group of chosenSenders(scope, groups, host.code, (sender) =>
      facts.km(sender.home.code, host.code),
    )) {
      const bed = needsBed(facts, group.home.code, host.code);
      const upper = Math.min(
        most,
        group.members.length,
        bed ? host.school.freeBeds : Number.POSITIVE_INFINITY,
      );
      if (upper <= 0) continue;
      const column = draft.builder.column({ upper, integer: true });
      if (bed) draft.beds.add(host.code, column);
      flow.pairs.push({ group, host: host.code, column });
      push(flow.arrivals, host.code, { column, coefficient: 1 });
      push(flow.departures, group.index, { column, coefficient: 1 });
    }
  }
  for (const group of groups) {
    const gone = flow.departures.get(group.index);
    if (gone && gone.length > 1) draft.builder.atMost(gone, group.members.length);
  }
  return flow;
}

/**
 * Pooled: senders who need a bed at the host anyway are interchangeable there, so they share one column; a near sender
 * has a column of their own where beds are scarce. Exact, because every limit on senders speaks of their totals.
 */
function pooledFlow(
  { facts }: ModelInput,
  draft: ModelDraft,
  groups: readonly StaffGroup[],
  hosts: readonly FlowHost[],
): Flow {
  const { builder } = draft;
  const flow = emptyFlow(groups);
  const members = groups.reduce((total, group) => total + group.members.length, 0);
  const balance: Term[] = [];
  const nearOf = new Map<number, Term[]>();
  for (const { host, most } of hosts) {
    const near = groups.filter((group) => !needsBed(facts, group.home.code, host.code));
    const scarce = near.length < groups.length;
    const upper = Math.min(most, members, scarce ? host.school.freeBeds : Number.POSITIVE_INFINITY);
    if (upper > 0) {
      const column = builder.column({ upper, integer: true });
      if (scarce) draft.beds.add(host.code, column);
      flow.pools.push({ host: host.code, column });
      push(flow.arrivals, host.code, { column, coefficient: 1 });
      balance.push({ column, coefficient: 1 });
    }
    for (const group of scarce ? near : []) {
      const column = builder.column({ upper: Math.min(most, group.members.length), integer: true });
      flow.pairs.push({ group, host: host.code, column });
      push(flow.arrivals, host.code, { column, coefficient: 1 });
      push(nearOf, group.index, { column, coefficient: 1 });
      balance.push({ column, coefficient: 1 });
    }
  }
  if (balance.length > 0) addDepartures(builder, flow, balance, nearOf);
  return flow;
}

/** As many leave as arrive; who arrives by a column of their group has left it. */
function addDepartures(
  builder: LinearModelBuilder,
  flow: GrowingFlow,
  arrivals: readonly Term[],
  nearOf: ReadonlyMap<number, readonly Term[]>,
): void {
  const balance = [...arrivals];
  for (const group of flow.groups) {
    const column = builder.column({ upper: group.members.length, integer: true });
    flow.sent.set(group.index, column);
    push(flow.departures, group.index, { column, coefficient: 1 });
    balance.push({ column, coefficient: -1 });
    const near = nearOf.get(group.index);
    if (near) builder.atMost([...near, { column, coefficient: -1 }], 0);
  }
  builder.equal(balance, 0);
}

/**
 * Tier-5 cost of a flow: what a departure costs, and what the way costs. A pooled arrival is charged the shortest way any
 * sender of the flow has, so over pooled links tier 5 is a lower bound.
 */
export function addTravelCost(
  draft: ModelDraft,
  flow: Flow,
  departure: (group: StaffGroup) => number,
  way: (group: StaffGroup, host: string) => number,
): void {
  const cost = (column: number, amount: number): void => draft.disruption.add('all', column, amount);
  for (const group of flow.groups) {
    for (const { column } of flow.departures.get(group.index) ?? []) cost(column, departure(group));
  }
  for (const { group, host, column } of flow.pairs) cost(column, way(group, host));
  for (const { host, column } of flow.pools)
    cost(column, Math.min(...flow.groups.map((group) => way(group, host))));
}

interface GrowingFlow extends Flow {
  readonly pairs: PairColumn[];
  readonly pools: { host: string; column: number }[];
  readonly sent: Map<number, number>;
  readonly arrivals: Map<string, Term[]>;
  readonly departures: Map<number, Term[]>;
}

function emptyFlow(groups: readonly StaffGroup[]): GrowingFlow {
  return { groups, pairs: [], pools: [], sent: new Map(), arrivals: new Map(), departures: new Map() };
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
