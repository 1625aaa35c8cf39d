// Rotation records and their events.

export {
  openPostings,
  type Posting,
  type PostingOrder,
  type StartedPosting,
  withdrawPostings,
} from './posting.store';
export { rotationAccess } from './rotation.access';
export {
  RotationRecordResolver,
  rotationNodes,
  SchoolYearRotationsResolver,
  TeacherRotationsResolver,
} from './rotation.resolver';
export {
  type RotationOfYear,
  type RotationRow,
  rotationsOfPlan,
  rotationsOfTeachers,
} from './rotation.store';
export { RotationRecordType } from './rotation.type';
export { RotationChangesResolver } from './rotation-changes.resolver';
export { RotationEventEntity } from './rotation-event.entity';
export { keptEvents } from './rotation-event.store';
export { historyOf } from './rotation-history';
export { rotationLifeAccess } from './rotation-life.access';
export { RotationLifeResolver } from './rotation-life.resolver';
export { ROTATION_SOURCES, RotationRecordEntity, type RotationSource } from './rotation-record.entity';
