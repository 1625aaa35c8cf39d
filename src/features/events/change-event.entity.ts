// What the change feed tells of one audited change: the entry it belongs to says what, this row says where and to whom.
import { Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';

@Entity('change_event')
@Unique('change_event_sequence_uq', ['countyId', 'sequence'])
@ForeignKey('CountyEntity', ['countyId'], ['id'], { name: 'change_event_county_fk' })
export class ChangeEventEntity {
  /** Names the change to clients: sequences would tell how much else happens. */
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'change_event_pk' })
  id!: string;

  @Column('uuid')
  countyId!: string;

  /** Place in the county's audit log, which is the order of commit. */
  @Column('integer')
  sequence!: number;

  /** Label of the school year that changed. */
  @Column('text')
  schoolYear!: string;

  /** Schools whose principals may be told. */
  @Column('text', { array: true })
  schoolCodes!: string[];

  /** Teachers who may be told. */
  @Column('text', { array: true })
  staffNos!: string[];
}
