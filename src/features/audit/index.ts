// The audit log: append with `audit`, check with `verifyAudit`.
export { type AuditRecord, audit, SYSTEM_CHAIN } from './audit';
export { viewsToAudit } from './audit-views';
export { auditFeature } from './feature';
export { type Anchor, auditAnchors, type ChainReport, verifyAudit } from './verify-audit';
