// Accounts: signing in, roles, sessions, access tokens.
export { accessTokensOf, insertAccessToken } from './access-token.store';
export { type AccountRow, accountById, findAccount } from './account.store';
export { accountsFeature } from './feature';
export { type FirstStart, firstAccounts } from './first-accounts';
export { type ForgottenCredentials, forgetCredentials } from './forget-credentials';
export { findGrant, type GrantRow, grantsOf } from './grant.store';
export { type IdentifyOptions, identifyAccounts } from './identify';
export { type IdentityProvider, tokenVerifier, type VerifyToken } from './json-web-token';
export {
  createAccount,
  createLink,
  disableAccount,
  endSessions,
  grantRole,
  linkAddress,
  type Outcome,
  revokeRole,
} from './manage-accounts';
export { registerSessions } from './session-route';
