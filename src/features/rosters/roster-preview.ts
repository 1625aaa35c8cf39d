// What saving a roster would do, without doing it: the same comparison, nothing written.
import { type EntityManager } from 'typeorm';
import { type Roster } from '../../domain/roster';
import { canonicalRoster } from '../../planning/problem';
import { type Departures, departuresOf } from './departures';
import { type RosterCounts } from './roster.store';
import { compareRoster } from './roster-changes';
import { refuseStrandedRecords } from './roster-conflict';
import { findCounty, type Scope } from './roster-scope';
import { ruleSetOutcome } from './rule-set-save';
import { type SyncCounts } from './table-sync';

/** A scope no row belongs to. */
const NOWHERE: Scope = {
  countyId: '00000000-0000-0000-0000-000000000000',
  schoolYearId: '00000000-0000-0000-0000-000000000000',
};

export interface RosterPreview {
  readonly counts: RosterCounts;
  readonly departures: Departures;
  /** Version of the stored roster it was compared with; 0 when there is none. */
  readonly rosterVersion: number;
}

/** Throws RosterConflictError when saving would. */
export async function previewRoster(manager: EntityManager, given: Roster): Promise<RosterPreview> {
  const roster = canonicalRoster(given);
  const found = await findCounty(manager, roster.county.code, roster.county.schoolYear);
  const scope = found?.scope ?? NOWHERE;
  const changes = await compareRoster(manager, scope, roster);
  refuseStrandedRecords(changes);
  const counts = Object.fromEntries(
    Object.entries(changes).map(([part, change]) => [part, change.counts]),
  ) as unknown as RosterCounts;
  const same =
    found &&
    Object.entries(roster.county).every(
      ([name, value]) => found.county[name as keyof typeof found.county] === value,
    );
  return {
    counts: {
      ...counts,
      county: oneRow(found ? (same ? 'unchanged' : 'updated') : 'created'),
      ruleSets: oneRow(await ruleSetOutcome(manager, scope, roster.ruleSet)),
    },
    departures: await departuresOf(manager, scope, changes),
    rosterVersion: found?.rosterVersion ?? 0,
  };
}

function oneRow(outcome: 'created' | 'updated' | 'unchanged'): SyncCounts {
  return { created: 0, updated: 0, unchanged: 0, removed: 0, kept: 0, [outcome]: 1 };
}
