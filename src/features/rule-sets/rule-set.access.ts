// Who sees the rules: everybody in the county. Who changes them: personnel officers.
import {
  type AccessTable,
  allow,
  anyRoleInCounty,
  composeAccess,
  connectionAccess,
  inherited,
  inheritedFields,
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
      RulePreset: { fields: inheritedFields('id', 'name', 'purpose', 'rules') },
      RuleSet: {
        fields: inheritedFields('revision', 'version', 'isCurrent', 'createdAt', 'rules', 'hiringProfiles'),
      },
      RuleInForce: { fields: inheritedFields('rule', 'name', 'group', 'statement', 'enabled', 'parameters') },
      RuleParameter: {
        fields: {
          ...inheritedFields('name', 'label', 'unit', 'kind', 'minimum', 'maximum', 'integer', 'words'),
          ...inheritedFields('value', 'default'),
        },
      },
      HiringProfile: { fields: inheritedFields('stage', 'main', 'also') },
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
      SaveRuleSetPayload: { fields: inheritedFields('ruleSet', 'userErrors') },
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
