// Who manages accounts: the IT administrators of their county; everybody the own password and tokens.
import {
  type AboutOf,
  type AccessTable,
  allow,
  composeAccess,
  connectionAccess,
  goesWithParent,
  inherited,
  inheritedFields,
  sameRule,
  signedIn,
  withArgs,
} from '../../graphql/access';
import { PAGE_ARGS } from '../../graphql/paging';
import { findAccessToken } from './access-token.store';
import { accountById } from './account.store';
import { findGrant } from './grant.store';

const administrators = allow({ IT_ADMIN: 'COUNTY' });
const accountReaders = allow({ IT_ADMIN: 'COUNTY', AUDITOR: 'COUNTY' });

type Input = Readonly<Record<string, unknown>>;

const ofInputCounty: AboutOf = (_source, args) => ({
  county: String((args['input'] as Input)['county']),
});

/** An account is about the county it belongs to, whatever the caller says. */
const ofAccount: AboutOf = async (_source, args, context) => {
  const account = await accountById(context.manager, String((args['input'] as Input)['accountId']));
  return account && { county: account.countyCode };
};

const ofGrant: AboutOf = async (_source, args, context) => {
  const grant = await findGrant(context.manager, String((args['input'] as Input)['grantId']));
  const account = grant && (await accountById(context.manager, grant.accountId));
  return account && { county: account.countyCode };
};

const ofAccountArgument: AboutOf = async (_source, args, context) => {
  const account = await accountById(context.manager, String(args['accountId']));
  return account && { county: account.countyCode };
};

const ofToken: AboutOf = async (_source, args, context) => {
  const token = await findAccessToken(context.manager, String((args['input'] as Input)['tokenId']));
  const account = token && (await accountById(context.manager, token.accountId));
  return account && { county: account.countyCode };
};

export const accountAccess: AccessTable = composeAccess([
  connectionAccess('Account'),
  {
    types: {
      Query: {
        fields: {
          accounts: {
            ...withArgs(accountReaders, [...PAGE_ARGS, 'county']),
            about: (_source, args) => ({ county: String(args['county']) }),
          },
          account: { ...withArgs(accountReaders, ['accountId']), about: ofAccountArgument },
        },
      },
      Mutation: {
        fields: {
          createAccount: { ...withArgs(administrators, ['input']), about: ofInputCounty },
          createPasswordLink: { ...withArgs(administrators, ['input']), about: ofAccount },
          grantRole: { ...withArgs(administrators, ['input']), about: ofAccount },
          revokeRole: { ...withArgs(administrators, ['input']), about: ofGrant },
          endSessions: { ...withArgs(administrators, ['input']), about: ofAccount },
          endAccessToken: { ...withArgs(administrators, ['input']), about: ofToken },
          setAccountDisabled: { ...withArgs(administrators, ['input']), about: ofAccount },
          changePassword: withArgs(signedIn, ['input']),
          confirmPassword: withArgs(signedIn, ['input']),
          createAccessToken: withArgs(signedIn, ['input']),
          revokeAccessToken: withArgs(signedIn, ['input']),
        },
      },
      Viewer: { fields: inheritedFields('passwordExpired', 'accessTokens') },
      AccessToken: goesWithParent,
      Account: goesWithParent,
      AccountGrant: goesWithParent,
      AccountPayload: goesWithParent,
      AccountLinkPayload: goesWithParent,
      EndSessionsPayload: goesWithParent,
      EndAccessTokenPayload: goesWithParent,
      ChangePasswordPayload: goesWithParent,
      ConfirmPasswordPayload: goesWithParent,
      CreateAccessTokenPayload: goesWithParent,
      RevokeAccessTokenPayload: goesWithParent,
    },
    inputs: {
      CreateAccountInput: sameRule(inherited, 'county', 'login', 'name', 'validUntil', 'subject', 'reason'),
      AccountInput: sameRule(inherited, 'accountId', 'reason'),
      SetAccountDisabledInput: sameRule(inherited, 'accountId', 'reason', 'disabled'),
      GrantRoleInput: sameRule(inherited, 'accountId', 'reason', 'role', 'county', 'schoolCode', 'staffNo'),
      RevokeRoleInput: sameRule(inherited, 'grantId', 'reason'),
      ChangePasswordInput: sameRule(inherited, 'currentPassword', 'newPassword', 'endAccessTokens'),
      ConfirmPasswordInput: sameRule(inherited, 'password'),
      EndAccessTokenInput: sameRule(inherited, 'tokenId', 'reason'),
      CreateAccessTokenInput: sameRule(inherited, 'name', 'days', 'mayChange', 'roles'),
      RevokeAccessTokenInput: sameRule(inherited, 'tokenId'),
    },
    enums: { Role: 'VOCABULARY' },
  },
]);
