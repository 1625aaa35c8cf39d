// Classes and pupils of one grade at one school.
import { Check, Entity, ForeignKey } from 'typeorm';
import { CLASS_SHEET } from '../../domain/school';
import { sheetPart } from '../school-years';

@Entity('class_group')
@ForeignKey('SchoolEntity', ['countyId', 'schoolYearId', 'schoolId'], ['countyId', 'schoolYearId', 'id'], {
  name: 'class_group_school_fk',
  onDelete: 'CASCADE',
})
@Check('class_group_grade_ck', 'grade BETWEEN 1 AND 9')
@Check('class_group_size_ck', 'classes >= 0 AND pupils >= 0')
export class ClassGroupEntity extends sheetPart('class_group', CLASS_SHEET) {}
