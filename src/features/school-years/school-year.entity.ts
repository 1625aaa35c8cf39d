// One county's school year (学年): the scope of every roster, plan and record, with the county as it was that year.
import { Check, Column, CreateDateColumn, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';

@Entity('school_year')
@Unique('school_year_label_uq', ['countyId', 'label'])
@Unique('school_year_scope_uq', ['countyId', 'id'])
@ForeignKey('CountyEntity', ['countyId'], ['id'], { name: 'school_year_county_fk' })
@Check('school_year_seat_ck', 'seat_longitude BETWEEN -180 AND 180 AND seat_latitude BETWEEN -90 AND 90')
export class SchoolYearEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'school_year_pk' })
  id!: string;

  @Column('uuid')
  countyId!: string;

  /** For example 2026-2027. */
  @Column('text')
  label!: string;

  /** First day (开学日期): the date plans speak of. */
  @Column('date')
  startDate!: string;

  @Column('text')
  countyName!: string;

  /** Degrees, WGS-84. */
  @Column('double precision')
  seatLongitude!: number;

  /** Degrees, WGS-84. */
  @Column('double precision')
  seatLatitude!: number;

  /** Raised by every roster saved that changed something: plans compare it to see that their input is old. */
  @Column('integer')
  rosterVersion!: number;

  @CreateDateColumn({ type: 'timestamp with time zone' })
  createdAt!: Date;
}
