// Appends to the audit log inside the transaction of the change, and checks that nothing was rewritten or taken out.
import { createHash } from 'node:crypto';
import { type EntityManager } from 'typeorm';
import { stableJson } from '../../domain/stable-json';
import { type Change, recordChange } from '../events';

/** The chain of what belongs to no county: accounts, backups, the installation itself. */
export const SYSTEM_CHAIN = 'SYSTEM';

/** Hash before the first entry of a chain. */
export const CHAIN_START = '0'.repeat(64);

export interface AuditRecord {
  /** Code of the county it happened in; null for what belongs to none. */
  readonly county: string | null;
  /** Account id, or the part of the system that acted, for example `cli`. */
  readonly actor: string;
  /** What was done, for example PLAN_APPROVED. */
  readonly action: string;
  /** Kind of thing it was done to, for example PLAN. */
  readonly subjectType: string;
  /** Its id or natural key. */
  readonly subjectId: string;
  /** Why, in the person's words. */
  readonly reason?: string;
  /** Further facts; never identity numbers, health or family reasons. */
  readonly detail?: Readonly<Record<string, unknown>>;
  /** What the change feed tells of it; null for what is no change of a county's data (readings, accounts). */
  readonly change: Change | null;
}

/** What an entry's hash is taken over. */
export interface ChainLink extends Required<Omit<AuditRecord, 'county' | 'change'>> {
  readonly chain: string;
  readonly sequence: number;
  readonly occurredAt: Date;
  readonly previousHash: string;
}

/** SHA-256 over an entry and the hash before it, hex. The time counts in whole milliseconds. */
export function linkHash(link: ChainLink): string {
  const { chain, sequence, occurredAt, previousHash, ...rest } = link;
  const { actor, action, subjectType, subjectId, reason, detail } = rest;
  const told = [
    previousHash,
    chain,
    sequence,
    occurredAt.toISOString(),
    actor,
    action,
    subjectType,
    subjectId,
    reason,
    detail,
  ];
  return createHash('sha256').update(stableJson(told)).digest('hex');
}

/**
 * Appends an entry. Call it last in the transaction of the change: writers of one chain wait for each other until
 * commit, since two of them would otherwise build on the same hash.
 */
export async function audit(manager: EntityManager, record: AuditRecord): Promise<void> {
  if (!manager.queryRunner?.isTransactionActive) {
    throw new Error('An audit entry is written in the transaction of its change');
  }
  const chain = record.county ?? SYSTEM_CHAIN;
  await manager.query(`SELECT pg_advisory_xact_lock(hashtext('audit'), hashtext($1))`, [chain]);
  const last = await manager.query<{ sequence: number; hash: string }[]>(
    'SELECT sequence, hash FROM audit_entry WHERE chain = $1 ORDER BY sequence DESC LIMIT 1',
    [chain],
  );
  const { sequence, hash: previousHash } = last[0] ?? { sequence: 0, hash: CHAIN_START };
  const link: ChainLink = {
    chain,
    sequence: sequence + 1,
    occurredAt: new Date(),
    previousHash,
    actor: record.actor,
    action: record.action,
    subjectType: record.subjectType,
    subjectId: record.subjectId,
    reason: record.reason ?? '',
    // As the database will give it back: without undefined values.
    detail: JSON.parse(JSON.stringify(record.detail ?? {})) as Record<string, unknown>,
  };
  await manager.query(
    `INSERT INTO audit_entry (chain, sequence, county_id, occurred_at, actor, action, subject_type, subject_id,
       reason, detail, previous_hash, hash)
     VALUES ($1, $2, (SELECT id FROM county WHERE code = $1), $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      chain,
      link.sequence,
      link.occurredAt,
      link.actor,
      link.action,
      link.subjectType,
      link.subjectId,
      link.reason,
      JSON.stringify(link.detail),
      previousHash,
      linkHash(link),
    ],
  );
  if (record.change) await recordChange(manager, link, record.change);
}
