// Rotation records and their events.
export { rotationsFeature } from './feature';
export {
  openPostings,
  type Posting,
  type PostingOrder,
  type StartedPosting,
  withdrawPostings,
} from './posting.store';
export {
  type RotationOfYear,
  type RotationRow,
  rotationsOfPlan,
  rotationsOfTeachers,
} from './rotation.store';
export { RotationRecordType } from './rotation.type';
export { RotationEventEntity } from './rotation-event.entity';
export { keptEvents } from './rotation-event.store';
export { historyOf } from './rotation-history';
