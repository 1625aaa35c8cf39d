// What a model is about: which measures may be used, which cells count, how finely movers are told apart.

import { type StaffGroup } from '../county/staff-group';
import { type CountyFacts } from '../facts/county-facts';
import { type Measure } from '../plan';

export interface Scope {
  readonly measures: readonly (Measure | 'EXCHANGE')[];
  /** RURAL: the receiving schools, for tiers 1 and 2; COUNTY: every cell. */
  readonly cells: 'RURAL' | 'COUNTY';
  /**
   * POOLED: arrivals belong to (certificates, host); BACKBONE: the same, backbone teachers apart (tier 4);
   * PAIRED: every sender and host by itself (tier 5, which counts km).
   */
  readonly links: 'POOLED' | 'BACKBONE' | 'PAIRED';
  /** With PAIRED links: which pairs to consider; all of them when absent. */
  readonly pairs?: PairChoice;
}

/** The cheapest few senders of every receiver, and every pair that a known plan uses. */
export interface PairChoice {
  readonly nearest: number;
  /** Keys of `pairKey`. */
  readonly used: ReadonlySet<string>;
}

/** A sending group and the school (rotation) or partner group (exchange) it is linked to. */
export function pairKey(group: StaffGroup, receiver: string | StaffGroup): string {
  return `${group.index}>${typeof receiver === 'string' ? receiver : `#${receiver.index}`}`;
}

/** Senders worth a column of their own for one receiver, in their given order. */
export function chosenSenders(
  scope: Scope,
  senders: readonly StaffGroup[],
  receiver: string | StaffGroup,
  cost: (group: StaffGroup) => number,
): readonly StaffGroup[] {
  const choice = scope.pairs;
  if (!choice || senders.length <= choice.nearest) return senders;
  const chosen = new Set(nearest(senders, choice.nearest, cost));
  return senders.filter((group) => chosen.has(group) || choice.used.has(pairKey(group, receiver)));
}

function nearest(
  senders: readonly StaffGroup[],
  count: number,
  cost: (group: StaffGroup) => number,
): readonly StaffGroup[] {
  if (count === 0) return [];
  const priced = senders.map((group) => ({ group, price: cost(group) }));
  priced.sort((a, b) => a.price - b.price || a.group.index - b.group.index);
  return priced.slice(0, count).map(({ group }) => group);
}

/** The county as the model builder sees it. */
export interface ModelInput {
  readonly facts: CountyFacts;
  readonly groups: readonly StaffGroup[];
  /** Teachers who meet the exchange conditions, part-timers included. */
  readonly eligibleCount: number;
  readonly scope: Scope;
}

/** Groups by a text key, in the order of first appearance. */
export function groupsBy(
  groups: readonly StaffGroup[],
  key: (group: StaffGroup) => string,
): ReadonlyMap<string, readonly StaffGroup[]> {
  const found = new Map<string, StaffGroup[]>();
  for (const group of groups) {
    const list = found.get(key(group));
    if (list) list.push(group);
    else found.set(key(group), [group]);
  }
  return found;
}

/** Groups that share a home cell and certificates. */
export function classesOf(groups: readonly StaffGroup[]): readonly (readonly StaffGroup[])[] {
  return [...groupsBy(groups, (group) => group.classKey).values()];
}

/** Whether a school's shortages count in the scope. */
export function inScope(input: ModelInput, school: string): boolean {
  return input.scope.cells === 'COUNTY' || input.facts.schoolByCode.get(school)?.receives === true;
}

/** Whether a pool has to tell backbone teachers apart. */
export function backboneKey(input: ModelInput, group: StaffGroup): string {
  return input.scope.links === 'POOLED' ? '' : String(group.backbone);
}
