// The audit log.
export { AuditEntryEntity } from './audit-entry.entity';
