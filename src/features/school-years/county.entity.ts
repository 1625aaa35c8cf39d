// A county: the border no row of data crosses.
import { Check, Column, CreateDateColumn, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';

@Entity('county')
@Unique('county_code_uq', ['code'])
@Check('county_code_ck', `code ~ '^[0-9]{6}$'`)
export class CountyEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'county_pk' })
  id!: string;

  /** Administrative division code (行政区划代码), 6 digits. */
  @Column('text')
  code!: string;

  /** Name in the school year saved last. */
  @Column('text')
  name!: string;

  @CreateDateColumn({ type: 'timestamp with time zone' })
  createdAt!: Date;
}
