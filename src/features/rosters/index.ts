// Rosters: a county's facts for one school year, saved and loaded whole, in and out by file.
export { UnconfirmedDeparturesError } from './departures';
export { exportRosterFacts, rosterFile } from './export-roster';
export { rostersFeature } from './feature';
export { importOfficeFiles, type OfficeReport } from './import-office-files';
export { importRoster } from './import-roster';
export { PinEntity, type PinSource } from './pin.entity';
export { lessHeld, loadPlanningRoster } from './planning-roster';
export { type RosterCounts, type SavedRoster, saveRoster } from './roster.store';
export { RosterConflictError } from './roster-conflict';
export { loadRoster, RosterNotFoundError } from './roster-load';
export { previewRoster } from './roster-preview';
export { RosterReadings } from './roster-readings';
export { type RosterReport, rosterReport, type SheetReport } from './roster-report';
export { findCounty, findScope, raiseRosterVersion, type Scope } from './roster-scope';
export { RotationRecordEntity } from './rotation-record.entity';
export { RuleSetEntity } from './rule-set.entity';
export { saveRuleSet } from './rule-set-save';
export type { SyncCounts } from './table-sync';
