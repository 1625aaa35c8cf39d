// A school in one school year.
import { Check, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { SCHOOL_SHEET } from '../../domain/school';
import { sheetRow } from '../school-years';

@Entity('school')
@Unique('school_code_uq', ['countyId', 'schoolYearId', 'code'])
@Unique('school_scope_uq', ['countyId', 'schoolYearId', 'id'])
@Index('school_cluster_ix', ['countyId', 'schoolYearId', 'cluster'])
@Index('school_paired_ix', ['countyId', 'schoolYearId', 'pairedSchoolId'])
@ForeignKey('SchoolYearEntity', ['countyId', 'schoolYearId'], ['countyId', 'id'], {
  name: 'school_school_year_fk',
})
@ForeignKey(
  'SchoolEntity',
  ['countyId', 'schoolYearId', 'pairedSchoolId'],
  ['countyId', 'schoolYearId', 'id'],
  {
    name: 'school_paired_fk',
  },
)
@Check('school_remoteness_ck', 'remoteness BETWEEN 0 AND 3')
@Check('school_place_ck', 'longitude BETWEEN -180 AND 180 AND latitude BETWEEN -90 AND 90')
@Check('school_posts_ck', 'authorised_posts >= 0')
@Check('school_beds_ck', 'free_beds >= 0')
export class SchoolEntity extends sheetRow('school', SCHOOL_SHEET) {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'school_pk' })
  id!: string;
}
