// A supplied road distance between two schools; one way stands for both.
import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { DISTANCE_SHEET } from '../../domain/school';
import { sheetPart } from '../school-years';

@Entity('school_distance')
@ForeignKey(
  'SchoolEntity',
  ['countyId', 'schoolYearId', 'fromSchoolId'],
  ['countyId', 'schoolYearId', 'id'],
  {
    name: 'school_distance_from_fk',
    onDelete: 'CASCADE',
  },
)
@ForeignKey('SchoolEntity', ['countyId', 'schoolYearId', 'toSchoolId'], ['countyId', 'schoolYearId', 'id'], {
  name: 'school_distance_to_fk',
  onDelete: 'CASCADE',
})
@Index('school_distance_to_ix', ['countyId', 'schoolYearId', 'toSchoolId'])
@Check('school_distance_km_ck', 'km >= 0')
export class SchoolDistanceEntity extends sheetPart('school_distance', DISTANCE_SHEET) {}
