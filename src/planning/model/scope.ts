// What a model is about: which measures may be used, which cells count, how finely movers are told apart.
import { type CountyFacts } from '../facts/county-facts';
import { type StaffGroup } from '../facts/staff-groups';
import { type Measure } from '../plan';

export interface Scope {
  readonly measures: readonly (Measure | 'EXCHANGE')[];
  /** RURAL: tiers 1 and 2; COUNTY: every cell. */
  readonly cells: 'RURAL' | 'COUNTY';
  /**
   * POOLED: arrivals belong to (certificates, host); BACKBONE: the same, backbone teachers apart (tier 4);
   * PAIRED: every sender and host by itself (tier 5, which counts km).
   */
  readonly links: 'POOLED' | 'BACKBONE' | 'PAIRED';
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
  return input.scope.cells === 'COUNTY' || input.facts.schoolByCode.get(school)?.rural === true;
}

/** Whether a pool has to tell backbone teachers apart. */
export function backboneKey(input: ModelInput, group: StaffGroup): string {
  return input.scope.links === 'POOLED' ? '' : String(group.backbone);
}
