// Who sees teachers: work to the school and the person, private reasons to personnel officers and the person.
import {
  type AccessTable,
  composeAccess,
  connectionAccess,
  countyFacts,
  inherited,
  ownFacts,
  personFacts,
  privateReasons,
  rowsOf,
  sameRule,
  withArgs,
} from '../../graphql/access';
import { PAGE_ARGS } from '../../graphql/paging';
import { type SchoolYearScope } from '../school-years';
import { type AbsenceSource } from './absence.type';
import { teacherByStaffNo } from './teacher.loader';
import { schoolsOf } from './teacher.resolver';
import { type TeacherSource } from './teacher.store';

export const teacherAccess: AccessTable = composeAccess([
  connectionAccess('Teacher'),
  {
    types: {
      SchoolYear: {
        fields: {
          teachers: withArgs(rowsOf(personFacts), [...PAGE_ARGS, 'filter', 'orderBy', 'direction']),
          teacher: {
            ...withArgs(personFacts, ['staffNo']),
            about: async (year: SchoolYearScope, args, context) => {
              const teacher = await teacherByStaffNo(context, { year, staffNo: String(args['staffNo']) });
              return teacher && aboutTeacher(teacher);
            },
          },
        },
      },
      Absence: {
        about: ({ teacher }: AbsenceSource) => aboutTeacher(teacher),
        fields: {
          ...sameRule(personFacts, 'startsOn', 'endsOn'),
          kind: ownFacts,
        },
      },
      Teacher: {
        about: aboutTeacher,
        fields: {
          ...sameRule(personFacts, 'id', 'staffNo', 'name', 'gender', 'school', 'stage', 'mainSubject'),
          ...sameRule(personFacts, 'otherSubjects', 'title', 'backbone', 'employment', 'fte', 'leavesOn'),
          ...sameRule(personFacts, 'joinedSchoolOn', 'ruralServiceYears', 'absences'),
          birthDate: ownFacts,
          ...sameRule(privateReasons, 'exemption', 'exemptionUntil', 'idNumberMasked'),
        },
      },
    },
    inputs: {
      TeacherFilter: {
        ...sameRule(inherited, 'schoolCodes', 'areas', 'stage', 'mainSubjects', 'certifiedFor', 'titles'),
        ...sameRule(inherited, 'backboneAtLeast', 'employments', 'search'),
        exemptions: privateReasons,
      },
    },
    enums: {
      TeacherOrder: {
        ...sameRule(inherited, 'STAFF_NO', 'NAME', 'SCHOOL', 'MAIN_SUBJECT', 'TITLE', 'BACKBONE'),
        ...sameRule(inherited, 'JOINED_SCHOOL_ON', 'RURAL_SERVICE_YEARS'),
        BIRTH_DATE: countyFacts,
      },
      Title: 'VOCABULARY',
      BackboneLevel: 'VOCABULARY',
      Employment: 'VOCABULARY',
      Exemption: 'VOCABULARY',
      AbsenceKind: 'VOCABULARY',
    },
  },
]);

function aboutTeacher(teacher: TeacherSource): {
  county: string;
  schools: readonly string[];
  staffNo: string;
} {
  return { county: teacher.year.countyCode, schools: schoolsOf(teacher), staffNo: teacher.staffNo };
}
