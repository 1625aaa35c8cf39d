// One attempt to sign in at the identity provider: what the browser keeps of it until it comes back.
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { type FastifyRequest } from 'fastify';
import { type ProviderAddresses, type SignInProvider } from './provider';

/** All three are 256 random bits. */
export interface Attempt {
  /** Comes back in the address: proves that this browser began. */
  readonly state: string;
  /** Comes back in the token: proves that the token was made for this attempt. */
  readonly nonce: string;
  /** Only this browser can give it, so a code that somebody else caught is worth nothing (PKCE). */
  readonly verifier: string;
  /** Which page is wanted afterwards. */
  readonly to: Destination;
}

export type Destination = 'home' | 'graphiql';

/** Seconds within which the browser has to come back. */
const ATTEMPT_SECONDS = 600;

export function destinationOf(given: unknown): Destination {
  return given === 'graphiql' ? 'graphiql' : 'home';
}

export function newAttempt(to: Destination): Attempt {
  const [state, nonce, verifier] = [1, 2, 3].map(() => randomBytes(32).toString('base64url'));
  return { state: state!, nonce: nonce!, verifier: verifier!, to };
}

/** The address to send the browser to. */
export function authorizationAddress(
  provider: SignInProvider,
  { authorize }: ProviderAddresses,
  { state, nonce, verifier }: Attempt,
): string {
  const address = new URL(authorize);
  const given = {
    response_type: 'code',
    client_id: provider.clientId,
    redirect_uri: provider.redirectUri,
    scope: 'openid',
    state,
    nonce,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  };
  for (const [name, value] of Object.entries(given)) address.searchParams.set(name, value);
  return address.href;
}

const nameOf = (secure: boolean): string => `${secure ? '__Host-' : ''}staffing_sign_in`;

/**
 * Set-Cookie for an attempt, or for taking it away. Lax, since the provider's page leads back here; the session's own
 * cookie stays Strict. `__Host-` keeps neighbours under the same domain from setting it.
 */
export function attemptCookie(attempt: Attempt | null, secure: boolean): string {
  const value = attempt ? [attempt.state, attempt.nonce, attempt.verifier, attempt.to].join('.') : '';
  const life = attempt ? ATTEMPT_SECONDS : 0;
  return `${nameOf(secure)}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${life}${secure ? '; Secure' : ''}`;
}

/** The attempt of the request's cookie whose state is the given one; null when there is none. */
export function attemptOf(request: FastifyRequest, state: string, secure: boolean): Attempt | null {
  const found = (request.headers.cookie ?? '')
    .split(/;\s*/)
    .find((each) => each.startsWith(`${nameOf(secure)}=`))
    ?.split('=')[1];
  const parts = /^([\w-]{43})\.([\w-]{43})\.([\w-]{43})\.(home|graphiql)$/.exec(found ?? '');
  if (!parts) return null;
  const [, begun = '', nonce = '', verifier = '', to] = parts;
  const [a, b] = [Buffer.from(begun), Buffer.from(state)];
  if (a.length !== b.length || !timingSafeEqual(a, b)) return null;
  return { state: begun, nonce, verifier, to: destinationOf(to) };
}
