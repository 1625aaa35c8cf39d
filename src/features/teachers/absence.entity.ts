// A time during which a teacher in post is not there (缺勤). The kind is health or family: it has an access rule of its own.
import { Check, Entity, ForeignKey } from 'typeorm';
import { ABSENCE_SHEET } from '../../domain/absence';
import { sheetPart } from '../school-years';

@Entity('absence')
@ForeignKey('TeacherEntity', ['countyId', 'schoolYearId', 'teacherId'], ['countyId', 'schoolYearId', 'id'], {
  name: 'absence_teacher_fk',
  onDelete: 'CASCADE',
})
@Check('absence_dates_ck', 'ends_on >= starts_on')
export class AbsenceEntity extends sheetPart('absence', ABSENCE_SHEET) {}
