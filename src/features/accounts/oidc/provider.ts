// The identity provider's own description of itself (OpenID Connect Discovery): addresses, asked once and kept for an hour.
import { z } from 'zod';
import { askProvider } from './ask-provider';

/** How this server is known to the provider (OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, PUBLIC_URL). */
export interface SignInProvider {
  /** Exactly as in the tokens (`iss`). */
  readonly issuer: string;
  readonly clientId: string;
  /** Null for a client without a secret; PKCE is used either way. */
  readonly clientSecret: string | null;
  /** Where the provider sends the browser back to. */
  readonly redirectUri: string;
}

export interface ProviderAddresses {
  readonly authorize: string;
  readonly token: string;
  readonly keys: string;
  /** Whether the secret goes into the body instead of a header. */
  readonly secretInBody: boolean;
  /** Whether the provider says in its answer who it is (RFC 9207). */
  readonly namesItself: boolean;
}

const KEPT_MS = 3_600_000;

const Description = z.object({
  issuer: z.string(),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  jwks_uri: z.url(),
  code_challenge_methods_supported: z.array(z.string()).optional(),
  token_endpoint_auth_methods_supported: z.array(z.string()).optional(),
  authorization_response_iss_parameter_supported: z.boolean().optional(),
});

/** Gives the provider's addresses; a failure is not kept. */
export function providerAddresses(issuer: string): () => Promise<ProviderAddresses> {
  let known: { readonly addresses: ProviderAddresses; readonly until: number } | null = null;
  return async () => {
    if (known && known.until > performance.now()) return known.addresses;
    const addresses = await discover(issuer);
    known = { addresses, until: performance.now() + KEPT_MS };
    return addresses;
  };
}

async function discover(issuer: string): Promise<ProviderAddresses> {
  const text = await askProvider(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
  const told = Description.parse(JSON.parse(text));
  if (told.issuer !== issuer) throw new Error('The provider calls itself by another name than OIDC_ISSUER');
  const methods = told.code_challenge_methods_supported;
  if (methods && !methods.includes('S256')) throw new Error('The provider has no PKCE with S256');
  const addresses = [told.authorization_endpoint, told.token_endpoint, told.jwks_uri];
  // What the issuer was configured with over TLS is not given away to an address without it.
  if (issuer.startsWith('https:') && addresses.some((address) => !address.startsWith('https:'))) {
    throw new Error('The provider names an address without TLS');
  }
  const ways = told.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
  return {
    authorize: told.authorization_endpoint,
    token: told.token_endpoint,
    keys: told.jwks_uri,
    secretInBody: !ways.includes('client_secret_basic') && ways.includes('client_secret_post'),
    namesItself: told.authorization_response_iss_parameter_supported === true,
  };
}
