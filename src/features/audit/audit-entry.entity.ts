// One entry of the audit log: who changed (or saw) what, when and why, chained by hash within its county.
import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

@Entity('audit_entry')
@Unique('audit_entry_sequence_uq', ['chain', 'sequence'])
@Index('audit_entry_time_ix', ['countyId', 'occurredAt', 'id'])
@Index('audit_entry_subject_ix', ['countyId', 'subjectType', 'subjectId'])
@Index('audit_entry_actor_ix', ['countyId', 'actor'])
@ForeignKey('CountyEntity', ['countyId'], ['id'], { name: 'audit_entry_county_fk' })
@Check('audit_entry_sequence_ck', 'sequence > 0')
@Check('audit_entry_hash_ck', 'length(hash) = 64 AND length(previous_hash) = 64')
export class AuditEntryEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'audit_entry_pk' })
  id!: string;

  /** County code, or SYSTEM for what belongs to no county: each has a chain of its own. */
  @Column('text')
  chain!: string;

  /** 1, 2, ... without a gap within the chain. */
  @Column('integer')
  sequence!: number;

  /** Null in the SYSTEM chain. */
  @Column('uuid', { nullable: true })
  countyId!: string | null;

  @Column('timestamp with time zone')
  occurredAt!: Date;

  /** Account, or the part of the system that acted. */
  @Column('text')
  actor!: string;

  /** What was done, for example PLAN_APPROVED. */
  @Column('text')
  action!: string;

  /** Kind of thing it was done to, for example PLAN. */
  @Column('text')
  subjectType!: string;

  /** Its id or natural key. */
  @Column('text')
  subjectId!: string;

  /** Why, in the person's words; may be empty. */
  @Column('text')
  reason!: string;

  /** Further facts; never identity numbers or health reasons. */
  @Column('jsonb')
  detail!: Record<string, unknown>;

  /** Hash of the entry before, 64 zeros for the first. */
  @Column('text')
  previousHash!: string;

  /** SHA-256 over the previous hash and this entry, hex. */
  @Column('text')
  hash!: string;
}
