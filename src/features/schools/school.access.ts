// Who sees schools: the county's offices all of them, a principal the own one.
import {
  type AccessTable,
  anyRoleInCounty,
  composeAccess,
  connectionAccess,
  inherited,
  rowsOf,
  sameRule,
  schoolFacts,
  withArgs,
} from '../../graphql/access';
import { PAGE_ARGS } from '../../graphql/paging';
import { type SchoolYearScope } from '../school-years';
import { type SchoolSource } from './school.store';

export const schoolAccess: AccessTable = composeAccess([
  connectionAccess('School'),
  {
    types: {
      SchoolYear: {
        fields: {
          schools: withArgs(rowsOf(schoolFacts), [...PAGE_ARGS, 'filter', 'orderBy', 'direction']),
          school: {
            ...withArgs(schoolFacts, ['code']),
            about: (year: SchoolYearScope, args) => ({
              county: year.countyCode,
              schools: [String(args['code'])],
            }),
          },
        },
      },
      School: {
        about: (school: SchoolSource) => ({ county: school.year.countyCode, schools: [school.code] }),
        fields: {
          // Names and places of schools are on the county's public list.
          ...sameRule(anyRoleInCounty, 'id', 'code', 'name', 'kind', 'area', 'township', 'cluster'),
          ...sameRule(anyRoleInCounty, 'longitude', 'latitude', 'remoteness', 'supportClass'),
          ...sameRule(schoolFacts, 'authorisedPosts', 'freeBeds', 'classes', 'pupils', 'pairedSchoolCode'),
        },
      },
    },
    inputs: { SchoolFilter: sameRule(inherited, 'areas', 'kinds', 'clusters', 'townships', 'search') },
    enums: {
      SchoolOrder: sameRule(inherited, 'CODE', 'NAME', 'PUPILS', 'REMOTENESS', 'AUTHORISED_POSTS'),
    },
  },
]);
