// Who sees shortages: the offices the county, a principal the own school.
import {
  type AccessTable,
  composeAccess,
  connectionAccess,
  countyFacts,
  goesWithParent,
  inherited,
  rowsOf,
  sameRule,
  schoolFacts,
  withArgs,
} from '../../graphql/access';
import { PAGE_ARGS } from '../../graphql/paging';

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
      SchoolStaffing: goesWithParent,
      StaffingCell: goesWithParent,
      StaffingTotal: goesWithParent,
      AbsentCount: goesWithParent,
      StaffingGroup: goesWithParent,
      ShortageMatrix: goesWithParent,
      ShortageColumn: goesWithParent,
      ShortageRow: goesWithParent,
      BalanceIndicator: goesWithParent,
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
