// Rotation records and their events.

export { rotationAccess } from './rotation.access';
export {
  RotationRecordResolver,
  rotationNodes,
  SchoolYearRotationsResolver,
  TeacherRotationsResolver,
} from './rotation.resolver';
export type { RotationOfYear, RotationRow } from './rotation.store';
export { RotationRecordType } from './rotation.type';
export { ROTATION_EVENT_KINDS, RotationEventEntity, type RotationEventKind } from './rotation-event.entity';
export { ROTATION_SOURCES, RotationRecordEntity, type RotationSource } from './rotation-record.entity';
