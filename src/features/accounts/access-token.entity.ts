// A personal access token for scripts: never more than its account may do, and less where it says so.
import { Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { type Role } from '../../graphql/viewer';

@Entity('access_token')
@ForeignKey('AccountEntity', ['accountId'], ['id'], { name: 'access_token_account_fk' })
@Unique('access_token_token_uq', ['tokenHash'])
@Index('access_token_account_ix', ['accountId'])
export class AccessTokenEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'access_token_pk' })
  id!: string;

  @Column('uuid')
  accountId!: string;

  /** What it is for, in its owner's words. */
  @Column('text')
  name!: string;

  /** SHA-256, hex. */
  @Column('text')
  tokenHash!: string;

  /** Whether it may run mutations and upload files. */
  @Column('boolean')
  mayChange!: boolean;

  /** The roles it may act in; null for all of its account. */
  @Column('text', { array: true, nullable: true })
  roles!: Role[] | null;

  @CreateDateColumn({ type: 'timestamp with time zone' })
  createdAt!: Date;

  @Column('timestamp with time zone')
  expiresAt!: Date;

  /** To the minute. */
  @Column('timestamp with time zone', { nullable: true })
  lastUsedAt!: Date | null;

  /** The networks it was used from, the last twenty: see token-use.ts. */
  @Column('text', { array: true, default: () => `'{}'` })
  usedFrom!: string[];

  @Column('timestamp with time zone', { nullable: true })
  revokedAt!: Date | null;
}
