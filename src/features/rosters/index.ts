// Rosters: a county's facts for one school year, saved and loaded whole.

export { type RosterCounts, type SavedRoster, saveRoster } from './roster.store';
export { RosterConflictError } from './roster-conflict';
export { loadRoster, RosterNotFoundError } from './roster-load';
export { findCounty, findScope, type Scope } from './roster-scope';
export type { SyncCounts } from './table-sync';
