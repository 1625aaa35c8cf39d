// Exchanges the provider's code for its word on who came, and believes it only when everything about it is right.
import { createRemoteJWKSet, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { z } from 'zod';
import { CLOCK_SKEW_SECONDS, type ProvenSubject, SIGNATURES } from '../json-web-token';
import { askProvider, type ProviderForm } from './ask-provider';
import { type Attempt } from './attempt';
import { type ProviderAddresses, type SignInProvider } from './provider';

const Tokens = z.object({ id_token: z.string().max(20_000) });

/** Who signed in at the provider. Throws when the code or the token is not to be believed. */
export async function redeemCode(
  provider: SignInProvider,
  addresses: ProviderAddresses,
  { nonce, verifier }: Attempt,
  code: string,
): Promise<ProvenSubject> {
  const text = await askProvider(addresses.token, form(provider, addresses, { code, verifier }));
  const { id_token: token } = Tokens.parse(JSON.parse(text));
  const { payload } = await jwtVerify(token, keysAt(addresses.keys), {
    issuer: provider.issuer,
    audience: provider.clientId,
    algorithms: SIGNATURES,
    clockTolerance: CLOCK_SKEW_SECONDS,
    requiredClaims: ['sub', 'exp', 'iat', 'nonce'],
    maxTokenAge: '10 min',
  });
  if (payload['nonce'] !== nonce) throw new Error('The token was made for another attempt');
  const several = Array.isArray(payload.aud) && payload.aud.length > 1;
  if ((several || payload['azp'] !== undefined) && payload['azp'] !== provider.clientId) {
    throw new Error('The token was made for somebody else as well');
  }
  const { sub, iat } = payload;
  if (typeof sub !== 'string' || sub === '' || sub.length > 255 || iat === undefined)
    throw new Error('The token names nobody');
  return { issuer: provider.issuer, subject: sub, issuedAt: iat };
}

function form(
  { clientId, clientSecret, redirectUri }: SignInProvider,
  { secretInBody }: ProviderAddresses,
  { code, verifier }: { readonly code: string; readonly verifier: string },
): ProviderForm {
  const body = new URLSearchParams({
    grant_type: 'authorization_code',
    code,
    redirect_uri: redirectUri,
    code_verifier: verifier,
  });
  if (clientSecret === null || secretInBody) body.set('client_id', clientId);
  if (clientSecret !== null && secretInBody) body.set('client_secret', clientSecret);
  if (clientSecret === null || secretInBody) return { body, headers: {} };
  // RFC 6749 2.3.1: both parts are encoded as form values first.
  const pair = [clientId, clientSecret].map((part) => encodeURIComponent(part)).join(':');
  return { body, headers: { authorization: `Basic ${Buffer.from(pair).toString('base64')}` } };
}

const keySets = new Map<string, JWTVerifyGetKey>();

function keysAt(address: string): JWTVerifyGetKey {
  const known = keySets.get(address);
  if (known) return known;
  const keys = createRemoteJWKSet(new URL(address), {
    timeoutDuration: 3000,
    cooldownDuration: 30_000,
    cacheMaxAge: 600_000,
  });
  keySets.set(address, keys);
  return keys;
}
