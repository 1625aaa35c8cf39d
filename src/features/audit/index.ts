// The audit log: append with `audit`, check with `verifyAudit`.
export { type AuditRecord, audit, SYSTEM_CHAIN } from './audit';
export { AuditResolver, auditAccess } from './audit.resolver';
export { AuditEntryEntity } from './audit-entry.entity';
export { viewsToAudit } from './audit-views';
export { type Anchor, auditAnchors, type ChainReport, verifyAudit } from './verify-audit';
