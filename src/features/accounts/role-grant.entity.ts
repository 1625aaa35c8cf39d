// A role an account holds in one county, bound to a school (principal) or a person (teacher). Revoked grants stay as history.
import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { oneOf } from '../../database';
import { ROLES, type Role } from '../../graphql/viewer';

@Entity('role_grant')
@ForeignKey('AccountEntity', ['accountId'], ['id'], { name: 'role_grant_account_fk' })
@Index('role_grant_account_ix', ['accountId'])
@Check('role_grant_role_ck', oneOf('role', ROLES))
// Only the role without personal data may hold everywhere: county borders are absolute.
@Check('role_grant_county_ck', `county_code ~ '^[0-9]{6}$' OR (county_code = '*' AND role = 'IT_ADMIN')`)
@Check('role_grant_school_ck', `(school_code IS NOT NULL) = (role = 'PRINCIPAL')`)
@Check('role_grant_staff_no_ck', `(staff_no IS NOT NULL) = (role = 'TEACHER')`)
export class RoleGrantEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'role_grant_pk' })
  id!: string;

  @Column('uuid')
  accountId!: string;

  @Column('text')
  role!: Role;

  /** Administrative division code, or * for an IT administrator of the installation. */
  @Column('text')
  countyCode!: string;

  @Column('text', { nullable: true })
  schoolCode!: string | null;

  @Column('text', { nullable: true })
  staffNo!: string | null;

  @Column('text')
  grantedBy!: string;

  @CreateDateColumn({ type: 'timestamp with time zone' })
  grantedAt!: Date;

  @Column('text', { nullable: true })
  revokedBy!: string | null;

  @Column('timestamp with time zone', { nullable: true })
  revokedAt!: Date | null;
}
