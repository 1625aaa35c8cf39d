// Who sees the rules: everybody in the county. Who changes them: personnel officers.
import {
  type AccessTable,
  allow,
  anyRoleInCounty,
  composeAccess,
  connectionAccess,
  goesWithParent,
  inherited,
  sameRule,
  signedIn,
  withArgs,
} from '../../graphql/access';
import { PAGE_ARGS } from '../../graphql/paging';

export const ruleSetAccess: AccessTable = composeAccess([
  connectionAccess('RuleSet'),
  {
    types: {
      SchoolYear: {
        fields: {
          ruleSet: withArgs(anyRoleInCounty, ['revision']),
          ruleSets: withArgs(anyRoleInCounty, PAGE_ARGS),
        },
      },
      Query: { fields: { rulePresets: signedIn } },
      RulePreset: goesWithParent,
      RuleSet: goesWithParent,
      RuleInForce: goesWithParent,
      RuleParameter: goesWithParent,
      HiringProfile: goesWithParent,
      Mutation: {
        fields: {
          saveRuleSet: {
            ...withArgs(allow({ PERSONNEL_OFFICER: 'COUNTY' }), ['input']),
            about: (_source, args) => ({
              county: String((args['input'] as { readonly county?: unknown } | undefined)?.county),
            }),
          },
        },
      },
      SaveRuleSetPayload: goesWithParent,
    },
    inputs: {
      HiringProfileInput: sameRule(inherited, 'stage', 'main', 'also'),
      SaveRuleSetInput: sameRule(
        inherited,
        'county',
        'schoolYear',
        'expectedRevision',
        'version',
        'rules',
        'hiringProfiles',
      ),
    },
  },
]);
