// Saves a whole roster: an upsert by natural key of everything a county has in a school year, in one transaction.
import { EntityManager } from 'typeorm';
import { sqlState } from '../../database';
import { type Roster } from '../../domain/roster';
import { canonicalRoster } from '../../planning/problem';
import { type Departures, departuresOf, refuseUnconfirmed } from './departures';
import { compareRoster, type RosterChanges, type RosterPart } from './roster-changes';
import { RosterConflictError, refuseStrandedRecords } from './roster-conflict';
import { type CountyOutcome, lockScope, raiseRosterVersion, type Scope } from './roster-scope';
import { saveRuleSet } from './rule-set-save';
import { deleteRemoved, type SyncCounts, type TableChange, writeChange } from './table-sync';

/** Rows created or removed in one table that make its old statistics useless. */
const LARGE_CHANGE = 50;

export type RosterCounts = Readonly<Record<RosterPart, SyncCounts>>;

export interface SavedRoster {
  readonly scope: Scope;
  readonly counts: RosterCounts;
  readonly departures: Departures;
  /** False when the database held exactly this roster already. */
  readonly changed: boolean;
}

/**
 * Makes the stored roster of the county and school year equal to the given one. The roster is expected to have
 * passed the import checks. Rotation records with a life of their own (written by an approval or an officer, or
 * with events) and officers' pins stay as they are. Throws RosterConflictError when the roster leaves out a
 * teacher, school or subject that such records still need; nothing is written then. With `confirmation`, people go
 * only as far as it allows, else UnconfirmedDeparturesError is thrown: whatever people upload passes one.
 */
export async function saveRoster(
  manager: EntityManager,
  given: Roster,
  confirmation?: { readonly departures: number | null },
): Promise<SavedRoster> {
  const roster = canonicalRoster(given);
  const { scope, outcome } = await lockScope(manager, roster.county);
  const changes = await compareRoster(manager, scope, roster);
  refuseStrandedRecords(changes);
  const departures = await departuresOf(manager, scope, changes);
  if (confirmation) refuseUnconfirmed(departures, confirmation.departures);
  const ordered = Object.values(changes);
  for (const change of ordered) await writeChange(manager, scope, change);
  for (const change of ordered.reverse()) await removeRows(manager, scope, change);
  const counts: RosterCounts = {
    ...mapCounts(changes),
    county: countyCounts(outcome),
    ruleSets: await saveRuleSet(manager, scope, roster.ruleSet),
  };
  const changed = Object.values(counts).some((count) => count.created + count.updated + count.removed > 0);
  if (changed) {
    await raiseRosterVersion(manager, scope);
    await refreshStatistics(manager, ordered);
  }
  return { scope, counts, departures, changed };
}

/**
 * After a large change the planner's statistics are renewed at once: the embedded database has no autovacuum
 * to do it later, and joins over thousands of rows that it takes for a handful cost seconds.
 */
async function refreshStatistics(manager: EntityManager, changes: readonly TableChange[]): Promise<void> {
  const large = changes.filter(({ counts }) => counts.created + counts.removed >= LARGE_CHANGE);
  if (large.length > 0) await manager.query(`ANALYZE ${large.map(({ name }) => name).join(', ')}`);
}

async function removeRows(manager: EntityManager, scope: Scope, change: TableChange): Promise<void> {
  try {
    await deleteRemoved(manager, scope, change);
  } catch (error) {
    if (sqlState(error) === '23503') throw new RosterConflictError(change.table.title, []);
    throw error;
  }
}

function mapCounts(changes: RosterChanges): Record<keyof RosterChanges, SyncCounts> {
  return Object.fromEntries(
    Object.entries(changes).map(([part, change]) => [part, change.counts]),
  ) as unknown as Record<keyof RosterChanges, SyncCounts>;
}

function countyCounts(outcome: CountyOutcome): SyncCounts {
  return { created: 0, updated: 0, unchanged: 0, removed: 0, kept: 0, [outcome]: 1 };
}
