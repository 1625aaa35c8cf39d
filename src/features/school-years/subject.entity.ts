// A subject of the county's list, known by its code.
import { Check, Entity, ForeignKey } from 'typeorm';
import { SUBJECT_SHEET } from '../../domain/subject';
import { sheetPart } from './school-year-row';

@Entity('subject')
@ForeignKey('SchoolYearEntity', ['countyId', 'schoolYearId'], ['countyId', 'id'], {
  name: 'subject_school_year_fk',
})
@Check('subject_weight_ck', 'weight >= 0')
export class SubjectEntity extends sheetPart('subject', SUBJECT_SHEET) {}
