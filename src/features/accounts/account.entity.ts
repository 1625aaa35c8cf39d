// An account: a person or a machine that may sign in. What it may do stands in its role grants.
import { Check, Column, CreateDateColumn, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** Lower-case letters, digits and . _ @ - ; 2 to 64 characters. */
export const LOGIN = /^[a-z0-9][a-z0-9._@-]{1,63}$/;

@Entity('account')
@Unique('account_login_uq', ['login'])
@Unique('account_subject_uq', ['issuer', 'subject'])
@Index('account_county_ix', ['countyCode', 'login'])
@Check('account_county_ck', `county_code ~ '^([0-9]{6}|[*])$'`)
@Check('account_login_ck', `login ~ '^[a-z0-9][a-z0-9._@-]{1,63}$'`)
@Check('account_subject_ck', '(issuer IS NULL) = (subject IS NULL)')
export class AccountEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'account_pk' })
  id!: string;

  /** Code of the county it belongs to and may hold roles in; * for accounts of the installation. */
  @Column('text')
  countyCode!: string;

  @Column('text')
  login!: string;

  @Column('text')
  name!: string;

  /** See password.ts; null for accounts that sign in with links, tokens or an identity provider only. */
  @Column('text', { nullable: true, select: false })
  passwordHash!: string | null;

  @Column('timestamp with time zone', { nullable: true })
  passwordChangedAt!: Date | null;

  /** Set for a password that somebody else chose. */
  @Column('boolean')
  mustChangePassword!: boolean;

  @Column('integer')
  failedSignIns!: number;

  @Column('timestamp with time zone', { nullable: true })
  lockedUntil!: Date | null;

  @Column('timestamp with time zone', { nullable: true })
  disabledAt!: Date | null;

  /** When all that opened it was ended last: what the identity provider signed before counts no more. */
  @Column('timestamp with time zone', { nullable: true })
  thrownOutAt!: Date | null;

  /** Last moment of a temporary account. */
  @Column('timestamp with time zone', { nullable: true })
  validUntil!: Date | null;

  /** Identity provider (`iss`) and the person there (`sub`). */
  @Column('text', { nullable: true })
  issuer!: string | null;

  @Column('text', { nullable: true })
  subject!: string | null;

  @CreateDateColumn({ type: 'timestamp with time zone' })
  createdAt!: Date;
}
