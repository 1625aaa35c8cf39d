// A subject of the county's list, known by its code.
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { schoolYearPart } from './school-year-row';

@Entity('subject')
@ForeignKey('SchoolYearEntity', ['countyId', 'schoolYearId'], ['countyId', 'id'], {
  name: 'subject_school_year_fk',
})
@Check('subject_weight_ck', 'weight >= 0')
export class SubjectEntity extends schoolYearPart('subject_pk') {
  /** Three letters, for example MUS. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'subject_pk' })
  code!: string;

  @Column('text')
  nameZh!: string;

  @Column('text')
  nameEn!: string;

  /** Weight in the rural shortage. */
  @Column('double precision')
  weight!: number;
}
