// Classes and pupils of one grade at one school.
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { schoolYearPart } from '../school-years';

@Entity('class_group')
@ForeignKey('SchoolEntity', ['countyId', 'schoolYearId', 'schoolId'], ['countyId', 'schoolYearId', 'id'], {
  name: 'class_group_school_fk',
  onDelete: 'CASCADE',
})
@Check('class_group_grade_ck', 'grade BETWEEN 1 AND 9')
@Check('class_group_size_ck', 'classes >= 0 AND pupils >= 0')
export class ClassGroupEntity extends schoolYearPart('class_group_pk') {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'class_group_pk' })
  schoolId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'class_group_pk' })
  grade!: number;

  /** Two grades taught as one (复式班) count 0.5 each. */
  @Column('double precision')
  classes!: number;

  @Column('integer')
  pupils!: number;
}
