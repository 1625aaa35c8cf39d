// A link that works once: to sign in for the first time, or to choose a password.
import {
  Check,
  Column,
  CreateDateColumn,
  Entity,
  ForeignKey,
  Index,
  PrimaryGeneratedColumn,
  Unique,
} from 'typeorm';
import { oneOf } from '../../database';

export const LINK_PURPOSES = ['SIGN_IN', 'SET_PASSWORD'] as const;
export type LinkPurpose = (typeof LINK_PURPOSES)[number];

@Entity('one_time_link')
@ForeignKey('AccountEntity', ['accountId'], ['id'], { name: 'one_time_link_account_fk' })
@Unique('one_time_link_token_uq', ['tokenHash'])
@Index('one_time_link_account_ix', ['accountId'])
@Check('one_time_link_purpose_ck', oneOf('purpose', LINK_PURPOSES))
export class OneTimeLinkEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'one_time_link_pk' })
  id!: string;

  @Column('uuid')
  accountId!: string;

  @Column('text')
  purpose!: LinkPurpose;

  /** SHA-256, hex. */
  @Column('text')
  tokenHash!: string;

  @CreateDateColumn({ type: 'timestamp with time zone' })
  createdAt!: Date;

  @Column('timestamp with time zone')
  expiresAt!: Date;

  @Column('timestamp with time zone', { nullable: true })
  usedAt!: Date | null;
}
