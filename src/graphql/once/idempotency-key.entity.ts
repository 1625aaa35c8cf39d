// A key under which a client started something once, with the answer it got.
import { Check, Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

@Entity('idempotency_key')
@Check('idempotency_key_length_ck', 'length(key) BETWEEN 1 AND 200')
export class IdempotencyKeyEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'idempotency_key_pk' })
  accountId!: string;

  /** The mutation. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'idempotency_key_pk' })
  operation!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'idempotency_key_pk' })
  key!: string;

  /** SHA-256 of the input, hex: the same key with another input is a mistake. */
  @Column('text')
  inputHash!: string;

  /** Null only inside the transaction that is at work. */
  @Column('jsonb', { nullable: true })
  answer!: unknown;

  @CreateDateColumn({ type: 'timestamp with time zone' })
  createdAt!: Date;
}
