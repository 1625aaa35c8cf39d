// The change feed of a county: written next to the audit log, read from a cursor, followed live.
export { type ChangeRow, changeCursor, changesAfter } from './change-feed.store';
export { eventsFeature } from './feature';
export { type Change, recordChange } from './record-change';
