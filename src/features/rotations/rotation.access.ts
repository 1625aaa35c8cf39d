// Who sees rotation records: the offices, both schools, the teacher.
import {
  type AccessTable,
  composeAccess,
  connectionAccess,
  countyFacts,
  inherited,
  personFacts,
  rowsOf,
  sameRule,
  withArgs,
} from '../../graphql/access';
import { PAGE_ARGS } from '../../graphql/paging';
import { type RotationOfYear } from './rotation.store';

export const rotationAccess: AccessTable = composeAccess([
  connectionAccess('RotationRecord'),
  {
    types: {
      SchoolYear: { fields: { rotations: withArgs(rowsOf(personFacts), [...PAGE_ARGS, 'filter']) } },
      Teacher: { fields: { rotations: personFacts } },
      RotationRecord: {
        about: (record: RotationOfYear) => ({
          county: record.year.countyCode,
          schools: [record.fromSchoolCode, record.toSchoolCode],
          staffNo: record.staffNo,
        }),
        fields: {
          ...sameRule(personFacts, 'id', 'kind', 'status', 'teacher', 'toSchool', 'stage', 'subject'),
          ...sameRule(personFacts, 'daysPerWeek', 'startsOn', 'endsOn', 'version'),
        },
      },
    },
    inputs: {
      RotationFilter: {
        ...sameRule(inherited, 'kinds', 'statuses', 'toSchoolCodes', 'fromSchoolCodes', 'staffNos'),
        planIds: countyFacts,
      },
    },
    enums: { RotationKind: 'VOCABULARY', RotationStatus: 'VOCABULARY' },
  },
]);
