// Who sees counties and school years.
import {
  type AccessTable,
  anyRoleInCounty,
  goesWithParent,
  inherited,
  inheritedFields,
  sameRule,
  signedIn,
  withArgs,
} from '../../graphql/access';
import { type CountyRow, type SchoolYearScope } from './school-year.store';

export const schoolYearAccess: AccessTable = {
  types: {
    Query: {
      fields: {
        viewer: signedIn,
        county: {
          ...withArgs(anyRoleInCounty, ['code']),
          about: (_source, args) => ({ county: String(args['code']) }),
        },
      },
    },
    Viewer: { fields: inheritedFields('name', 'grants', 'counties') },
    ViewerGrant: goesWithParent,
    County: {
      about: (county: CountyRow) => ({ county: county.code }),
      fields: {
        ...sameRule(anyRoleInCounty, 'id', 'code', 'name', 'schoolYears'),
        schoolYear: withArgs(anyRoleInCounty, [], { label: inherited }),
      },
    },
    SchoolYear: {
      about: (year: SchoolYearScope) => ({ county: year.countyCode }),
      fields: sameRule(
        anyRoleInCounty,
        'id',
        'label',
        'startDate',
        'countyCode',
        'countyName',
        'rosterVersion',
      ),
    },
  },
};
