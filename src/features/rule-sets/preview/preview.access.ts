// Who sees what a change of rules would do: the county's offices, as for the exchange conditions.
import {
  type AccessTable,
  composeAccess,
  connectionAccess,
  countyFacts,
  goesWithParent,
  inherited,
  inheritedFields,
  sameRule,
  withArgs,
} from '../../../graphql/access';
import { PAGE_ARGS } from '../../../graphql/paging';

export const rulePreviewAccess: AccessTable = composeAccess([
  connectionAccess('AffectedTeacher'),
  connectionAccess('SchoolLimitShift'),
  {
    types: {
      Query: {
        fields: {
          previewRules: {
            ...withArgs(countyFacts, ['county', 'schoolYear', 'changes']),
            about: (_source, args) => ({ county: String(args['county']) }),
          },
        },
      },
      RulePreview: {
        fields: {
          ...inheritedFields('affected', 'eligible', 'rotating', 'exchanging', 'partners', 'travelling'),
          ...inheritedFields('ceiling', 'quotaBefore', 'quotaAfter', 'changes', 'heldBack'),
          gained: withArgs(inherited, PAGE_ARGS),
          lost: withArgs(inherited, PAGE_ARGS),
          schools: withArgs(inherited, PAGE_ARGS),
        },
      },
      PersonShift: goesWithParent,
      RuleSettingShift: goesWithParent,
      RuleHold: goesWithParent,
      AffectedTeacher: goesWithParent,
      RuleReason: goesWithParent,
      SchoolLimitShift: goesWithParent,
    },
    inputs: { RuleChangeInput: sameRule(inherited, 'rule', 'parameter', 'value') },
  },
]);
