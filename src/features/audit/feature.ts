// The audit log, handed to the program.
import { type Feature } from '../../feature';
import { AuditResolver, auditAccess } from './audit.resolver';
import { AuditEntryEntity } from './audit-entry.entity';

export const auditFeature: Feature = {
  resolvers: [new AuditResolver()],
  access: [auditAccess],
  entities: [AuditEntryEntity],
};
