// Accounts: signing in, roles, sessions, access tokens.
export { AccessTokenEntity } from './access-token.entity';
export { accountAccess } from './account.access';
export { AccountEntity } from './account.entity';
export { AccountChangesResolver, AccountResolver } from './account.resolver';
export { type AccountRow, accountById, findAccount } from './account.store';
export { AccountSessionEntity } from './account-session.entity';
export { insertAccessToken } from './credential.store';
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
export { OneTimeLinkEntity } from './one-time-link.entity';
export { OwnAccountResolver } from './own-account.resolver';
export { RoleGrantEntity } from './role-grant.entity';
export { registerSessions } from './session-route';
