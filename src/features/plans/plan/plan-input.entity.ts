// The frozen input of plans (roster in canonical order), stored once however many plans start from it.
import { Column, CreateDateColumn, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { type Roster } from '../../../domain/roster';
import { schoolYearPart } from '../../school-years';

@Entity('plan_input')
@ForeignKey('SchoolYearEntity', ['countyId', 'schoolYearId'], ['countyId', 'id'], {
  name: 'plan_input_school_year_fk',
})
export class PlanInputEntity extends schoolYearPart('plan_input_pk') {
  /** SHA-256 of the canonical roster, hex. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'plan_input_pk' })
  hash!: string;

  /** Kept as text (json, not jsonb), so that its order and figures stay as they were hashed. */
  @Column('json')
  roster!: Roster;

  @CreateDateColumn({ type: 'timestamp with time zone' })
  createdAt!: Date;
}
