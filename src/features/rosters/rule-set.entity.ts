// A version of the posting rules of a county and school year. Versions are never rewritten; one is current.
import { Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { type RuleSet } from '../../domain/rule-set';
import { SchoolYearRow } from '../school-years';

@Entity('rule_set')
@Unique('rule_set_revision_uq', ['countyId', 'schoolYearId', 'revision'])
@Index('rule_set_current_uq', ['countyId', 'schoolYearId'], { unique: true, where: 'is_current' })
@ForeignKey('SchoolYearEntity', ['countyId', 'schoolYearId'], ['countyId', 'id'], {
  name: 'rule_set_school_year_fk',
})
export class RuleSetEntity extends SchoolYearRow {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'rule_set_pk' })
  id!: string;

  /** 1, 2, ... in the order of saving. */
  @Column('integer')
  revision!: number;

  /** The officers' own name of the version. */
  @Column('text')
  version!: string;

  @Column('jsonb')
  content!: RuleSet;

  @Column('boolean')
  isCurrent!: boolean;

  @CreateDateColumn({ type: 'timestamp with time zone' })
  createdAt!: Date;
}
