// Who sees shortages: the offices the county, a principal the own school.
import {
  type AccessTable,
  composeAccess,
  connectionAccess,
  countyFacts,
  inherited,
  inheritedFields,
  rowsOf,
  sameRule,
  schoolFacts,
  withArgs,
} from '../../graphql/access';
import { PAGE_ARGS } from '../../graphql/paging';

const AMOUNTS = ['need', 'supply', 'teachingGap', 'surplus'] as const;

export const shortageAccess: AccessTable = composeAccess([
  connectionAccess('SchoolStaffing'),
  {
    types: {
      SchoolYear: {
        fields: {
          shortageMatrix: rowsOf(schoolFacts),
          staffing: withArgs(rowsOf(schoolFacts), [...PAGE_ARGS, 'states', 'filter', 'orderBy', 'direction']),
          balance: countyFacts,
        },
      },
      School: { fields: { staffing: schoolFacts } },
      SchoolStaffing: { fields: inheritedFields('school', 'total', 'states', 'cells') },
      StaffingCell: { fields: inheritedFields('stage', 'subject', 'need', 'supply', 'shortage', 'surplus') },
      StaffingTotal: {
        fields: inheritedFields(...AMOUNTS, 'authorisedPosts', 'staffInPost', 'establishmentGap'),
      },
      StaffingGroup: { fields: inheritedFields('name', 'schools', 'total') },
      ShortageMatrix: {
        fields: inheritedFields('columns', 'rows', 'byCluster', 'byTownship', 'byArea', 'county'),
      },
      ShortageColumn: { fields: inheritedFields('stage', 'subject', ...AMOUNTS, 'schoolsShort') },
      ShortageRow: { fields: inheritedFields('school', ...AMOUNTS, 'total') },
      BalanceIndicator: {
        fields: inheritedFields('stage', 'measure', 'cv', 'mean', 'schools', 'basicLimit', 'qualityLimit'),
      },
    },
    enums: {
      StaffingState: 'VOCABULARY',
      StaffingOrder: sameRule(
        inherited,
        'SCHOOL',
        'TEACHING_GAP',
        'SURPLUS',
        'ESTABLISHMENT_GAP',
        'GAP_SHARE',
      ),
    },
  },
]);
