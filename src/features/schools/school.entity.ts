// A school in one school year.
import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { oneOf } from '../../database';
import { AREAS, type Area, SCHOOL_KINDS, type SchoolKind } from '../../domain/school';
import { SchoolYearRow } from '../school-years';

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
@Check('school_kind_ck', oneOf('kind', SCHOOL_KINDS))
@Check('school_area_ck', oneOf('area', AREAS))
@Check('school_remoteness_ck', 'remoteness BETWEEN 0 AND 3')
@Check('school_place_ck', 'longitude BETWEEN -180 AND 180 AND latitude BETWEEN -90 AND 90')
@Check('school_posts_ck', 'authorised_posts >= 0')
@Check('school_beds_ck', 'free_beds >= 0')
export class SchoolEntity extends SchoolYearRow {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'school_pk' })
  id!: string;

  /** National school code (学校标识码). */
  @Column('text')
  code!: string;

  @Column('text')
  name!: string;

  @Column('text')
  kind!: SchoolKind;

  @Column('text')
  area!: Area;

  @Column('text')
  township!: string;

  /** Cluster (学区), empty when in none. */
  @Column('text')
  cluster!: string;

  /** Degrees, WGS-84. */
  @Column('double precision')
  longitude!: number;

  /** Degrees, WGS-84. */
  @Column('double precision')
  latitude!: number;

  /** Remoteness (偏远等级). */
  @Column('integer')
  remoteness!: number;

  /** Authorised posts (核定编制数), persons. */
  @Column('integer')
  authorisedPosts!: number;

  /** Free beds in the staff dormitory. */
  @Column('integer')
  freeBeds!: number;

  /** School paired for support (结对学校). */
  @Column('uuid', { nullable: true })
  pairedSchoolId!: string | null;
}
