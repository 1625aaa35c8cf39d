// An uploaded or exported file, kept until it expires; it belongs to one account.
import { Check, Column, CreateDateColumn, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { type Grant } from '../graphql/viewer';

@Entity('stored_file')
@Index('stored_file_expiry_ix', ['expiresAt'])
@Check('stored_file_kind_ck', `kind IN ('XLSX', 'DOCX', 'ZIP', 'XLS', 'JSON', 'TEXT')`)
export class StoredFileEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'stored_file_pk' })
  id!: string;

  @Column('text')
  accountId!: string;

  /** The roles in which it was made: who has fewer does not get it. */
  @Column('jsonb', { default: () => `'[]'` })
  grants!: Grant[];

  @Column('text')
  name!: string;

  @Column('text')
  kind!: string;

  @Column('bytea', { select: false })
  bytes!: Buffer;

  @Column('timestamp with time zone')
  expiresAt!: Date;

  @CreateDateColumn({ type: 'timestamp with time zone' })
  createdAt!: Date;
}
