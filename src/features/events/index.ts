// The change feed of a county: written next to the audit log, read from a cursor, followed live.
export { ChangeEventEntity } from './change-event.entity';
export { changeFeedAccess } from './change-feed.access';
export { ChangeFeedResolver } from './change-feed.resolver';
export { type ChangeRow, changeCursor, changesAfter } from './change-feed.store';
export { type Change, recordChange } from './record-change';
