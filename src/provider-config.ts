// The identity provider out of the environment: which variables belong together, and what they make.
import { type IdentityProvider } from './features/accounts/json-web-token';
import { type SignInProvider } from './features/accounts/oidc/provider';

export interface ProviderVariables {
  readonly OIDC_ISSUER?: string | undefined;
  readonly OIDC_AUDIENCE?: string | undefined;
  readonly OIDC_KEYS_URL?: string | undefined;
  readonly OIDC_CLIENT_ID?: string | undefined;
  readonly OIDC_CLIENT_SECRET?: string | undefined;
  readonly PUBLIC_URL?: string | undefined;
}

/** Mistakes as variable and sentence. */
export function providerProblems(values: ProviderVariables): readonly (readonly [string, string])[] {
  const { OIDC_ISSUER: issuer, OIDC_AUDIENCE: audience, OIDC_KEYS_URL: keys } = values;
  const { OIDC_CLIENT_ID: client, OIDC_CLIENT_SECRET: secret, PUBLIC_URL: publicUrl } = values;
  const problems: (readonly [string, string])[] = [];
  if (Boolean(audience) !== Boolean(keys) || (audience && !issuer) || (issuer && !audience && !client)) {
    problems.push([
      'OIDC_ISSUER',
      '须与 OIDC_AUDIENCE、OIDC_KEYS_URL 或与 OIDC_CLIENT_ID 一并给出 / must come with OIDC_AUDIENCE and OIDC_KEYS_URL, or with OIDC_CLIENT_ID',
    ]);
  }
  if (client && (!issuer || !publicUrl)) {
    problems.push([
      'OIDC_CLIENT_ID',
      '须与 OIDC_ISSUER、PUBLIC_URL 一并给出 / must come with OIDC_ISSUER and PUBLIC_URL',
    ]);
  }
  if (secret && !client) {
    problems.push(['OIDC_CLIENT_SECRET', '须与 OIDC_CLIENT_ID 一并给出 / must come with OIDC_CLIENT_ID']);
  }
  if ([issuer, keys].some((each) => each && !isSafe(each))) {
    problems.push(['OIDC_ISSUER', '须用 https，本机除外 / must be https, except on this machine']);
  }
  return problems;
}

/** What scripts bring tokens of, and where browsers sign in. */
export function providersOf(values: ProviderVariables): {
  readonly identityProvider: IdentityProvider | null;
  readonly signInProvider: SignInProvider | null;
} {
  const { OIDC_ISSUER: issuer, OIDC_AUDIENCE: audience, OIDC_KEYS_URL: keysUrl } = values;
  const { OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: secret, PUBLIC_URL: publicUrl } = values;
  const redirectUri = `${publicUrl?.replace(/\/$/, '')}/session/oidc/callback`;
  return {
    identityProvider: issuer && audience && keysUrl ? { issuer, audience, keysUrl } : null,
    signInProvider:
      issuer && clientId ? { issuer, clientId, clientSecret: secret ?? null, redirectUri } : null,
  };
}

/** What a provider says over plain HTTP anybody on the way can say. */
function isSafe(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}
