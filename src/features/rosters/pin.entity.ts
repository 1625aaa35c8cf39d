// A pin: an officer's decision that every plan of the school year has to honour.
import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { oneOf } from '../../database';
import { PIN_SHEET } from '../../domain/pin';
import { sheetRow } from '../school-years';

/** ROSTER came with a bundle and goes when the next one leaves it out; OFFICER was set in the system and stays. */
export const PIN_SOURCES = ['ROSTER', 'OFFICER'] as const;
export type PinSource = (typeof PIN_SOURCES)[number];

@Entity('pin')
// One pin a kind, teacher and schools: the migration writes the index, which has expressions for the empty ones.
@Index('pin_key_uq', { synchronize: false })
@Index('pin_teacher_ix', ['countyId', 'schoolYearId', 'teacherId'])
@Index('pin_school_ix', ['countyId', 'schoolYearId', 'schoolId'])
@Index('pin_to_school_ix', ['countyId', 'schoolYearId', 'toSchoolId'])
@ForeignKey('SchoolYearEntity', ['countyId', 'schoolYearId'], ['countyId', 'id'], {
  name: 'pin_school_year_fk',
})
@ForeignKey('TeacherEntity', ['countyId', 'schoolYearId', 'teacherId'], ['countyId', 'schoolYearId', 'id'], {
  name: 'pin_teacher_fk',
  onDelete: 'CASCADE',
})
@ForeignKey('SchoolEntity', ['countyId', 'schoolYearId', 'schoolId'], ['countyId', 'schoolYearId', 'id'], {
  name: 'pin_school_fk',
  onDelete: 'CASCADE',
})
@ForeignKey('SchoolEntity', ['countyId', 'schoolYearId', 'toSchoolId'], ['countyId', 'schoolYearId', 'id'], {
  name: 'pin_to_school_fk',
  onDelete: 'CASCADE',
})
@Check('pin_source_ck', oneOf('source', PIN_SOURCES))
export class PinEntity extends sheetRow('pin', PIN_SHEET) {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pin_pk' })
  id!: string;

  @Column('text')
  source!: PinSource;

  @CreateDateColumn({ type: 'timestamp with time zone' })
  createdAt!: Date;
}
