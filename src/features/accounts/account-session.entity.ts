// A browser that is signed in. The cookie's token is kept as a hash only.
import { Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

@Entity('account_session')
@ForeignKey('AccountEntity', ['accountId'], ['id'], { name: 'account_session_account_fk' })
@Unique('account_session_token_uq', ['tokenHash'])
@Index('account_session_account_ix', ['accountId'])
export class AccountSessionEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'account_session_pk' })
  id!: string;

  @Column('uuid')
  accountId!: string;

  /** SHA-256, hex. */
  @Column('text')
  tokenHash!: string;

  @CreateDateColumn({ type: 'timestamp with time zone' })
  createdAt!: Date;

  /** Last request, to the minute. */
  @Column('timestamp with time zone')
  seenAt!: Date;

  /** When the password was given last, or the link or identity provider let in. */
  @Column('timestamp with time zone')
  provenAt!: Date;

  @Column('timestamp with time zone')
  expiresAt!: Date;

  @Column('timestamp with time zone', { nullable: true })
  endedAt!: Date | null;
}
