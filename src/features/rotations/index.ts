// Rotation records and their events.
export { ROTATION_EVENT_KINDS, RotationEventEntity, type RotationEventKind } from './rotation-event.entity';
export { ROTATION_SOURCES, RotationRecordEntity, type RotationSource } from './rotation-record.entity';
