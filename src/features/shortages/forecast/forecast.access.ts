// Who looks ahead: the county's offices.
import {
  type AccessTable,
  countyFacts,
  goesWithParent,
  inherited,
  sameRule,
  withArgs,
} from '../../../graphql/access';

export const forecastAccess: AccessTable = {
  types: {
    SchoolYear: { fields: { forecast: withArgs(countyFacts, ['years', 'enrolmentMargin', 'hires']) } },
    YearForecast: goesWithParent,
    Outlook: goesWithParent,
    SubjectOutlook: goesWithParent,
  },
  inputs: { PlannedHireInput: sameRule(inherited, 'school', 'stage', 'subject', 'count', 'yearsAhead') },
};
