// Who brings rosters in and takes them out: personnel officers of the county. Exports hold whole identity numbers.
import {
  type About,
  type AccessTable,
  allow,
  composeAccess,
  connectionAccess,
  type FieldAccess,
  goesWithParent,
  inherited,
  inheritedFields,
  sameRule,
  withArgs,
} from '../../graphql/access';
import { PAGE_ARGS } from '../../graphql/paging';

const officers = allow({ PERSONNEL_OFFICER: 'COUNTY' });

/** A mutation about the county its input names. */
const inCounty: FieldAccess = {
  ...withArgs(officers, ['input']),
  about: (_source, args): About => ({
    county: String((args['input'] as { readonly county?: unknown } | undefined)?.county),
  }),
};

export const rosterAccess: AccessTable = composeAccess([
  connectionAccess('RosterIssue'),
  connectionAccess('RosterDeparture'),
  {
    types: {
      Mutation: {
        fields: {
          validateRoster: inCounty,
          importRoster: inCounty,
          markRoster: inCounty,
          exportRoster: inCounty,
          rosterTemplate: inCounty,
        },
      },
      RosterReport: {
        fields: {
          ...inheritedFields('countyCode', 'countyName', 'schoolYear', 'accepted', 'sheets', 'ruleSet'),
          ...inheritedFields('rosterVersion'),
          issues: withArgs(inherited, PAGE_ARGS),
          warnings: withArgs(inherited, PAGE_ARGS),
          departures: withArgs(inherited, PAGE_ARGS),
          departuresToConfirm: inherited,
        },
      },
      RosterSheet: goesWithParent,
      RosterIssue: goesWithParent,
      RosterDeparture: goesWithParent,
      RosterReportPayload: goesWithParent,
      RosterFilePayload: goesWithParent,
    },
    inputs: {
      RosterFileInput: sameRule(inherited, 'county', 'fileId'),
      ImportRosterInput: sameRule(inherited, 'county', 'fileId', 'expectedVersion', 'confirmedDepartures'),
      ExportRosterInput: sameRule(inherited, 'county', 'schoolYear', 'format', 'language'),
      RosterTemplateInput: sameRule(inherited, 'county', 'language'),
    },
    enums: { RosterFormat: 'VOCABULARY', FileLanguage: 'VOCABULARY' },
  },
]);
