// Measure 2e, exchange (双向交流): a town teacher and a rural partner of the same stage and main subject trade places.

import { type StaffGroup } from '../county/staff-group';
import { type CountyFacts } from '../facts/county-facts';
import { type Term } from '../linear/linear-model';
import { type ModelDraft } from '../linear/model-draft';
import { addFlow, addTravelCost, type Flow, type FlowHost, needsBed } from './flow';
import { exchangeKey, mayReceive, serviceAllowance, travelKm } from './rotation';
import { backboneKey, chosenSenders, groupsBy, type ModelInput } from './scope';

/** A town group and a partner group known as a pair. */
export interface ExchangePair {
  readonly town: StaffGroup;
  readonly partner: StaffGroup;
  readonly column: number;
}

export interface ExchangeColumns {
  readonly pairs: readonly ExchangePair[];
  readonly flows: readonly Flow[];
  /** Partners leaving their rural school, by group. */
  readonly partners: readonly { readonly group: StaffGroup; readonly column: number }[];
}

/** Adds exchanges: pairs of groups, or pools of town teachers and the partners who leave at each host. */
export function addExchanges(input: ModelInput, draft: ModelDraft): ExchangeColumns {
  const town = input.groups.filter((group) => group.mayExchange && !group.home.receivesNobody);
  const partners = groupsBy(
    input.groups.filter((group) => group.mayPartner && mayReceive(group.home)),
    exchangeKey,
  );
  const columns = {
    pairs: [] as ExchangePair[],
    flows: [] as Flow[],
    partners: [] as { group: StaffGroup; column: number }[],
  };
  for (const [key, senders] of groupsBy(town, exchangeKey)) {
    const mates = partners.get(key) ?? [];
    if (mates.length === 0) continue;
    if (input.scope.links === 'PAIRED') {
      columns.pairs.push(...addPairs(input, draft, senders, mates));
      continue;
    }
    const pinned = mates.filter((mate) => mate.neverTo.length > 0);
    columns.pairs.push(...addPairs(input, draft, senders, pinned));
    // Who belongs to a school of both kinds cannot be pooled: their own school is one of the hosts.
    const plain = mates.filter((mate) => mate.neverTo.length === 0);
    columns.pairs.push(
      ...addPairs(
        input,
        draft,
        senders.filter(({ home }) => home.receives),
        plain,
      ),
    );
    const pooled = addPooled(
      input,
      draft,
      senders.filter(({ home }) => !home.receives),
      plain,
    );
    columns.flows.push(...pooled.flows);
    columns.partners.push(...pooled.partners);
  }
  limitMembers(input, draft);
  return columns;
}

/** Pairs of groups that could trade places, before any distance is looked at. */
export function exchangePairs(groups: readonly StaffGroup[]): number {
  const partners = groupsBy(
    groups.filter((group) => group.mayPartner),
    exchangeKey,
  );
  return groups
    .filter((group) => group.mayExchange)
    .reduce((total, group) => total + (partners.get(exchangeKey(group))?.length ?? 0), 0);
}

/** 2 + 2 km/50 with the allowances of a rotation and the burden of the town teacher. */
export function exchangeCost(facts: CountyFacts, town: StaffGroup, ruralSchool: string): number {
  return 2 + town.burden - serviceAllowance(town) + (2 * travelKm(facts, town, ruralSchool)) / 50;
}

function addPairs(
  { facts, scope }: ModelInput,
  draft: ModelDraft,
  senders: readonly StaffGroup[],
  mates: readonly StaffGroup[],
): readonly ExchangePair[] {
  const pairs: ExchangePair[] = [];
  for (const partner of mates) {
    const cost = (town: StaffGroup): number => exchangeCost(facts, town, partner.home.code);
    for (const town of chosenSenders(scope, senders, partner, cost)) {
      if (town.home === partner.home) continue;
      if (town.neverTo.includes(partner.home.code) || partner.neverTo.includes(town.home.code)) continue;
      const bed = needsBed(facts, town.home.code, partner.home.code);
      const beds = bed ? partner.home.school.freeBeds : Number.POSITIVE_INFINITY;
      const upper = Math.min(town.members.length, partner.members.length, beds);
      if (upper <= 0) continue;
      const column = draft.builder.column({ upper, integer: true });
      if (bed) draft.beds.add(partner.home.code, column);
      countTown(draft, town, column);
      countPartner(draft, partner, column);
      if (town.backbone) draft.backboneGain.add(partner.home.code, column);
      if (town.home.receives) {
        const gain = (partner.backbone ? 1 : 0) - (town.backbone ? 1 : 0);
        if (gain !== 0) draft.backboneGain.add(town.home.code, column, gain);
      }
      draft.disruption.add('all', column, cost(town));
      pairs.push({ town, partner, column });
    }
  }
  return pairs;
}

/** Town arrivals pooled by backbone and host; at each host as many partners leave as town teachers arrive. */
function addPooled(
  input: ModelInput,
  draft: ModelDraft,
  senders: readonly StaffGroup[],
  mates: readonly StaffGroup[],
): Pick<ExchangeColumns, 'flows' | 'partners'> {
  const partners: { group: StaffGroup; column: number }[] = [];
  const byHome = groupsBy(mates, (mate) => mate.home.code);
  const pools = groupsBy(senders, (group) => [group.neverTo.join('+'), backboneKey(input, group)].join('|'));
  const flows = [...pools.values()].map((groups) =>
    addFlow(input, draft, groups, hostsOf(groups[0]!, byHome)),
  );
  for (const [school, there] of byHome) {
    const arrivals = flows.flatMap((flow) => flow.arrivals.get(school) ?? []);
    if (arrivals.length === 0) continue;
    const leaving: Term[] = [];
    for (const group of there) {
      const column = draft.builder.column({ upper: group.members.length, integer: true });
      countPartner(draft, group, column);
      partners.push({ group, column });
      leaving.push({ column, coefficient: -1 });
    }
    draft.builder.equal([...arrivals, ...leaving], 0);
  }
  for (const flow of flows) countTowns(input.facts, draft, flow);
  return { flows, partners };
}

/** Schools of the partners that the town group may go to. */
function hostsOf(town: StaffGroup, byHome: ReadonlyMap<string, readonly StaffGroup[]>): readonly FlowHost[] {
  return [...byHome]
    .filter(([school]) => !town.neverTo.includes(school))
    .map(([, there]) => ({
      host: there[0]!.home,
      most: there.reduce((total, mate) => total + mate.members.length, 0),
    }));
}

function countTowns(facts: CountyFacts, draft: ModelDraft, flow: Flow): void {
  addTravelCost(
    draft,
    flow,
    (town) => 2 + town.burden - serviceAllowance(town),
    (town, host) => (2 * travelKm(facts, town, host)) / 50,
  );
  for (const group of flow.groups) {
    for (const { column } of flow.departures.get(group.index) ?? []) countTown(draft, group, column);
  }
  if (!flow.groups.every((group) => group.backbone)) return;
  for (const [host, terms] of flow.arrivals)
    for (const { column } of terms) draft.backboneGain.add(host, column);
}

function countTown(draft: ModelDraft, town: StaffGroup, column: number): void {
  draft.absent.add(town.index, column);
  draft.exchangesFrom.add(town.home.code, column);
  draft.exchanges.add('all', column);
  if (town.backbone) draft.exchanges.add('backbone', column);
}

function countPartner(draft: ModelDraft, partner: StaffGroup, column: number): void {
  draft.absent.add(partner.index, column);
  draft.partnersFrom.add(partner.home.code, column);
  if (partner.backbone) draft.backboneGain.add(partner.home.code, column, -1);
}

/** Nobody goes twice: rotations and exchanges of a group <= its members. */
function limitMembers(input: ModelInput, draft: ModelDraft): void {
  for (const group of input.groups) {
    const absent = draft.absent.get(group.index);
    if (absent.length > 1) draft.builder.atMost(absent, group.members.length);
  }
}
