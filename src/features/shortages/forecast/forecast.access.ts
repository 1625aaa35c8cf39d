// Who looks ahead: the county's offices.
import {
  type AccessTable,
  countyFacts,
  inherited,
  inheritedFields,
  sameRule,
  withArgs,
} from '../../../graphql/access';

export const forecastAccess: AccessTable = {
  types: {
    SchoolYear: { fields: { forecast: withArgs(countyFacts, ['years', 'enrolmentMargin', 'hires']) } },
    YearForecast: {
      fields: inheritedFields('startDate', 'leavers', 'returns', 'hires', 'middle', 'low', 'high'),
    },
    Outlook: { fields: inheritedFields('pupils', 'classes', 'shortage', 'subjects') },
    SubjectOutlook: {
      fields: {
        ...inheritedFields('stage', 'subject', 'need', 'supply', 'shortage', 'ruralShortage'),
        ...inheritedFields('hiresAtLeast', 'hiresOneSchoolEach'),
      },
    },
  },
  inputs: { PlannedHireInput: sameRule(inherited, 'school', 'stage', 'subject', 'count', 'yearsAhead') },
};
